// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>
#include <QWidget>

#include "ui/wording.h"

class QGridLayout;
class QLabel;

namespace bookbell {

class StateLine;
class TextLabel;

/// What is known about a record, a line each: what it is, and its value, which can be copied or
/// clicked.
class FactList final : public QWidget
{
    Q_OBJECT

public:
    struct Fact {
        QString name; ///< object name of the value
        QString label;
        Statement
            value; ///< an icon or a tone makes a state of it; empty text: the fact is left out
        /// What a click opens: tel:, mailto: by the desktop, record: by recordActivated(). Empty:
        /// nothing.
        QUrl url;

        bool operator==(const Fact &) const = default;
    };

    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    /// A link to a record of the window.
    [[nodiscard]] static QUrl recordUrl(qint64 key);

Q_SIGNALS:
    /// The key of a recordUrl().
    void recordActivated(qint64 key);

private:
    struct Row {
        TextLabel *label = nullptr;
        QLabel *text = nullptr;
        StateLine *state = nullptr;
    };

    void addRow();
    void showFact(const Row &row, const Fact &fact) const;

    QGridLayout *m_grid = nullptr;
    QList<Row> m_rows;
    QList<Fact> m_facts;
};

} // namespace bookbell
