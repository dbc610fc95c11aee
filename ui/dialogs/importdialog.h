// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>
#include <optional>

#include "core/transfer/importer.h"

class QStackedWidget;
class QTemporaryDir;

namespace bookbell {

class ActionButton;
class ImportColumnsStep;
class ImportFileStep;
class ImportLook;
class ImportRunStep;
class TextLabel;

/// A file comes in, in four steps: the file, its columns, a check that changes nothing, the import.
///
/// Shown with open(). Closing it while an import runs stops that after the rows under way and
/// closes then. Database and clock outlive it.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(Database &database, const Clock &clock, const Actor &actor,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

    /// What the file most likely holds; its columns know better.
    void chooseKind(TransferKind kind);
    /// As if the file had been dropped on the dialog. Nothing while an import runs.
    void setFile(const QString &path);

public Q_SLOTS:
    void reject() override;

Q_SIGNALS:
    /// Somebody wants to see what has come in; the dialog is closed. `listName`: of subscribers.
    void showRequested(bookbell::TransferKind kind, const QString &listName);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum Step { FileStep, ColumnsStep, CheckStep, ImportStep };

    void showStep(Step step);
    void updateButtons();
    void goOn();
    void goBack();
    void chooseFile();
    void loadLists();
    void showPreview();
    void showProblem(const Error &error);
    void startCheck();
    void startImport();
    void start(bool isDryRun);
    void takeReport(const ImportReport &report);
    void startAnew();
    void stop();
    [[nodiscard]] ImportRunStep *runStep() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] bool isRunning() const { return m_importer != nullptr; }

    Database &m_database;
    const Clock &m_clock;
    Actor m_actor;
    std::optional<ImportReport> m_report; ///< of the step that is shown
    bool m_isStopping = false;
    bool m_closesWhenStopped = false;
    std::shared_ptr<QTemporaryDir> m_folder; ///< of the refused rows

    ImportLook *m_look = nullptr;
    QStackedWidget *m_steps = nullptr;
    ImportFileStep *m_file = nullptr;
    ImportColumnsStep *m_columns = nullptr;
    ImportRunStep *m_check = nullptr;
    ImportRunStep *m_import = nullptr;
    TextLabel *m_progress = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_show = nullptr;
    ActionButton *m_next = nullptr;
    std::unique_ptr<Importer> m_importer; ///< while it runs; the first to go
};

} // namespace bookbell
