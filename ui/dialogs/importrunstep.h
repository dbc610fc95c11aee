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

/// The check of an import, or the import itself: how far it is, then in words what it came to, and
/// which rows were refused.
class ImportRunStep final : public QWidget
{
    Q_OBJECT

public:
    enum class Run { Check, Import };

    explicit ImportRunStep(Run run, QWidget *parent = nullptr);

    void begin(const QString &fileName);
    void showProgress(const ImportProgress &progress);
    void showStopping();
    /// What was imported. The refused rows are in refusedRowsFile() of `folder`, which is kept as
    /// long as it is needed.
    struct Source {
        std::shared_ptr<QTemporaryDir> folder;
        QString path;
        bool isMarc = false; ///< its rows are records
    };
    void showReport(const ImportReport &report, const Source &source);
    [[nodiscard]] InlineMessage *message() const { return m_message; }

    [[nodiscard]] static QString refusedRowsFile(const QTemporaryDir &folder);

Q_SIGNALS:
    /// Somebody wants what has ended early to be done again.
    void againRequested();

private:
    void showCheck(const ImportReport &report);
    void showResult(const ImportReport &report);
    void showCounts(const QString &title, const QString &text);
    void showRefused();
    void showRows(const RefusedRowsFile &rows);
    void chooseWhereToSave();
    void save(const QString &path);

    Run m_run;
    Source m_source;
    ImportCounts m_counted;
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
