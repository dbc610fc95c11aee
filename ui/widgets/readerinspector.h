// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

#include "ui/pages/page.h"
#include "ui/saveturn.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class Card;
class DeviceEntry;
class PairingPanel;
class RecordForm;
class StateLine;
class TextLabel;

/// The chosen reader beside the table: the fields of the card, edited in place, the devices, the
/// open reservations and the alerts that went out. Also the form of a new one.
class ReaderInspector final : public QWidget
{
    Q_OBJECT

public:
    ReaderInspector(const WindowParts &parts, QWidget *parent = nullptr);

    /// Not valid while a new reader is written, or none is shown.
    [[nodiscard]] ReaderId reader() const { return m_record.reader.id; }
    [[nodiscard]] QString cardNumber() const { return m_record.reader.cardNumber; }
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool isModified() const;
    /// A card number, a day that exists: says what is wrong beside the field.
    [[nodiscard]] bool check();

    void showReader(ReaderId id);
    /// `card`: a number that was scanned.
    void showNew(const QString &card = {});
    /// Reads what is shown again; what is being typed stays.
    void refresh();
    /// The lists that a device can be put on.
    void setLists(const QList<SubscriberList> &lists);
    /// Makes a code for the shown reader and shows it large.
    void connectDevice();
    /// Stores what was typed, where check() has nothing against it. `then`: whether it is stored.
    void save(const std::function<void(bool)> &then = {});

Q_SIGNALS:
    void done(const QString &what, bookbell::JournalId entry);
    void failed(const bookbell::Error &error);
    /// A new reader is in the library.
    void added(bookbell::ReaderId id);
    /// Somebody else has deleted the reader under what was typed, which now makes a new one.
    void becameNew();
    /// The new reader was given up.
    void newDiscarded();
    void modifiedChanged(bool isModified);
    /// Another reader is shown, or none.
    void readerChanged();
    void linkActivated(const bookbell::PageLink &link);
    // What is wanted for one device.
    void ringRequested(bookbell::SubscriptionId device);
    void blockRequested(bookbell::SubscriptionId device);
    void unblockRequested(bookbell::SubscriptionId device);
    void removeRequested(bookbell::SubscriptionId device);
    void listToggled(bookbell::SubscriptionId device, bookbell::ListId list, bool isOn);

private:
    void build();
    void buildForm();
    void showNothing();
    [[nodiscard]] Reader typed() const;
    void checkField(const QString &name);
    void setRecord(const ReaderRecord &record, bool keepTyped);
    void noteSaved(const Reader &before, const Reader &sent, const Result<ReaderChange> &change);
    void noteUnreadable(const Error &error);
    void showHeading();
    void showDevices();
    void showReservations();
    void showAlerts();

    WindowParts m_parts;
    ReaderRecord m_record;
    QList<SubscriberList> m_lists;
    ReaderId m_wanted; ///< is being read
    bool m_isNew = false;
    SaveTurn m_saving;
    TextLabel *m_nothing = nullptr;
    Card *m_formCard = nullptr;
    TextLabel *m_heading = nullptr;
    StateLine *m_state = nullptr;
    RecordForm *m_form = nullptr;
    PairingPanel *m_pairing = nullptr;
    QWidget *m_stored = nullptr; ///< what only a stored reader has
    StateLine *m_noDevice = nullptr;
    QVBoxLayout *m_deviceRows = nullptr;
    QList<DeviceEntry *> m_devices;
    QVBoxLayout *m_reservationRows = nullptr;
    QVBoxLayout *m_alertRows = nullptr;
    ActionButton *m_allAlerts = nullptr;
};

} // namespace bookbell
