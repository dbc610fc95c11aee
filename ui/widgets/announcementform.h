// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QTimeZone>
#include <QWidget>

#include "core/desk/announcementdraft.h"
#include "core/storage/subscriptionstore.h"
#include "ui/wording.h"

class QComboBox;
class QDateTimeEdit;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace bookbell {

class StateLine;

/// The fields of an announcement, with what is wrong under each. Says so only of fields that were
/// left, until checkAll().
class AnnouncementForm final : public QWidget
{
    Q_OBJECT

public:
    AnnouncementForm(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    /// Keeps the chosen one where it is still there.
    void setLists(const QList<ListWithCount> &lists);
    [[nodiscard]] const QList<ListWithCount> &lists() const { return m_lists; }

    [[nodiscard]] AnnounceRequest request() const;
    void setRequest(const AnnounceRequest &request);
    /// Whether nothing was written that would be lost.
    [[nodiscard]] bool isEmpty() const;

    /// Says all that is wrong and puts the keys into the first such field; true: nothing is.
    [[nodiscard]] bool checkAll();
    /// About the list: it is unknown or reaches nobody.
    void setListProblem(const QString &problem);
    void focusFirst();

Q_SIGNALS:
    void edited();

private:
    struct Row {
        QWidget *editor = nullptr;
        QWidget *label = nullptr;
        StateLine *note = nullptr;
    };

    void buildFields();
    void buildTime();
    void buildMore();
    Row addRow(const QString &label, QWidget *editor, QWidget *beside = nullptr);
    QLineEdit *addLine(AnnouncementField field, const QString &name, const QString &label);
    void noteEdit();
    void showProblems();
    void showRoom();
    void showTime();
    [[nodiscard]] QString problemText(const AnnouncementProblem &problem) const;
    static void setNote(const Row &row, const Statement &statement);

    const Clock &m_clock;
    QTimeZone m_zone;
    QList<ListWithCount> m_lists;
    QString m_wantedList; ///< is chosen as soon as the lists are known
    QGridLayout *m_grid = nullptr;
    QHash<AnnouncementField, Row> m_rows;
    QSet<AnnouncementField> m_left; ///< fields whose problems are said
    Row m_listRow;
    Row m_timeRow;
    QString m_listProblem;
    QComboBox *m_list = nullptr;
    QLineEdit *m_title = nullptr;
    QPlainTextEdit *m_body = nullptr;
    QLineEdit *m_url = nullptr;
    QLineEdit *m_icon = nullptr;
    QComboBox *m_when = nullptr;
    QDateTimeEdit *m_time = nullptr;
    QToolButton *m_more = nullptr;
    QComboBox *m_urgency = nullptr;
    QComboBox *m_lifetime = nullptr;
    QLineEdit *m_topic = nullptr;
    bool m_isSetting = false;
};

} // namespace bookbell
