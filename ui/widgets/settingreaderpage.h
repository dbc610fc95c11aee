// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include "ui/widgets/card.h"

namespace bookbell {

class ActionButton;
class InlineMessage;
class QrCode;
class StateLine;
class TextLabel;

/// Whether the reader's page is served, where, and how readers come to it: their address as a QR
/// code, and what is missing where they cannot.
class SettingReaderPage final : public Card
{
    Q_OBJECT

public:
    explicit SettingReaderPage(QWidget *parent);

    /// `address`: where this window serves it, empty: it does not; `problem`: why not.
    void setServed(const QUrl &address, const QString &problem);
    /// The setting `library.url`.
    void setPublicAddress(const QString &url);
    /// The setting `web.page`.
    void setSwitchedOn(bool on);
    /// What readers open: the public address, else where it is served.
    [[nodiscard]] QUrl readersAddress() const;

private:
    void tell();

    QUrl m_served;
    QString m_problem;
    QString m_public;
    bool m_isOn = true;
    StateLine *m_state = nullptr;
    StateLine *m_hint = nullptr;
    TextLabel *m_address = nullptr;
    ActionButton *m_open = nullptr;
    ActionButton *m_copy = nullptr;
    StateLine *m_copied = nullptr;
    QrCode *m_code = nullptr;
};

} // namespace bookbell
