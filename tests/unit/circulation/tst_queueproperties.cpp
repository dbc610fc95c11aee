// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include <random>

#include "queuebuilder.h"

using namespace bookbell;
using namespace bookbell::test;

namespace {

/// A book's queue in memory, to which random acts are applied as a desk would.
class World
{
public:
    explicit World(unsigned seed)
        : m_random(seed)
        , m_state(queueOf(0, 3))
    {
        for (int i = 1; i <= readers; ++i)
            m_state.readers.insert({i}, reader(i));
        m_state.readers[{readers}].isBlocked = true;
    }

    void act()
    {
        m_now += std::chrono::minutes {7};
        switch (pick(7)) {
        case 0:
        case 1: {
            const Reader who = m_state.readers.value({1 + pick(readers)});
            if (auto placed = place(m_state, book, who, {}, {}, seoul(), m_now)) {
                keep(placed->changes);
                placed->reservation.id = {++m_lastId};
                m_state.open.append(placed->reservation);
            }
            return;
        }
        case 2:
            return keep(checkIn(m_state, copy(), seoul(), m_now, m_now).changes);
        case 3: {
            const Reader who = m_state.readers.value({1 + pick(readers)});
            if (auto answer = checkOut(m_state, copy(), who, pick(2) == 0, seoul(), m_now))
                keep(answer->changes);
            return;
        }
        case 4:
            return keepAnswer(cancel(m_state, any(), {}, m_now));
        case 5:
            return keepAnswer(putBack(m_state, any()));
        default:
            return pick(2) == 0 ? keepAnswer(suspend(m_state, any(), {}))
                                : keepAnswer(resume(m_state, any()));
        }
    }

    void check() const
    {
        QList<int> positions;
        QSet<CopyId> shelved;
        QSet<ReaderId> waiting;
        for (const Reservation &r : m_state.open) {
            QVERIFY(isOpen(r.state));
            QVERIFY(!waiting.contains(r.reader));
            waiting.insert(r.reader);
            if (r.state != ReservationState::Ready) {
                positions.append(r.position);
                QVERIFY(!r.copy.isValid());
                QVERIFY(!r.pickupBy);
                continue;
            }
            QCOMPARE(r.position, 0);
            QVERIFY(r.pickupBy);
            QVERIFY(!shelved.contains(r.copy));
            shelved.insert(r.copy);
        }
        std::sort(positions.begin(), positions.end());
        for (qsizetype i = 0; i < positions.size(); ++i)
            QCOMPARE(positions[i], static_cast<int>(i + 1));
        for (const Copy &copy : m_state.copies) {
            QCOMPARE(copy.state == CopyState::OnHoldShelf, shelved.contains(copy.id));
            QCOMPARE(copy.state == CopyState::OnHoldShelf, copy.reservation.isValid());
            QCOMPARE(copy.state == CopyState::OnLoan, copy.borrower.isValid());
        }
    }

    void closedNeverChanged() const { QVERIFY(!m_closedChanged); }

private:
    static constexpr int readers = 9;

    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    Copy copy() { return m_state.copies.at(pick(3)); }
    Reservation any()
    {
        const qsizetype all = m_state.open.size() + m_closed.size();
        if (all == 0)
            return {};
        const qsizetype index = pick(static_cast<int>(all));
        return index < m_state.open.size() ? m_state.open.at(index)
                                           : m_closed.values().at(index - m_state.open.size());
    }
    void keepAnswer(const Result<ReservationAnswer> &answer)
    {
        if (answer)
            keep(answer->changes);
    }
    void keep(const QueueChanges &changes)
    {
        for (const Reservation &r : changes.reservations) {
            m_closedChanged = m_closedChanged || m_closed.contains(r.id);
            if (!isOpen(r.state))
                m_closed.insert(r.id, r);
        }
        m_state = stored(m_state, changes);
    }

    std::mt19937 m_random;
    BookState m_state;
    QHash<ReservationId, Reservation> m_closed;
    qint64 m_lastId = 0;
    UtcTime m_now = monday();
    bool m_closedChanged = false;
};

} // namespace

class TestQueueProperties final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void invariantsHoldWhateverIsDone_data();
    void invariantsHoldWhateverIsDone();
};

void TestQueueProperties::invariantsHoldWhateverIsDone_data()
{
    QTest::addColumn<unsigned>("seed");
    for (unsigned seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestQueueProperties::invariantsHoldWhateverIsDone()
{
    QFETCH(unsigned, seed);
    World world(seed);
    for (int i = 0; i < 500; ++i) {
        world.act();
        world.check();
        world.closedNeverChanged();
        if (QTest::currentTestFailed())
            return;
    }
}

QTEST_APPLESS_MAIN(TestQueueProperties)
#include "tst_queueproperties.moc"
