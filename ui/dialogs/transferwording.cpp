// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/transferwording.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace bookbell::transferwording {

using namespace Qt::StringLiterals;

namespace {

/// Only for the translator's context.
struct Transfer {
    Q_DECLARE_TR_FUNCTIONS(Transfer)
};

QString shape(const FilePreview &preview)
{
    if (preview.format.shape == FileFormat::Shape::Marc)
        //: a kind of file that library systems write
        return Transfer::tr("MARC (ISO 2709)");
    if (preview.format.shape == FileFormat::Shape::MarcXml)
        return Transfer::tr("MARCXML");
    if (preview.separator == ';')
        return Transfer::tr("Semicolon-separated");
    if (preview.separator == '\t')
        return Transfer::tr("Tab-separated");
    if (preview.separator != 0)
        return Transfer::tr("Comma-separated");
    return preview.format.shape == FileFormat::Shape::JsonArray ? Transfer::tr("JSON array")
                                                                : Transfer::tr("JSON lines");
}

QString rowCount(const FilePreview &preview)
{
    if (preview.format.isMarc() && preview.isRowCountExact)
        return Transfer::tr("%Ln record(s)", nullptr, static_cast<int>(preview.estimatedRows));
    if (preview.isRowCountExact)
        return Transfer::tr("%Ln row(s)", nullptr, static_cast<int>(preview.estimatedRows));
    // Two digits are all that an estimate can promise.
    const double size =
        std::pow(10.0, std::floor(std::log10(static_cast<double>(preview.estimatedRows))) - 1.0);
    const auto rounded =
        static_cast<qint64>(std::round(static_cast<double>(preview.estimatedRows) / size) * size);
    //: %1: a rounded number of rows, large
    return Transfer::tr("about %1 rows").arg(number(rounded));
}

} // namespace

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString kind(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Books:
        return Transfer::tr("Books");
    case TransferKind::Readers:
        return Transfer::tr("Readers");
    case TransferKind::Reservations:
        return Transfer::tr("Reservations");
    case TransferKind::Subscribers:
        return Transfer::tr("Subscribers");
    case TransferKind::Deliveries:
        return Transfer::tr("Deliveries");
    }
    return {};
}

QString kindIcon(TransferKind kind)
{
    switch (kind) {
    case TransferKind::Books:
        return u"view-list-details"_s;
    case TransferKind::Readers:
        return u"user"_s;
    case TransferKind::Reservations:
        return u"bookmarks"_s;
    case TransferKind::Subscribers:
        return u"notifications"_s;
    case TransferKind::Deliveries:
        return u"document-send"_s;
    }
    return {};
}

QString encoding(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return u"UTF-8"_s;
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        return u"UTF-16"_s;
    case TextEncoding::Cp949:
        //: The encoding CP949 (EUC-KR), which Korean spreadsheets write
        return Transfer::tr("Korean Windows (CP949, EUC-KR)");
    case TextEncoding::Marc8:
        return u"MARC-8"_s;
    }
    return {};
}

QString oneOf(const QList<Field> &fields)
{
    QStringList names;
    for (const Field one : fields)
        names.append(fieldLabel(one));
    if (names.size() < 2)
        return names.join(QString());
    const QString last = names.takeLast();
    //: A choice of columns; %1: "Title, Control number", %2: the last one
    return Transfer::tr("%1 or %2").arg(names.join(u", "_s), last);
}

QString file(const FilePreview &preview)
{
    return QStringList {shape(preview), encoding(preview.format.encoding), rowCount(preview),
                        QLocale().formattedDataSize(preview.bytes, 1, QLocale::DataSizeSIFormat)}
        .join(u" · "_s);
}

QString timeLeft(double seconds)
{
    if (!(seconds > 0) || seconds > 1e7)
        return {};
    if (seconds < 5)
        return Transfer::tr("a few seconds left");
    if (seconds < 50)
        return Transfer::tr("about %n second(s) left", nullptr,
                            static_cast<int>(std::round(seconds / 5.0)) * 5);
    if (seconds < 3600)
        return Transfer::tr("about %n minute(s) left", nullptr,
                            std::max(1, static_cast<int>(std::round(seconds / 60.0))));
    return Transfer::tr("about %n hour(s) left", nullptr,
                        static_cast<int>(std::round(seconds / 3600.0)));
}

QString progress(qint64 rows, double rowsPerSecond, double secondsLeft)
{
    QStringList parts {Transfer::tr("%Ln row(s)", nullptr, static_cast<int>(rows))};
    if (rowsPerSecond >= 1)
        parts.append(
            Transfer::tr("%Ln a second", nullptr, static_cast<int>(std::round(rowsPerSecond))));
    if (const QString left = timeLeft(secondsLeft); !left.isEmpty())
        parts.append(left);
    return parts.join(u" · "_s);
}

QString counts(const ImportCounts &counts)
{
    //: How the rows of an import ended: numbers of rows
    return Transfer::tr("%1 new, %2 changed, %3 as they were, %4 refused")
        .arg(number(counts.added), number(counts.updated), number(counts.unchanged),
             number(counts.rejected));
}

} // namespace bookbell::transferwording
