// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

#include "core/base/clock.h"
#include "core/transfer/exporter.h"

class QButtonGroup;

namespace bookbell {

class ActionButton;
class InlineMessage;
class StateLine;
class TextLabel;
class TransferProgress;

/// Writes all of one kind into a file: what, where, how far it is.
///
/// Shown with open(). Closing it while an export runs stops that, waits for the page under way and
/// leaves no file. Database and clock outlive it.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(Database &database, const Clock &clock, QWidget *parent = nullptr);
    ~ExportDialog() override;

    void chooseKind(TransferKind kind);

public Q_SLOTS:
    void reject() override;

private:
    QWidget *buildKinds();
    void countAll();
    void showKind();
    void updateButtons();
    void choosePlace();
    void start(const QString &path);
    void stop();
    void takeReport(const ExportReport &report);
    [[nodiscard]] TransferKind kind() const;
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] bool isRunning() const { return m_exporter != nullptr; }

    Database &m_database;
    const Clock &m_clock;
    QString m_path;
    bool m_isStopping = false;
    bool m_closesWhenStopped = false;

    QButtonGroup *m_kinds = nullptr;
    QWidget *m_choices = nullptr;
    TextLabel *m_counts[5] = {};
    StateLine *m_care = nullptr;
    TransferProgress *m_progress = nullptr;
    InlineMessage *m_message = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_next = nullptr;
    std::unique_ptr<Exporter> m_exporter; ///< while it runs; the first to go
};

} // namespace bookbell
