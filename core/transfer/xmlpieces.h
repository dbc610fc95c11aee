// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>
#include <QStringDecoder>

#include <optional>

namespace bookbell {

/// The text of an XML file in pieces for a parser, of which none ends within a comment, a CDATA
/// section or a processing instruction. A parser would read on to the end of the file for the end
/// of one that was never closed, and take every record on the way for a part of it.
///
/// Places are counted in characters (UTF-16) from the beginning of the file. Holds what was read
/// since the last forgetBefore(), and no more than maxConstructLength beyond it.
class XmlPieces
{
public:
    /// Beyond this a comment and its like count as never closed; only those of a hand that slipped
    /// are so long.
    static constexpr qsizetype maxConstructLength = 8 * 1024 * 1024;

    /// `file` is at its beginning and outlives this.
    XmlPieces(QIODevice &file, QStringDecoder decoder)
        : m_file(file)
        , m_decoder(std::move(decoder))
    {
    }

    enum class Answer {
        Piece,
        Unclosed, ///< a construct begins at place() that does not end, or begins again before
        End,
    };
    [[nodiscard]] Answer next(QString &piece);
    /// Of what comes next.
    [[nodiscard]] qint64 place() const { return m_textAt + m_given; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    /// What comes next, `length` characters at most of what was read.
    [[nodiscard]] QString lookAhead(qsizetype length) const;

    /// Goes to the next tag that begins a record, at `from` or behind it, outside of all constructs
    /// that are closed; `from` is not before what was forgotten. Its prefix ("marc", or empty), or
    /// nothing at the end of the file.
    [[nodiscard]] std::optional<QString> seekRecord(qint64 from);
    void forgetBefore(qint64 place);

private:
    struct Construct;

    bool read();
    [[nodiscard]] const Construct *constructAt(qsizetype at, bool &isUncertain) const;
    [[nodiscard]] std::optional<qsizetype> closedAt(const Construct &construct, qsizetype begin);

    QIODevice &m_file;
    QStringDecoder m_decoder;
    QString m_text;
    qint64 m_textAt = 0; ///< the place of its first character
    qsizetype m_given = 0; ///< of it
    qint64 m_bytesRead = 0;
    bool m_isAtEnd = false;
};

} // namespace bookbell
