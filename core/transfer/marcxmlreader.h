// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringDecoder>
#include <QXmlStreamReader>

#include "core/transfer/marcproblem.h"
#include "core/transfer/marcreader.h"

namespace bookbell {

/// The records of a MARCXML file (the "slim" schema), alone, in a collection or wrapped in anything
/// else, such as an answer of OAI-PMH or SRU. Their texts are UTF-8 whatever the file's encoding.
///
/// XML that is broken within a record spoils that record; reading goes on with the next one, and so
/// it does where collections or records were put one after the other into one file.
class MarcXmlReader final : public MarcReader
{
public:
    /// Errors: InvalidEncoding.
    [[nodiscard]] static Result<std::unique_ptr<MarcReader>> open(QIODevice &file,
                                                                  const QString &name);

    bool next(MarcEntry &entry) override;
    qint64 bytesRead() const override { return m_bytesRead; }

private:
    MarcXmlReader(QIODevice &file, QStringDecoder decoder)
        : m_file(file)
        , m_decoder(std::move(decoder))
    {
    }

    [[nodiscard]] bool feed();
    [[nodiscard]] bool restart();
    void forgetRead();
    void startElement();
    /// Whether a record has ended.
    [[nodiscard]] bool endElement();
    void note(MarcProblem problem);
    void refuse(MarcEntry &entry, MarcProblem problem);

    QIODevice &m_file;
    QStringDecoder m_decoder;
    QXmlStreamReader m_xml;
    qint64 m_bytesRead = 0;
    qint64 m_bytesAtRecord = 0; ///< read when the last record ended
    qint64 m_number = 0;
    MarcRecord m_record;
    std::optional<MarcProblem> m_problem;
    QString m_text; ///< of the element that is open
    QString m_fed; ///< given to m_xml since the last record or so
    qint64 m_fedAt = 0; ///< characters given before that
    qint64 m_recordAt = 0; ///< behind the beginning of the record
    bool m_isWithinRecord = false;
    bool m_isRestarted = false;
    bool m_isAtEnd = false;
};

} // namespace bookbell
