// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marcwriter.h"

#include <yaz/marcdisp.h>
#include <yaz/wrbuf.h>

namespace bookbell {

namespace {

size_t lengthOf(const QByteArray &bytes)
{
    return static_cast<size_t>(bytes.size());
}

void fill(yaz_marc_t marc, const MarcRecord &record)
{
    int lengths[6] = {};
    yaz_marc_set_leader(marc, record.leader.constData(), &lengths[0], &lengths[1], &lengths[2],
                        &lengths[3], &lengths[4], &lengths[5]);
    for (const MarcField &field : record.fields) {
        if (isMarcControlTag(field.tag)) {
            yaz_marc_add_controlfield(marc, field.tag.constData(), field.text.constData(),
                                      lengthOf(field.text));
            continue;
        }
        yaz_marc_add_datafield(marc, field.tag.constData(), field.indicators.constData(),
                               lengthOf(field.indicators));
        for (const MarcSubfield &subfield : field.subfields) {
            const QByteArray data = subfield.code + subfield.text;
            yaz_marc_add_subfield(marc, data.constData(), lengthOf(data));
        }
    }
}

/// By YAZ, in the form that `write` makes.
QByteArray written(const MarcRecord &record, int (*write)(yaz_marc_t, WRBUF))
{
    yaz_marc_t marc = yaz_marc_create();
    WRBUF buffer = wrbuf_alloc();
    fill(marc, record);
    QByteArray bytes;
    if (write(marc, buffer) == 0)
        bytes = QByteArray(wrbuf_buf(buffer), static_cast<qsizetype>(wrbuf_len(buffer)));
    wrbuf_destroy(buffer);
    yaz_marc_destroy(marc);
    return bytes;
}

} // namespace

QByteArray iso2709Of(const MarcRecord &record)
{
    return written(record, yaz_marc_write_iso2709);
}

QByteArray marcXmlOf(const MarcRecord &record)
{
    return written(record, yaz_marc_write_marcxml);
}

QByteArray marcXmlHeader()
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
           "<collection xmlns=\"http://www.loc.gov/MARC21/slim\">\n";
}

QByteArray marcXmlTrailer()
{
    return "</collection>\n";
}

} // namespace bookbell
