// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "core/desk/alertdesk.h"
#include "ui/models/sendingrate.h"
#include "ui/windowparts.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class AnnouncementBar;
class DeliveryCountList;
class NotificationPreview;
class StateLine;
class TextLabel;

/// One announcement: how it looked, how far it has come and how fast, why some failed; and what can
/// be done about it.
class AnnouncementDetails final : public QWidget
{
    Q_OBJECT

public:
    /// What can be done now.
    struct Abilities {
        bool canPause = false;
        bool canResume = false;
        bool canStop = false;
        bool canRetry = false;

        bool operator==(const Abilities &) const = default;
    };

    AnnouncementDetails(const WindowParts &parts, QWidget *parent = nullptr);

    /// Not valid: nothing is shown.
    void setAnnouncement(AnnouncementId id);
    [[nodiscard]] AnnouncementId announcement() const { return m_id; }
    /// Empty until it has been read.
    [[nodiscard]] const AnnouncementRecord &record() const { return m_record; }
    [[nodiscard]] const Abilities &abilities() const { return m_abilities; }
    [[nodiscard]] bool isAskingToStop() const;
    void setHost(const QString &host);
    /// Follows the library only while it is looked at.
    void setActive(bool active);
    void refresh();

public Q_SLOTS:
    void pause();
    void resume();
    /// Says what stopping does; stop() does it.
    void askToStop();
    void keepOn();
    void stop();
    void retryFailed();

Q_SIGNALS:
    void abilitiesChanged();
    void deliveriesRequested(bookbell::AnnouncementId id);
    void done(const QString &what);
    void failed(const bookbell::Error &error);

private:
    void buildHead(QVBoxLayout *column);
    void buildProgress(QVBoxLayout *column);
    void buildStop(QVBoxLayout *column);
    void take(const AnnouncementRecord &record);
    void showHead();
    void showProgress();
    void showRate();
    void showAbilities();
    void change(const QFuture<Result<Announcement>> &future, const QString &what);

    WindowParts m_parts;
    AnnouncementId m_id;
    AnnouncementRecord m_record;
    Abilities m_abilities;
    SendingRate m_rate;
    QString m_host;
    bool m_isActive = false;
    bool m_isReading = false;
    bool m_isRetrying = false;
    QTimer m_readSoon;
    QTimer m_tick; ///< so that a standstill shows, too
    StateLine *m_state = nullptr;
    TextLabel *m_facts = nullptr;
    NotificationPreview *m_preview = nullptr;
    TextLabel *m_done = nullptr;
    AnnouncementBar *m_bar = nullptr;
    TextLabel *m_speed = nullptr;
    StateLine *m_halt = nullptr;
    DeliveryCountList *m_counts = nullptr;
    ActionButton *m_pause = nullptr;
    ActionButton *m_resume = nullptr;
    ActionButton *m_stop = nullptr;
    ActionButton *m_retry = nullptr;
    QWidget *m_buttons = nullptr;
    QWidget *m_stopPanel = nullptr; ///< in place of the buttons
    TextLabel *m_stopText = nullptr;
    ActionButton *m_keepOn = nullptr;
    ActionButton *m_stopNow = nullptr;
};

} // namespace bookbell
