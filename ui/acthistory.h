// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include "core/desk/desk.h"

namespace bookbell {

/// What was done in this window and can be taken back, the last first. One step may be several
/// entries of the journal, which are taken back from the last. The desk must outlive it.
class ActHistory final : public QObject
{
    Q_OBJECT

public:
    explicit ActHistory(Desk &desk, QObject *parent = nullptr);

    /// `what` in words for staff: "Added “Demian”". Entries that are not valid changed nothing and
    /// are left out.
    void add(const QString &what, const QList<JournalId> &entries);
    /// What was done before this window was opened: the newest first, older than all that is here.
    struct Earlier {
        QString what;
        QList<JournalId> entries; ///< in the order in which they were done
    };
    void addEarlier(const QList<Earlier> &steps);
    /// Somebody else has taken these entries back: nothing is left to do about them.
    void forget(const QList<JournalId> &entries);
    [[nodiscard]] bool canUndo() const { return !m_steps.isEmpty(); }
    /// What the next undo takes back; empty when there is nothing.
    [[nodiscard]] QString nextUndo() const;

public Q_SLOTS:
    void undoLast();
    /// The step with this entry, wherever it stands; where there is none and `what` says what it
    /// was, the entry alone: others may have done it. One at a time: while another is under way,
    /// nothing happens.
    void undo(bookbell::JournalId entry, const QString &what = {});

Q_SIGNALS:
    /// Something was added or has gone.
    void changed();
    /// `result`: of all entries together.
    void undone(const QList<bookbell::JournalId> &entries, const QString &what,
                const bookbell::UndoResult &result);
    /// Not now (the library is busy, the disk full): the step stays.
    void refused(const bookbell::Error &error);
    /// The step is given up: it cannot be taken back any more.
    void failed(const QList<bookbell::JournalId> &entries, const bookbell::Error &error);

private:
    struct Step {
        QString what;
        QList<JournalId> entries;
    };

    [[nodiscard]] bool isKnown(const QList<JournalId> &entries) const;
    /// `at`: where the step stood; -1: nowhere.
    void take(Step step, qsizetype at);

    Desk &m_desk;
    QList<Step> m_steps;
    QList<JournalId> m_left; ///< of the step that is under way
    UndoResult m_result; ///< of those that are done
    bool m_isBusy = false;
};

} // namespace bookbell
