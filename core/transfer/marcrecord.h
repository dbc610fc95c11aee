// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace bookbell {

struct MarcSubfield {
    char code = 0;
    QByteArray text;

    bool operator==(const MarcSubfield &) const = default;
};

/// One field of a MARC record. Control fields (001 to 009) have `text`, all others subfields.
struct MarcField {
    QByteArray tag; ///< three characters
    QByteArray indicators; ///< two characters, or what the record has of them
    QByteArray text;
    QList<MarcSubfield> subfields;

    bool operator==(const MarcField &) const = default;
};

/// A MARC 21 or KORMARC record; its texts are bytes as they stand in the file.
struct MarcRecord {
    QByteArray leader; ///< 24 characters, or what the record has of them
    QList<MarcField> fields;

    /// A character of the leader; a blank beyond its end.
    [[nodiscard]] char leaderAt(qsizetype position) const
    {
        return position < leader.size() ? leader[position] : ' ';
    }

    bool operator==(const MarcRecord &) const = default;
};

inline bool isMarcControlTag(QByteArrayView tag)
{
    return tag.size() == 3 && tag[0] == '0' && tag[1] == '0';
}

} // namespace bookbell
