// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <atomic>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "core/base/result.h"
#include "core/storage/browselines.h"
#include "core/storage/workday.h"

namespace bookbell {

/// The keys of a long list, in its order: what a table holds of it, 8 bytes a row.
using RowKeys = std::vector<qint64>;

/// How a long read is ended by whoever asked for it. Copies share one flag.
class CancelFlag
{
public:
    void cancel() const { *m_isCancelled = true; }
    [[nodiscard]] bool isCancelled() const { return *m_isCancelled; }

private:
    std::shared_ptr<std::atomic_bool> m_isCancelled = std::make_shared<std::atomic_bool>(false);
};

enum class BookOrder { Title, Author, CallNumber, Year, Added };

/// `search`: words, all of which must occur in title, author, publisher, call number or ISBN; or
/// the initial consonants of a Korean title (ㄷㅁㅇ); or a whole ISBN, control number or barcode.
struct BookQuery {
    QString search;
    BookOrder order = BookOrder::Title;
    bool isDescending = false;

    bool operator==(const BookQuery &) const = default;
};

enum class ReaderOrder { Name, Card, Added };

/// `search`: in name, card number, phone and e-mail, or the initial consonants of a Korean name.
struct ReaderQuery {
    QString search;
    ReaderOrder order = ReaderOrder::Name;
    bool isDescending = false;

    bool operator==(const ReaderQuery &) const = default;
};

/// The piles that staff sort reservations into: today's work, then all there are. Those on the
/// shelf are told, being told, or to be told another way.
enum class ReservationPile {
    ToFetch, ///< can be served with a copy that stands in its place, as toFetch() of the rules says
    BeingTold, ///< ready, not told yet: an alert is on its way or held back
    ToTell, ///< ready, and its reader must be told another way
    Expiring, ///< ready, and to be collected by WorkDay::soon
    ToClear, ///< no reservations but copies: see ToClearQuery
    Waiting, ///< waiting and suspended
    OnShelf, ///< ready
    Told, ///< ready, and its reader knows
    Closed,
};
inline constexpr int reservationPileCount = 9;
enum class ReservationOrder {
    Time, ///< placed; of ready ones the pick-up date; of closed ones when they were closed
    Title,
    Reader,
    CallNumber, ///< the way along the shelves
};

struct ReservationQuery {
    ReservationPile pile = ReservationPile::Waiting;
    WorkDay day; ///< what ToFetch and Expiring go by
    QString search; ///< as of books and of readers
    BookId book; ///< not valid: of any
    ReaderId reader; ///< not valid: of any
    ReservationOrder order = ReservationOrder::Time;
    bool isDescending = false;

    bool operator==(const ReservationQuery &) const = default;
};

enum class ToClearOrder {
    CallNumber,
    Title,
    Barcode,
    Since, ///< those not known first
};

/// Copies that are to be cleared from the hold shelf.
struct ToClearQuery {
    QString search; ///< as of books
    ToClearOrder order = ToClearOrder::CallNumber;
    bool isDescending = false;

    bool operator==(const ToClearQuery &) const = default;
};

enum class SubscriptionOrder { Added, Reader };

struct SubscriptionQuery {
    ListId list; ///< not valid: on any list or none
    bool withoutReader = false; ///< only those that belong to nobody's card
    bool withoutList = false; ///< only those that are on no list
    std::optional<SubscriptionState> state;
    QString search; ///< as of readers
    SubscriptionOrder order = SubscriptionOrder::Added;
    bool isDescending = true;

    bool operator==(const SubscriptionQuery &) const = default;
};

/// Deliveries come in the order in which they were made.
struct DeliveryQuery {
    std::optional<DeliveryState> state;
    std::optional<AlertKind> kind;
    AnnouncementId announcement; ///< not valid: of any and of none
    ReaderId reader; ///< not valid: of any
    QString search; ///< as of readers
    std::optional<UtcTime> since; ///< made at or after
    std::optional<UtcTime> until; ///< made before
    bool isDescending = true;

    bool operator==(const DeliveryQuery &) const = default;
};

/// What the long tables of the window show: the ordered keys of a result, and the rows of a page by
/// their keys. Reads only.
///
/// keys(): at most `limit` of them (negative: all); error: Cancelled once the flag is raised.
/// lines(): in the order of `keys`; a key whose row has gone is left out.
class BrowseStore
{
public:
    virtual ~BrowseStore() = default;

    [[nodiscard]] virtual Result<RowKeys> keys(const BookQuery &query, qint64 limit,
                                               const CancelFlag &cancel) const = 0;
    [[nodiscard]] virtual Result<RowKeys> keys(const ReaderQuery &query, qint64 limit,
                                               const CancelFlag &cancel) const = 0;
    [[nodiscard]] virtual Result<RowKeys> keys(const ReservationQuery &query, qint64 limit,
                                               const CancelFlag &cancel) const = 0;
    /// Of copies.
    [[nodiscard]] virtual Result<RowKeys> keys(const ToClearQuery &query, qint64 limit,
                                               const CancelFlag &cancel) const = 0;
    [[nodiscard]] virtual Result<RowKeys> keys(const SubscriptionQuery &query, qint64 limit,
                                               const CancelFlag &cancel) const = 0;
    [[nodiscard]] virtual Result<RowKeys> keys(const DeliveryQuery &query, qint64 limit,
                                               const CancelFlag &cancel) const = 0;

    [[nodiscard]] virtual Result<QList<BookLine>> bookLines(std::span<const qint64> keys) const = 0;
    [[nodiscard]] virtual Result<QList<ReaderLine>> readerLines(
        std::span<const qint64> keys) const = 0;
    /// With the copy on the shelf and the alerts, the newest last.
    [[nodiscard]] virtual Result<QList<ReservationLine>> reservationLines(
        std::span<const qint64> keys) const = 0;
    [[nodiscard]] virtual Result<QList<ToClearLine>> toClearLines(
        std::span<const qint64> keys) const = 0;
    [[nodiscard]] virtual Result<QList<SubscriptionLine>> subscriptionLines(
        std::span<const qint64> keys) const = 0;
    [[nodiscard]] virtual Result<QList<DeliveryLine>> deliveryLines(
        std::span<const qint64> keys) const = 0;

    /// How many there are in each pile of reservations, at the cost of the smallest ones only.
    [[nodiscard]] virtual Result<ReservationPileCounts> pileCounts(const WorkDay &day) const = 0;
};

} // namespace bookbell
