// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <memory>

#include "core/transfer/importer.h"
#include "core/transfer/refusedrows.h"

class QTableView;
class QTemporaryDir;

namespace bookbell {

class ActionButton;
class ImportCountsCard;
class InlineMessage;
class RefusedRowsModel;
class TextLabel;
class TransferProgress;

/// How many refused rows are shown; all of them can be saved.
inline constexpr qsizetype shownRefusedRows = 1000;

/// The check of an import, or the import itself: how far it is, then what it came to and which rows
/// were refused.
class ImportRunStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportRunStep(QWidget *parent = nullptr);

    void begin(const QString &title, const QString &text);
    void showProgress(const ImportProgress &progress);
    void showStopping();
    void showCounts(const QString &title, const QString &text, const ImportCounts &counts);
    /// Those that are in refusedRowsFile() of `folder`, which is kept as long as it is needed;
    /// `rejected`: how many there are; `source`: the file they come from.
    void showRefused(const std::shared_ptr<QTemporaryDir> &folder, const QString &source,
                     qint64 rejected);
    [[nodiscard]] InlineMessage *message() const { return m_message; }

    [[nodiscard]] static QString refusedRowsFile(const QTemporaryDir &folder);

private:
    void showRows(const RefusedRowsFile &rows, qint64 rejected);
    void chooseWhereToSave();
    void save(const QString &path);

    std::shared_ptr<QTemporaryDir> m_folder;
    QString m_source;
    bool m_hasReadFirst = false; ///< a check reads the file twice
    TextLabel *m_title = nullptr;
    TextLabel *m_text = nullptr;
    TransferProgress *m_progress = nullptr;
    ImportCountsCard *m_counts = nullptr;
    InlineMessage *m_message = nullptr;
    QWidget *m_refused = nullptr;
    TextLabel *m_refusedTitle = nullptr;
    RefusedRowsModel *m_rows = nullptr;
    QTableView *m_table = nullptr;
    ActionButton *m_save = nullptr;
};

} // namespace bookbell
