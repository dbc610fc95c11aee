// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QList>

namespace bookbell {

/// Makes MARC records, right ones and wrong ones.
class MarcBuilder
{
public:
    /// `leader`: 24 characters, lengths of any kind.
    explicit MarcBuilder(const QByteArray &leader = "00000nam a2200000 i 4500")
        : m_leader(leader)
    {
    }

    /// A control field, or a data field as indicators and "$aText$bText"; with the real delimiter
    /// (0x1f) a "$" is a dollar.
    MarcBuilder &add(const QByteArray &tag, const QByteArray &text)
    {
        QByteArray delimited = text;
        if (!text.contains('\x1f'))
            delimited.replace('$', '\x1f');
        m_fields.append({tag, delimited + '\x1e'});
        return *this;
    }

    /// ISO 2709.
    [[nodiscard]] QByteArray iso() const
    {
        QByteArray directory;
        QByteArray data;
        for (const auto &[tag, text] : m_fields) {
            directory += tag + number(text.size(), 4) + number(data.size(), 5);
            data += text;
        }
        directory += '\x1e';
        const qsizetype base = m_leader.size() + directory.size();
        QByteArray record = m_leader + directory + data + '\x1d';
        record.replace(0, 5, number(record.size(), 5));
        record.replace(12, 5, number(base, 5));
        return record;
    }

    /// A record element without a namespace of its own; `prefix` such as "marc:".
    [[nodiscard]] QByteArray xml(const QByteArray &prefix = {}) const
    {
        QByteArray xml = "<" + prefix + "record>\n<" + prefix + "leader>" + m_leader + "</" + prefix
            + "leader>\n";
        for (const auto &[tag, text] : m_fields) {
            const QByteArray content = text.chopped(1);
            if (tag.startsWith("00")) {
                xml += "<" + prefix + "controlfield tag=\"" + tag + "\">" + escaped(content) + "</"
                    + prefix + "controlfield>\n";
                continue;
            }
            QByteArrayList parts = content.split('\x1f');
            const QByteArray indicators = parts.takeFirst();
            xml += "<" + prefix + "datafield tag=\"" + tag + "\" ind1=\"" + indicators.left(1)
                + "\" ind2=\"" + indicators.mid(1, 1) + "\">";
            for (const QByteArray &part : parts)
                xml += "<" + prefix + "subfield code=\"" + part.left(1) + "\">"
                    + escaped(part.mid(1)) + "</" + prefix + "subfield>";
            xml += "</" + prefix + "datafield>\n";
        }
        return xml + "</" + prefix + "record>\n";
    }

    static QByteArray collection(const QByteArray &records, const QByteArray &declaration = {})
    {
        return declaration + "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n" + records
            + "</collection>\n";
    }

private:
    /// Nines where the digits do not suffice, as systems write that know no better.
    static QByteArray number(qsizetype value, int digits)
    {
        const QByteArray written = QByteArray::number(value);
        return written.size() > digits ? QByteArray(digits, '9')
                                       : written.rightJustified(digits, '0');
    }
    static QByteArray escaped(QByteArray text)
    {
        return text.replace('&', "&amp;").replace('<', "&lt;");
    }

    QByteArray m_leader;
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

} // namespace bookbell
