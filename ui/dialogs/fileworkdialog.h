// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

#include <atomic>
#include <memory>

#include "core/base/inbackground.h"
#include "core/base/whenfinished.h"
#include "core/storage/browsestore.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class InlineMessage;
class TextLabel;
class TransferProgress;

/// What long work on another thread and the dialog that shows it have in common.
struct FileWorkState {
    CancelFlag cancel;
    std::atomic<int> step = 0;
    std::atomic<double> share = -1; ///< 0 to 1; negative: not known
};

/// A dialog that does long work on the library's file: a title, words, how far it is, a message, a
/// button that closes or stops and one for the next step.
///
/// Shown with open(). Closing it while work runs stops that and waits for its end.
class FileWorkDialog : public QDialog
{
    Q_OBJECT

public Q_SLOTS:
    void reject() override;

protected:
    FileWorkDialog(const QString &name, const QString &title, QWidget *parent);

    /// `work`: (FileWorkState &) -> Result<T>, owning all that it uses; `done`: (const Result<T>
    /// &).
    template <class Work, class Done>
    void start(Work work, Done done)
    {
        begin();
        const auto future =
            inBackground([state = m_state, work]() mutable { return work(*state); });
        whenFinished(future, this, [this, done = std::move(done)](const auto &outcome) mutable {
            if (end()) {
                done(outcome);
                fit();
            }
        });
    }
    [[nodiscard]] bool isRunning() const { return m_state != nullptr; }
    /// In words for staff, by FileWorkState::step.
    [[nodiscard]] virtual QString stepText(int step) const = 0;

    [[nodiscard]] TextLabel *text() const { return m_text; }
    [[nodiscard]] InlineMessage *message() const { return m_message; }
    [[nodiscard]] ActionButton *nextButton() const { return m_next; }
    /// Between the words and the message.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    void begin();
    /// False: the dialog closes.
    [[nodiscard]] bool end();
    void stop();
    /// Grows so that all words are seen.
    void fit();
    void showProgress();
    void updateClose();

    std::shared_ptr<FileWorkState> m_state; ///< while work runs
    bool m_closesWhenDone = false;
    QTimer m_look;
    TextLabel *m_text = nullptr;
    TransferProgress *m_progress = nullptr;
    InlineMessage *m_message = nullptr;
    ActionButton *m_close = nullptr;
    ActionButton *m_next = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace bookbell
