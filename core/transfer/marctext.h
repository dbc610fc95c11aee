// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

#include "core/transfer/marcrecord.h"
#include "core/transfer/textdecoder.h"

namespace bookbell {

/// What the records of a file are written in, by the evidence of their bytes. Leader/09 says so
/// only if it is "a" (UTF-8), and sometimes falsely; without it MARC 21 means MARC-8, old KORMARC
/// what Korean computers write (CP949), and many programs have put UTF-8 there without saying so.
class MarcEncodingVote
{
public:
    void add(const MarcRecord &record);
    /// Of most of the records that do not tell it themselves; UTF-8 if all are ASCII.
    [[nodiscard]] TextEncoding result() const;

private:
    int m_utf8 = 0;
    int m_cp949 = 0;
    int m_marc8 = 0;
};

/// Turns the bytes of records into text, each record as it is written itself.
class MarcTextDecoder
{
public:
    enum class Trust {
        Records, ///< what a record is written in decides; `ofFile` where it could be this or that
        File, ///< somebody knows better: all is `ofFile`
    };

    explicit MarcTextDecoder(TextEncoding ofFile, Trust trust = Trust::Records);
    ~MarcTextDecoder();
    MarcTextDecoder(const MarcTextDecoder &) = delete;
    MarcTextDecoder &operator=(const MarcTextDecoder &) = delete;

    /// The texts asked for next are of this record.
    void begin(const MarcRecord &record);
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }
    /// Composed characters (NFC) without controls; U+FFFD stands where a character was lost.
    [[nodiscard]] QString text(const QByteArray &bytes);

private:
    class Marc8;

    TextEncoding m_ofFile;
    Trust m_trust;
    TextEncoding m_encoding = TextEncoding::Utf8;
    std::unique_ptr<Marc8> m_marc8;
};

} // namespace bookbell
