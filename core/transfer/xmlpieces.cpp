// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/xmlpieces.h"

#include <QRegularExpression>

#include <algorithm>

namespace bookbell {

using namespace Qt::StringLiterals;

/// What may hold "<" without being a tag (XML 1.0, 2.5 to 2.7).
struct XmlPieces::Construct {
    QLatin1StringView opening;
    QLatin1StringView closing;
};

namespace {

constexpr qint64 bytesAtOnce = 64 * 1024;
/// A parser that starts anew behind a damaged record gets no more than this of the next ones.
constexpr qsizetype pieceLength = 16 * 1024;
/// No beginning of a record that is meant as one has more before its name ends.
constexpr qsizetype longestBeginning = 100;

} // namespace

bool XmlPieces::read()
{
    while (!m_isAtEnd) {
        const QByteArray bytes = m_file.read(bytesAtOnce);
        if (bytes.isEmpty()) {
            m_isAtEnd = true;
            break;
        }
        m_bytesRead += bytes.size();
        const QString text = m_decoder.decode(bytes);
        if (!text.isEmpty()) {
            m_text += text;
            return true;
        }
    }
    return false;
}

/// The construct that begins at `at`, where "<" stands. Uncertain: more has to be read to tell.
const XmlPieces::Construct *XmlPieces::constructAt(qsizetype at, bool &isUncertain) const
{
    static constexpr Construct constructs[] = {
        {"<!--"_L1, "-->"_L1}, {"<![CDATA["_L1, "]]>"_L1}, {"<?"_L1, "?>"_L1}};
    const QStringView text = QStringView(m_text).sliced(at);
    isUncertain = false;
    for (const Construct &construct : constructs) {
        if (text.startsWith(construct.opening))
            return &construct;
        isUncertain |= !m_isAtEnd && construct.opening.startsWith(text);
    }
    return nullptr;
}

/// Behind the construct that begins at `begin`, reading on as far as it may go; nothing if it has
/// no end or begins again before, which only one that was never closed does.
std::optional<qsizetype> XmlPieces::closedAt(const Construct &construct, qsizetype begin)
{
    qsizetype at = begin + construct.opening.size();
    do {
        const QStringView text(m_text);
        for (; at < text.size(); ++at) {
            const QStringView rest = text.sliced(at);
            if (rest.front() == construct.closing.front() && rest.startsWith(construct.closing))
                return at + construct.closing.size();
            if (rest.front() == u'<' && rest.startsWith(construct.opening))
                return std::nullopt;
        }
        // What looked like nothing may have been the first half of either.
        at = std::max(begin + construct.opening.size(), at - construct.opening.size());
    } while (m_text.size() - begin <= maxConstructLength && read());
    return std::nullopt;
}

XmlPieces::Answer XmlPieces::next(QString &piece)
{
    qsizetype searched = m_given;
    qsizetype least = m_given; // behind the last construct
    qsizetype end = m_given;
    for (;;) {
        const qsizetype tag = m_text.indexOf(u'<', searched);
        end = tag < 0 ? m_text.size() : tag;
        bool isUncertain = false;
        const bool isLong = end - m_given >= pieceLength;
        const Construct *construct = tag < 0 || isLong ? nullptr : constructAt(tag, isUncertain);
        if (construct) {
            if (const std::optional<qsizetype> closed = closedAt(*construct, tag)) {
                searched = least = *closed;
                continue;
            }
            if (tag == m_given)
                return Answer::Unclosed;
        } else if (tag >= 0 && !isLong && !isUncertain) {
            searched = tag + 1;
            continue;
        }
        end = std::max(least, std::min(end, m_given + pieceLength));
        // Two halves of a character stay together.
        if (end > least && !m_isAtEnd && m_text[end - 1].isHighSurrogate())
            --end;
        if (end > m_given)
            break;
        if (!read() && m_given == m_text.size())
            return Answer::End;
        searched = m_given;
    }
    piece = m_text.mid(m_given, end - m_given);
    m_given = end;
    return Answer::Piece;
}

QString XmlPieces::lookAhead(qsizetype length) const
{
    return m_text.mid(m_given, length);
}

std::optional<QString> XmlPieces::seekRecord(qint64 from)
{
    static const QRegularExpression beginning(u"^<(?:([A-Za-z_][\\w.-]*):)?record[\\s/>]"_s);
    m_given = static_cast<qsizetype>(std::max<qint64>(0, from - m_textAt));
    for (;;) {
        const qsizetype tag = m_text.indexOf(u'<', m_given);
        m_given = tag < 0 ? m_text.size() : tag;
        forgetBefore(place());
        while (m_text.size() - m_given < longestBeginning && read()) { }
        if (m_given == m_text.size())
            return std::nullopt;
        if (tag < 0)
            continue;
        bool isUncertain = false;
        const Construct *construct = constructAt(m_given, isUncertain);
        if (construct) {
            m_given = closedAt(*construct, m_given).value_or(m_given + 1);
            continue;
        }
        const QRegularExpressionMatch match =
            beginning.match(m_text.mid(m_given, longestBeginning));
        if (match.hasMatch())
            return match.captured(1);
        ++m_given;
    }
}

void XmlPieces::forgetBefore(qint64 place)
{
    const auto length = std::min(m_given, static_cast<qsizetype>(place - m_textAt));
    if (length < pieceLength)
        return;
    m_text.remove(0, length);
    m_textAt += length;
    m_given -= length;
}

} // namespace bookbell
