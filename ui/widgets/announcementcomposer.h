// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/pages/page.h"
#include "ui/widgets/notificationpreview.h"

class QLineEdit;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class AnnouncementForm;
class StateLine;
class TextLabel;

/// Writes a new announcement: its fields and a test on one reader's device. The
/// draft is kept until it is sent or discarded, also over a restart.
class AnnouncementComposer final : public QWidget
{
    Q_OBJECT

public:
    AnnouncementComposer(const WindowParts &parts, QWidget *parent = nullptr);
    ~AnnouncementComposer() override;

    [[nodiscard]] AnnouncementForm *form() const { return m_form; }
    /// How it will look; stands above the composer, so that it stays in sight while that scrolls.
    [[nodiscard]] NotificationPreview *preview() const { return m_preview; }
    [[nodiscard]] AnnounceRequest request() const;
    [[nodiscard]] bool hasDraft() const;
    void setDraft(const AnnounceRequest &draft);
    void discard() { setDraft({}); }
    /// Reads the lists and the library's settings again.
    void refresh();
    void focusTest();
    /// What browsers write beside the library's name.
    [[nodiscard]] const QString &host() const { return m_host; }

public Q_SLOTS:
    /// To the devices of the reader whose card is in the field.
    void sendTest();

Q_SIGNALS:
    void edited();
    void hostChanged(const QString &host);
    void linkActivated(const bookbell::PageLink &link);

private:
    void buildTest(QVBoxLayout *column);
    void showPreview();
    void showTestNote();
    void restoreDraft();
    void saveDraft() const;
    [[nodiscard]] QString draftKey() const;
    void tellTest(const Result<int> &devices, const QString &card);

    WindowParts m_parts;
    QString m_host;
    NotificationPreview *m_preview = nullptr;
    AnnouncementForm *m_form = nullptr;
    ActionButton *m_toLists = nullptr; ///< while there is none
    QLineEdit *m_testCard = nullptr;
    ActionButton *m_sendTest = nullptr;
    StateLine *m_testNote = nullptr;
    QTimer m_saveSoon;
};

} // namespace bookbell
