// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/desk/settingsdesk.h"
#include "ui/widgets/card.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace bookbell {

class ActionButton;
class InlineMessage;
class TextLabel;

/// The keys that sign the library's alerts: the public half of the current one, what older ones are
/// still good for, and the way in for a key of another program. A private half is never shown, nor
/// kept here longer than it takes to hand it on.
class SettingKeys final : public Card
{
    Q_OBJECT

public:
    SettingKeys(const QTimeZone &zone, QWidget *parent);

    /// The current one first.
    void setKeys(const QList<VapidKeyLine> &keys);
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    /// Shows the way in for a key.
    void openImport();
    void showImported(bool isCurrent);
    void showProblem(const Error &error);

Q_SIGNALS:
    /// The way in for a key stands open.
    void opened();
    void importRequested(const QByteArray &text, bool makeCurrent);

private:
    void buildImport();
    void explain();
    void importFile();
    void importFromClipboard();
    void take(const QByteArray &text);

    QTimeZone m_zone;
    QList<VapidKeyLine> m_keys;
    bool m_isFilled = false;
    QLineEdit *m_public = nullptr;
    ActionButton *m_copy = nullptr;
    TextLabel *m_use = nullptr;
    TextLabel *m_older = nullptr;
    QVBoxLayout *m_olderKeys = nullptr;
    QList<QWidget *> m_olderLines;
    ActionButton *m_open = nullptr;
    QWidget *m_import = nullptr;
    QCheckBox *m_makeCurrent = nullptr;
    TextLabel *m_meaning = nullptr;
    InlineMessage *m_message = nullptr;
};

} // namespace bookbell
