// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importlook.h"

#include "core/base/inbackground.h"
#include "core/base/whenfinished.h"
#include "ui/dialogs/importcolumnmemory.h"

namespace bookbell {

ImportLook::ImportLook(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

void ImportLook::open(const QString &path)
{
    m_path = path;
    m_encoding.reset();
    m_preview.reset();
    look({}, {});
}

void ImportLook::close()
{
    ++m_looks;
    m_isLooking = false;
    m_path.clear();
    m_preview.reset();
}

void ImportLook::lookInEncoding(std::optional<TextEncoding> encoding)
{
    m_encoding = encoding;
    look(m_preview->kind, m_columnMap);
}

void ImportLook::lookAs(TransferKind kind)
{
    look(kind, {});
}

void ImportLook::lookWith(const QHash<QString, QString> &columnMap)
{
    look(m_preview->kind, columnMap);
}

void ImportLook::look(std::optional<TransferKind> kind, const QHash<QString, QString> &columnMap)
{
    const int number = ++m_looks;
    m_isLooking = true;
    PreviewRequest request;
    request.path = m_path;
    request.kind = kind;
    request.columnMap = columnMap;
    request.encoding = m_encoding;
    // What somebody chose says nothing about the file.
    if (m_preview && !m_preview->format.isEncodingChosen)
        request.format = m_preview->format;
    const auto loaded = m_database.browse(
        [](const Stores &stores) { return loadImportFacts(stores, TransferKind::Books); });
    whenFinished(loaded, this, [this, number, request](const Result<ImportFacts> &facts) {
        if (number != m_looks)
            return;
        if (!facts) {
            giveUp(facts.error());
            return;
        }
        m_facts = *facts;
        preview(request);
    });
}

void ImportLook::preview(const PreviewRequest &request)
{
    const auto previewed = inBackground([request = request, facts = m_facts.parser]() mutable {
        request.facts = std::move(facts);
        return previewFile(request);
    });
    whenFinished(
        previewed, this,
        [this, number = m_looks, columnMap = request.columnMap](const Result<FilePreview> &result) {
            if (number != m_looks)
                return;
            if (result)
                takePreview(*result, columnMap);
            else
                giveUp(result.error());
        });
}

void ImportLook::takePreview(const FilePreview &preview, const QHash<QString, QString> &columnMap)
{
    const bool isFirst = !m_preview;
    const bool isOtherKind = isFirst || m_preview->kind != preview.kind;
    m_preview = preview;
    if (isFirst && !preview.guess && preview.kind != m_wantedKind) {
        look(m_wantedKind, {});
        return;
    }
    if (isOtherKind && columnMap.isEmpty()) {
        const QHash<QString, QString> remembered = rememberedColumns(preview);
        if (!remembered.isEmpty()) {
            look(preview.kind, remembered);
            return;
        }
    }
    m_columnMap = columnMap;
    m_isLooking = false;
    Q_EMIT seen();
}

void ImportLook::giveUp(const Error &error)
{
    m_isLooking = false;
    m_preview.reset();
    Q_EMIT failed(error);
}

} // namespace bookbell
