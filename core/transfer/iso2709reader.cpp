// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/iso2709reader.h"

#include <algorithm>
#include <vector>

#include "core/transfer/marcproblem.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

// ISO 2709, and MARC 21 Record Structure
constexpr char recordTerminator = 0x1d;
constexpr char fieldTerminator = 0x1e;
constexpr char subfieldDelimiter = 0x1f;
constexpr qsizetype leaderLength = 24;
constexpr qsizetype entryLength = 12; ///< 3 of the tag, 4 of the length, 5 of the start

/// The standard's limit is 99,999 bytes; records with thousands of copies go beyond it.
constexpr qsizetype maxRecordLength = 4 * 1024 * 1024;
constexpr qint64 chunkLength = 64 * 1024;
/// How much of an unreadable record is shown to staff.
constexpr qsizetype shownLength = 300;

/// Digits alone; -1 for anything else.
qsizetype numberIn(QByteArrayView digits)
{
    qsizetype number = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return -1;
        number = number * 10 + (c - '0');
    }
    return digits.isEmpty() ? -1 : number;
}

bool beginsRecord(QByteArrayView text)
{
    return text.size() >= 5 && numberIn(text.first(5)) >= 0;
}

struct DirectoryEntry {
    QByteArrayView tag;
    qsizetype length = -1;
    qsizetype start = -1;
};

/// A directory that has starts of six digits, as records beyond the limit are written: each field
/// begins where the last one has ended. Empty if it is not that.
std::vector<DirectoryEntry> readLongDirectory(QByteArrayView directory)
{
    std::vector<DirectoryEntry> entries;
    qsizetype start = 0;
    while (!directory.isEmpty()) {
        const QByteArray expected = QByteArray::number(start).rightJustified(5, '0');
        const qsizetype length = directory.size() < 7 ? -1 : numberIn(directory.sliced(3, 4));
        if (length < 0 || !directory.sliced(7).startsWith(expected))
            return {};
        entries.push_back({directory.first(3), length, start});
        directory = directory.sliced(7 + expected.size());
        start += length;
    }
    return entries;
}

std::vector<DirectoryEntry> readDirectory(QByteArrayView directory)
{
    if (directory.size() % entryLength != 0)
        return readLongDirectory(directory);
    std::vector<DirectoryEntry> entries;
    for (qsizetype at = 0; at + entryLength <= directory.size(); at += entryLength) {
        const QByteArrayView entry = directory.sliced(at, entryLength);
        entries.push_back(
            {entry.first(3), numberIn(entry.sliced(3, 4)), numberIn(entry.sliced(7, 5))});
    }
    return entries;
}

/// Whether each field ends where the directory says, and nowhere before.
bool fits(const std::vector<DirectoryEntry> &entries, QByteArrayView data)
{
    return std::all_of(entries.cbegin(), entries.cend(), [data](const DirectoryEntry &entry) {
        return entry.length > 0 && entry.start >= 0 && entry.start + entry.length <= data.size()
            && data.sliced(entry.start, entry.length).indexOf(fieldTerminator) == entry.length - 1;
    });
}

/// A stretch between delimiters; those of multi-byte characters never look like one.
std::vector<QByteArrayView> split(QByteArrayView text, char delimiter)
{
    std::vector<QByteArrayView> parts;
    for (;;) {
        const qsizetype end = text.indexOf(delimiter);
        if (end < 0) {
            parts.push_back(text);
            return parts;
        }
        parts.push_back(text.first(end));
        text = text.sliced(end + 1);
    }
}

/// The texts of fields of which some have a terminator within them: more texts than fields. Each
/// field takes texts until it is as long as the directory says; it may have become longer since, by
/// another encoding. Empty if that does not come out even.
std::vector<QByteArrayView> joined(const std::vector<QByteArrayView> &texts,
                                   const std::vector<DirectoryEntry> &entries)
{
    std::vector<QByteArrayView> fields;
    size_t next = 0;
    for (size_t i = 0; i < entries.size(); ++i) {
        const size_t first = next++;
        const auto length = [&] {
            return texts[next - 1].end() - texts[first].begin() + 1; // with its terminator
        };
        while (texts.size() - next > entries.size() - i - 1 && length() < entries[i].length)
            ++next;
        fields.emplace_back(texts[first].data(), length() - 1);
    }
    return next == texts.size() ? fields : std::vector<QByteArrayView>();
}

MarcField fieldOf(QByteArrayView tag, QByteArrayView text)
{
    MarcField field;
    field.tag = tag.toByteArray();
    if (isMarcControlTag(tag)) {
        field.text = text.toByteArray();
        return field;
    }
    const std::vector<QByteArrayView> parts = split(text, subfieldDelimiter);
    field.indicators = parts.front().toByteArray();
    for (size_t i = 1; i < parts.size(); ++i) {
        if (!parts[i].isEmpty())
            field.subfields.append({parts[i].front(), parts[i].sliced(1).toByteArray()});
    }
    return field;
}

tl::unexpected<Error> refused(MarcProblem problem)
{
    return tl::unexpected<Error>(marcError(problem));
}

/// What people can read of a record: its bytes without the delimiters.
QByteArray beginningOf(QByteArrayView record)
{
    QByteArray text = record.first(std::min(record.size(), shownLength)).toByteArray();
    for (char &c : text) {
        if (static_cast<unsigned char>(c) < ' ')
            c = ' ';
    }
    return QString::fromUtf8(text).simplified().toUtf8();
}

} // namespace

Result<MarcRecord> parseIso2709(QByteArrayView record)
{
    if (record.size() <= leaderLength || !beginsRecord(record))
        return refused(MarcProblem::NoLeader);
    const qsizetype directoryEnd = record.indexOf(fieldTerminator, leaderLength);
    if (directoryEnd < 0)
        return refused(MarcProblem::NoDirectory);
    const QByteArrayView directory = record.sliced(leaderLength, directoryEnd - leaderLength);
    const std::vector<DirectoryEntry> entries = readDirectory(directory);
    if (entries.empty())
        return refused(directory.isEmpty() ? MarcProblem::NoFields : MarcProblem::NoDirectory);
    QByteArrayView data = record.sliced(directoryEnd + 1);
    if (data.endsWith(recordTerminator))
        data.chop(1);

    MarcRecord parsed;
    parsed.leader = record.first(leaderLength).toByteArray();
    if (fits(entries, data)) {
        for (const DirectoryEntry &entry : entries)
            parsed.fields.append(fieldOf(entry.tag, data.sliced(entry.start, entry.length - 1)));
        return parsed;
    }
    std::vector<QByteArrayView> texts = split(data, fieldTerminator);
    if (!texts.empty() && texts.back().trimmed().isEmpty())
        texts.pop_back();
    if (texts.size() < entries.size())
        return refused(MarcProblem::WrongDirectory);
    // Fields need not lie in the directory's order.
    std::vector<size_t> order(entries.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&entries](size_t a, size_t b) {
        return entries[a].start < entries[b].start;
    });
    if (texts.size() > entries.size()) {
        std::vector<DirectoryEntry> asTheyLie;
        for (const size_t i : order)
            asTheyLie.push_back(entries[i]);
        texts = joined(texts, asTheyLie);
        if (texts.empty())
            return refused(MarcProblem::WrongDirectory);
    }
    std::vector<QByteArrayView> inOrder(entries.size());
    for (size_t i = 0; i < order.size(); ++i)
        inOrder[order[i]] = texts[i];
    for (size_t i = 0; i < entries.size(); ++i)
        parsed.fields.append(fieldOf(entries[i].tag, inOrder[i]));
    return parsed;
}

QByteArrayView withoutMarcFiller(QByteArrayView text)
{
    const auto isFiller = [](char c) {
        return c == '\r' || c == '\n' || c == ' ' || c == '\t' || c == '\0' || c == 0x1a;
    };
    return text.sliced(std::find_if_not(text.begin(), text.end(), isFiller) - text.begin());
}

bool Iso2709Reader::refill()
{
    const QByteArray chunk = m_file.read(chunkLength);
    m_bytesRead += chunk.size();
    m_buffer += chunk;
    return !chunk.isEmpty();
}

/// Behind the terminator of the record at the beginning of the buffer; -1 if there is none within
/// the limit or the file.
qsizetype Iso2709Reader::findEnd()
{
    qsizetype searched = 0;
    qsizetype end = -1;
    while (end < 0) {
        end = m_buffer.indexOf(recordTerminator, searched);
        searched = m_buffer.size();
        if (end < 0 && (m_buffer.size() > maxRecordLength || !refill()))
            return -1;
    }
    ++end;
    // A terminator within a field: the length tells better, if it leads to another one and no
    // record begins before that.
    const qsizetype length =
        beginsRecord(m_buffer) ? numberIn(QByteArrayView(m_buffer).first(5)) : 0;
    if (length <= end)
        return end;
    while (m_buffer.size() < length && refill()) { }
    const bool isEnded = m_buffer.size() >= length && m_buffer[length - 1] == recordTerminator;
    const bool isOneRecord = !beginsRecord(QByteArrayView(m_buffer).sliced(end).trimmed());
    return isEnded && isOneRecord ? length : end;
}

/// After a record that is too long: to behind the next terminator, without keeping anything.
void Iso2709Reader::skipRest()
{
    for (;;) {
        const qsizetype end = m_buffer.indexOf(recordTerminator);
        if (end >= 0) {
            m_buffer.remove(0, end + 1);
            return;
        }
        m_buffer.clear();
        if (!refill())
            return;
    }
}

bool Iso2709Reader::next(MarcEntry &entry)
{
    for (;;) {
        if (m_number == 0 && m_buffer.startsWith("\xef\xbb\xbf"_ba))
            m_buffer.remove(0, 3);
        m_buffer.remove(0, m_buffer.size() - withoutMarcFiller(m_buffer).size());
        if (!m_buffer.isEmpty())
            break;
        if (!refill())
            return false;
    }
    entry = {};
    entry.number = ++m_number;
    const qsizetype end = findEnd();
    const qsizetype length = end < 0 ? m_buffer.size() : end;
    Result<MarcRecord> parsed = refused(MarcProblem::TooLong);
    if (length <= maxRecordLength)
        parsed = parseIso2709(QByteArrayView(m_buffer).first(length));
    // Only the last byte may be missing.
    if (end < 0 && length <= maxRecordLength && (!parsed || !m_buffer.endsWith(fieldTerminator)))
        parsed = refused(MarcProblem::CutOff);
    if (parsed) {
        entry.record = std::move(*parsed);
    } else {
        entry.error = std::move(parsed.error());
        entry.beginning = beginningOf(QByteArrayView(m_buffer).first(length));
    }
    if (end < 0)
        skipRest();
    else
        m_buffer.remove(0, end);
    return true;
}

} // namespace bookbell
