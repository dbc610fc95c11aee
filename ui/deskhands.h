// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/base/clock.h"
#include "core/catalogue/book.h"
#include "core/circulation/reader.h"

namespace bookbell {

/// A copy that was scanned while nobody stood at the desk.
struct CopyInHand {
    QString barcode;
    QString title;
    /// Its scan took it back, put it on the hold shelf, …: it is not what the next card is about.
    bool hasMoved = false;
    ReaderId heldFor; ///< not valid: it may go to anybody
    UtcTime at;

    bool operator==(const CopyInHand &) const = default;
};

/// What lies on the desk between two scans: a reader's card, or a copy or a book that waits for
/// one. Whatever is not used for a while is forgotten, so that nobody lends to the reader before. A
/// value; times are handed in.
class DeskHands
{
public:
    /// So long a card, a copy or a book is remembered without another scan.
    static constexpr std::chrono::seconds patience {60};
    /// The same number again within this time is the scanner's doing, not staff's.
    static constexpr std::chrono::milliseconds doubleScan {1000};

    void setReader(const Reader &reader, UtcTime now);
    /// Something was done for the reader: the time begins anew.
    void keepReader(UtcTime now);
    void forgetReader() { m_reader.reset(); }
    /// Nobody, where the time is over.
    [[nodiscard]] const Reader *reader(UtcTime now) const;
    /// Null: nobody is at the desk.
    [[nodiscard]] std::optional<std::chrono::milliseconds> readerTimeLeft(UtcTime now) const;

    /// A second scan of a copy that has just moved changes nothing, and it has still moved.
    void setCopy(CopyInHand copy, UtcTime now);
    void setBook(const Book &book, UtcTime now);
    /// Each is good for one card.
    [[nodiscard]] std::optional<CopyInHand> takeCopy(UtcTime now);
    [[nodiscard]] std::optional<Book> takeBook(UtcTime now);
    void putDown();

    /// Whether the scan is the one before, read twice. Remembers it.
    [[nodiscard]] bool isDouble(const QString &scanned, UtcTime at);

private:
    std::optional<Reader> m_reader;
    UtcTime m_readerSince;
    std::optional<CopyInHand> m_copy;
    std::optional<Book> m_book;
    UtcTime m_bookSince;
    QString m_lastScan;
    std::optional<UtcTime> m_lastScanAt;
};

} // namespace bookbell
