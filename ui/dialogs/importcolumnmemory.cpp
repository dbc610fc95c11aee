// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importcolumnmemory.h"

#include <QCryptographicHash>
#include <QSettings>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// The names themselves would be long keys, and some are none at all.
QString keyOf(const FilePreview &preview)
{
    QStringList names;
    for (const PreviewColumn &column : preview.columns)
        names.append(column.name);
    names.sort();
    const QByteArray hash =
        QCryptographicHash::hash(names.join(u'\x1f').toUtf8(), QCryptographicHash::Sha1);
    return u"import/columns/%1/%2"_s.arg(toText(preview.kind), QString::fromLatin1(hash.toHex()));
}

} // namespace

QHash<QString, QString> rememberedColumns(const FilePreview &preview)
{
    QHash<QString, QString> columnMap;
    const QVariantMap stored = QSettings().value(keyOf(preview)).toMap();
    for (auto it = stored.cbegin(); it != stored.cend(); ++it) {
        const QString field = it->toString();
        // A later version may have other fields.
        if (field.isEmpty() || fieldByName(preview.kind, field))
            columnMap.insert(it.key(), field);
    }
    return columnMap;
}

void rememberColumns(const FilePreview &preview, const QHash<QString, QString> &columnMap)
{
    QSettings settings;
    if (columnMap.isEmpty()) {
        settings.remove(keyOf(preview));
        return;
    }
    QVariantMap stored;
    for (auto it = columnMap.cbegin(); it != columnMap.cend(); ++it)
        stored.insert(it.key(), it.value());
    settings.setValue(keyOf(preview), stored);
}

} // namespace bookbell
