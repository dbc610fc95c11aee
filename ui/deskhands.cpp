// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deskhands.h"

#include <utility>

namespace bookbell {

/// A clock that was put back makes nothing older, and nothing last longer either.
static bool isWithin(std::chrono::milliseconds limit, UtcTime since, UtcTime now)
{
    return now >= since && now - since < limit;
}

void DeskHands::setReader(const Reader &reader, UtcTime now)
{
    m_reader = reader;
    m_readerSince = now;
}

void DeskHands::keepReader(UtcTime now)
{
    m_readerSince = now;
}

const Reader *DeskHands::reader(UtcTime now) const
{
    return m_reader && isWithin(patience, m_readerSince, now) ? &*m_reader : nullptr;
}

std::optional<std::chrono::milliseconds> DeskHands::readerTimeLeft(UtcTime now) const
{
    if (!reader(now))
        return std::nullopt;
    return m_readerSince + patience - now;
}

void DeskHands::setCopy(CopyInHand copy, UtcTime now)
{
    const bool isSame =
        m_copy && m_copy->barcode == copy.barcode && isWithin(patience, m_copy->at, now);
    copy.hasMoved = copy.hasMoved || (isSame && m_copy->hasMoved);
    copy.at = now;
    m_copy = std::move(copy);
    m_book.reset();
}

void DeskHands::setBook(const Book &book, UtcTime now)
{
    m_book = book;
    m_bookSince = now;
    m_copy.reset();
}

std::optional<CopyInHand> DeskHands::takeCopy(UtcTime now)
{
    auto copy = std::exchange(m_copy, std::nullopt);
    return copy && isWithin(patience, copy->at, now) ? copy : std::nullopt;
}

std::optional<Book> DeskHands::takeBook(UtcTime now)
{
    auto book = std::exchange(m_book, std::nullopt);
    return book && isWithin(patience, m_bookSince, now) ? book : std::nullopt;
}

void DeskHands::putDown()
{
    m_copy.reset();
    m_book.reset();
}

bool DeskHands::isDouble(const QString &scanned, UtcTime at)
{
    const bool isSame =
        m_lastScanAt && m_lastScan == scanned && isWithin(doubleScan, *m_lastScanAt, at);
    m_lastScan = scanned;
    m_lastScanAt = at;
    return isSame;
}

} // namespace bookbell
