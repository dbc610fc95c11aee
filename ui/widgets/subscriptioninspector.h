// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

#include "ui/pages/page.h"
#include "ui/saveturn.h"

namespace bookbell {

class ActionButton;
class Card;
class DeviceEntry;
class RecordForm;
class StateLine;
class TextLabel;

/// The chosen device beside the table: how it stands, whose it is, and whether the reader
/// consented. Of several, how many they are and what can be done with all of them.
class SubscriptionInspector final : public QWidget
{
    Q_OBJECT

public:
    /// `actions`: what can be done with several at once.
    SubscriptionInspector(const WindowParts &parts, const QList<QAction *> &actions,
                          QWidget *parent = nullptr);

    [[nodiscard]] SubscriptionId device() const { return m_line.subscription.id; }
    [[nodiscard]] bool isModified() const;

    void showNothing();
    /// The same device again: what is being typed stays.
    void showDevice(const SubscriptionLine &line);
    void showSeveral(int count);
    void setLists(const QList<SubscriberList> &lists);
    /// Ties the device to the typed card. `then`: whether it is stored.
    void save(const std::function<void(bool)> &then = {});

Q_SIGNALS:
    void done(const QString &what, const QList<bookbell::JournalId> &entries);
    void failed(const bookbell::Error &error);
    void modifiedChanged(bool isModified);
    void readerRequested(bookbell::ReaderId reader);
    // What is wanted for the device.
    void ringRequested(bookbell::SubscriptionId device);
    void blockRequested(bookbell::SubscriptionId device);
    void unblockRequested(bookbell::SubscriptionId device);
    void removeRequested(bookbell::SubscriptionId device);
    void listToggled(bookbell::SubscriptionId device, bookbell::ListId list, bool isOn);

private:
    void build(const QList<QAction *> &actions);
    void checkCard();
    void showConsent();
    void noteSaved(const SubscriptionLine &line, const QString &card,
                   const Result<SubscribersChange> &change);

    WindowParts m_parts;
    SubscriptionLine m_line;
    QList<SubscriberList> m_lists;
    SaveTurn m_saving;
    TextLabel *m_nothing = nullptr;
    Card *m_deviceCard = nullptr;
    DeviceEntry *m_entry = nullptr;
    Card *m_ownerCard = nullptr;
    RecordForm *m_form = nullptr;
    ActionButton *m_showReader = nullptr;
    StateLine *m_consent = nullptr;
    Card *m_severalCard = nullptr;
    TextLabel *m_severalCount = nullptr;
};

} // namespace bookbell
