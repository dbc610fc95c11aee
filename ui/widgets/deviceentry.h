// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>
#include <QWidget>

#include "core/storage/browselines.h"

class QToolButton;

namespace bookbell {

class StateLine;
class TextLabel;

/// A subscribed device: which browser, whether it can be rung, since when, on which lists; and what
/// staff do with it. Nothing secret of it is shown.
class DeviceEntry final : public QWidget
{
    Q_OBJECT

public:
    /// The clock must outlive it.
    DeviceEntry(const Clock &clock, QTimeZone zone, QWidget *parent = nullptr);

    void setLine(const SubscriptionLine &line, const QList<SubscriberList> &lists);
    /// A line above it, among others.
    void setSeparated(bool separated);
    [[nodiscard]] SubscriptionId device() const { return m_line.subscription.id; }

Q_SIGNALS:
    void ringRequested(bookbell::SubscriptionId device);
    void blockRequested(bookbell::SubscriptionId device);
    void unblockRequested(bookbell::SubscriptionId device);
    void removeRequested(bookbell::SubscriptionId device);
    void listToggled(bookbell::SubscriptionId device, bookbell::ListId list, bool isOn);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void openLists();

    const Clock &m_clock;
    QTimeZone m_zone;
    SubscriptionLine m_line;
    QList<SubscriberList> m_knownLists;
    bool m_isSeparated = false;
    StateLine *m_name = nullptr;
    TextLabel *m_service = nullptr;
    StateLine *m_state = nullptr;
    TextLabel *m_facts = nullptr;
    StateLine *m_lists = nullptr;
    QToolButton *m_ring = nullptr;
    QToolButton *m_chooseLists = nullptr;
    QToolButton *m_block = nullptr;
    QToolButton *m_unblock = nullptr;
    QToolButton *m_remove = nullptr;
};

} // namespace bookbell
