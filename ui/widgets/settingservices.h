// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimeZone>

#include "core/base/clock.h"
#include "core/storage/servicestore.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class InlineMessage;
class StateLine;
class TextLabel;

/// The push services that readers' browsers use: how many devices, whether they take alerts, and
/// the button that ends a pause.
class SettingServices final : public Card
{
    Q_OBJECT

public:
    SettingServices(const Clock &clock, const QTimeZone &zone, QWidget *parent);

    void setServices(const QList<PushServiceRecord> &services);
    /// About the last act here.
    [[nodiscard]] InlineMessage *message() const { return m_message; }

Q_SIGNALS:
    void resumeRequested(const QString &origin);

private:
    /// A service with its records for several VAPID keys taken together.
    struct Shown {
        QString origin;
        qint64 active = 0;
        std::optional<UtcTime> pausedAt;
        QString pauseReason;
        std::optional<UtcTime> waitUntil;
    };
    struct Line {
        QWidget *box = nullptr;
        TextLabel *name = nullptr;
        TextLabel *origin = nullptr;
        TextLabel *devices = nullptr;
        StateLine *state = nullptr;
        ActionButton *resume = nullptr;
        QString shownOrigin;
    };

    [[nodiscard]] static QList<Shown> together(const QList<PushServiceRecord> &records);
    void addLine();
    void fill(Line &line, const Shown &service) const;

    const Clock &m_clock;
    QTimeZone m_zone;
    InlineMessage *m_message = nullptr;
    TextLabel *m_none = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<Line> m_lines;
};

} // namespace bookbell
