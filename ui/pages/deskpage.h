// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQueue>
#include <QTimer>
#include <QWidget>

#include "ui/acthistory.h"
#include "ui/models/deskrecord.h"
#include "ui/models/reservationalerts.h"
#include "ui/windowparts.h"

class QStackedWidget;

namespace bookbell {

class FirstStepsCard;
class InlineMessage;
class ReaderCardView;
class RecentScansModel;
class ResultCard;
class ScanField;
class TodayCard;

/// The page that staff work on all day: one field takes every scan, one card says what happened.
///
/// Scans are done one after the other in the order they came, however fast; nothing here waits for
/// the database. Desk, database and clock must outlive the page.
class DeskPage final : public QWidget
{
    Q_OBJECT

public:
    DeskPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    /// Stands under the card of the day.
    void setSidePanel(QWidget *panel);
    void setReaderPageServed(bool served);

public Q_SLOTS:
    /// As if `text` had been scanned.
    void scan(const QString &text);
    void focusScanField();
    void toggleLending();
    void showError(const bookbell::Error &error);
    /// Something that desk work can go on without, in words for people.
    void showProblem(const QString &problem);
    void showTakenBack(const QString &what);

Q_SIGNALS:
    void todayChanged(const bookbell::Today &today);
    void canLendChanged(bool canLend);
    void readerPageRequested();
    void pileRequested(bookbell::ReservationPile pile);
    void deliveriesRequested();

private:
    void buildCards();
    void buildPage();
    void connectCards();

    void scanNext();
    void scanFinished();
    void recognised(const QString &text, const Result<ScanTarget> &target);
    void checkIn(const QString &barcode);
    void checkOut(const QString &barcode, bool displace);
    void showCard(QWidget *card);
    void showNotDone(DeskOutcome outcome, const QString &scanned, const QString &problem);
    void addRecord(const DeskRecord &record);
    void showRecord(const DeskRecord &record);
    void showReader(const QString &card);
    void undo(JournalId journal);
    void noteUndone(const QList<JournalId> &entries);
    void noteUndoFailed(const QList<JournalId> &entries);
    /// `canTakeBack`: not a ring, which has left.
    void changeReservation(const QFuture<Result<ReservationChange>> &future, const QString &done,
                           bool canTakeBack = true);

    void refresh();
    void refreshToday();
    void refreshFates();
    void showAlerts(const ReservationAlerts &alerts);
    void refreshReader();

    Desk &m_desk;
    ActHistory &m_history;
    Database &m_database;
    const Clock &m_clock;
    QTimeZone m_zone;
    QString m_sampleBarcode;
    ScanField *m_field = nullptr;
    InlineMessage *m_message = nullptr;
    QStackedWidget *m_stage = nullptr;
    FirstStepsCard *m_firstSteps = nullptr;
    ResultCard *m_result = nullptr;
    ReaderCardView *m_reader = nullptr;
    TodayCard *m_today = nullptr;
    RecentScansModel *m_recent = nullptr;
    QWidget *m_side = nullptr;
    QTimer m_refreshSoon;
    QTimer m_minute;
    QQueue<QString> m_scans;
    bool m_isScanning = false;
    DeskRecord m_shown; ///< what the result card tells
};

} // namespace bookbell
