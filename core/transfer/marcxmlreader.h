// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QXmlStreamReader>

#include "core/transfer/marcproblem.h"
#include "core/transfer/marcreader.h"
#include "core/transfer/xmlpieces.h"

namespace bookbell {

/// The records of a MARCXML file (the "slim" schema), alone, in a collection or wrapped in anything
/// else, such as an answer of OAI-PMH or SRU. Their texts are UTF-8 whatever the file's encoding.
///
/// XML that is broken within a record spoils that record, and so does a record, a comment or a
/// section that is never closed; reading goes on with the next beginning of a record. So it does
/// where collections or records were put one after the other into one file. Whatever is left out
/// is one refused entry.
class MarcXmlReader final : public MarcReader
{
public:
    /// `encoding`: UTF-8 or CP949; otherwise what the file says. Errors: InvalidEncoding.
    [[nodiscard]] static Result<std::unique_ptr<MarcReader>> open(
        QIODevice &file, const QString &name, std::optional<TextEncoding> encoding);

    bool next(MarcEntry &entry) override;
    qint64 bytesRead() const override { return m_pieces.bytesRead(); }

private:
    MarcXmlReader(QIODevice &file, QStringDecoder decoder)
        : m_pieces(file, std::move(decoder))
    {
    }

    void restart();
    [[nodiscard]] qint64 parsedTo() const { return m_parserAt + m_xml.characterOffset(); }
    [[nodiscard]] std::optional<MarcProblem> startElement();
    /// Whether a record has ended.
    [[nodiscard]] bool endElement();
    [[nodiscard]] std::optional<MarcProblem> feed();
    void note(MarcProblem problem);
    void refuse(MarcEntry &entry, MarcProblem problem);

    XmlPieces m_pieces;
    QXmlStreamReader m_xml;
    qint64 m_parserAt = 0; ///< the place where the parser began
    QMap<QString, QString> m_namespaces; ///< declared around records, by their prefixes
    int m_depth = 0; ///< of open elements
    qint64 m_number = 0;
    MarcRecord m_record;
    std::optional<MarcProblem> m_problem;
    QString m_text; ///< of the element that is open
    qint64 m_recordAt = 0; ///< behind the beginning of the record, or of what stands between them
    bool m_isWithinRecord = false;
    bool m_hasContent = false; ///< a part of a record has begun that has not ended yet
    bool m_isRestarted = false;
    bool m_isAtEnd = false;
};

} // namespace bookbell
