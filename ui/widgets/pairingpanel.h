// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>

#include "core/desk/desk.h"
#include "ui/widgets/card.h"

class QLabel;

namespace bookbell {

class ActionButton;
class QrCode;
class StateLine;
class TextLabel;

/// The code that ties a browser to a reader's card, large enough to be read across the counter, and
/// as a picture for a phone. Once a device has used it, it says which.
///
/// Follows the library on the window's thread; clock and database must outlive it.
class PairingPanel final : public Card
{
    Q_OBJECT

public:
    PairingPanel(Database &database, const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    void showPairing(const PairingResult &pairing);
    /// Nothing more is shown or followed.
    void close();

Q_SIGNALS:
    void ringRequested(bookbell::SubscriptionId device);

private:
    void follow();
    void showConnected(const SubscriptionLine &line);

    Database &m_database;
    const Clock &m_clock;
    QTimeZone m_zone;
    QString m_followed; ///< the code whose use is waited for; empty: none
    bool m_isReading = false;
    bool m_isStale = false; ///< something was committed since the reading began
    SubscriptionId m_device;
    StateLine *m_heading = nullptr;
    QWidget *m_how = nullptr; ///< code, picture and words, until a device is connected
    QLabel *m_code = nullptr;
    TextLabel *m_steps = nullptr;
    QLabel *m_address = nullptr;
    QrCode *m_picture = nullptr;
    StateLine *m_onlyHere = nullptr;
    TextLabel *m_until = nullptr;
    ActionButton *m_ring = nullptr;
};

} // namespace bookbell
