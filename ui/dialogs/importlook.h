// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

#include <optional>

#include "core/storage/database.h"
#include "core/transfer/filepreview.h"
#include "core/transfer/importfacts.h"

namespace bookbell {

/// Looks at a file for the import dialog, beside the window's thread: again and again as staff say
/// what it holds and what its columns are. What they said of such a file before is taken from the
/// last time. Only the newest look answers. The database outlives it.
class ImportLook final : public QObject
{
    Q_OBJECT

public:
    explicit ImportLook(Database &database, QObject *parent = nullptr);

    /// What a file holds whose columns do not tell.
    void setWantedKind(TransferKind kind) { m_wantedKind = kind; }
    void open(const QString &path);
    void close();
    /// How a MARC file is written (see chooseEncoding()); empty: what it says. Only when there is a
    /// preview.
    void lookInEncoding(std::optional<TextEncoding> encoding);
    /// Only after a file was opened.
    void lookAs(TransferKind kind);
    /// `columnMap` as in ImportOptions. Only when there is a preview.
    void lookWith(const QHash<QString, QString> &columnMap);

    [[nodiscard]] bool isLooking() const { return m_isLooking; }
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const std::optional<FilePreview> &preview() const { return m_preview; }
    /// What led to the preview.
    [[nodiscard]] const QHash<QString, QString> &columnMap() const { return m_columnMap; }
    [[nodiscard]] std::optional<TextEncoding> encoding() const { return m_encoding; }
    /// As they were when the file was looked at.
    [[nodiscard]] const Settings &settings() const { return m_facts.settings; }

Q_SIGNALS:
    void seen();
    void failed(const bookbell::Error &error);

private:
    void look(std::optional<TransferKind> kind, const QHash<QString, QString> &columnMap);
    void preview(const PreviewRequest &request);
    void takePreview(const FilePreview &preview, const QHash<QString, QString> &columnMap);
    void giveUp(const Error &error);

    Database &m_database;
    TransferKind m_wantedKind = TransferKind::Books;
    QString m_path;
    int m_looks = 0; ///< only the newest one counts
    bool m_isLooking = false;
    ImportFacts m_facts;
    std::optional<TextEncoding> m_encoding;
    std::optional<FilePreview> m_preview;
    QHash<QString, QString> m_columnMap;
};

} // namespace bookbell
