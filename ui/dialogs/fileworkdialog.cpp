// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fileworkdialog.h"

#include <QVBoxLayout>

#include <algorithm>

#include "ui/dialogs/transferprogress.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

FileWorkDialog::FileWorkDialog(const QString &name, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_text(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_progress(new TransferProgress(this))
    , m_message(new InlineMessage(this))
    , m_close(new ActionButton({}, {}, this))
    , m_next(new ActionButton({}, {}, this))
    , m_body(new QVBoxLayout)
{
    setObjectName(name);
    setWindowTitle(title);
    setWindowModality(Qt::WindowModal);
    auto *heading = new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this);
    heading->setText(title);
    m_text->setObjectName(name + u"Text"_s);
    m_close->setObjectName(name + u"Close"_s);
    m_next->setObjectName(name + u"Next"_s);
    m_next->setPrimary(true);
    m_next->setDefault(true);
    m_next->hide();
    m_progress->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridPx, 3 * gridPx, 4 * gridPx, 3 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(heading);
    column->addWidget(m_text);
    column->addLayout(m_body, 1);
    column->addWidget(m_progress);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(buttons);
    setMinimumSize(72 * gridPx, 40 * gridPx);
    connect(m_close, &QPushButton::clicked, this, &FileWorkDialog::reject);
    constexpr int lookMs = 100;
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &FileWorkDialog::showProgress);
    updateClose();
}

void FileWorkDialog::begin()
{
    m_state = std::make_shared<FileWorkState>();
    m_message->dismiss();
    m_progress->begin(stepText(0));
    m_progress->show();
    m_look.start();
    updateClose();
}

bool FileWorkDialog::end()
{
    m_state.reset();
    m_look.stop();
    m_progress->hide();
    m_close->setEnabled(true);
    updateClose();
    if (m_closesWhenDone)
        QDialog::reject();
    return !m_closesWhenDone;
}

void FileWorkDialog::showProgress()
{
    if (!m_state || m_state->cancel.isCancelled())
        return;
    const QString step = stepText(m_state->step);
    const double share = m_state->share;
    if (share < 0)
        m_progress->begin(step);
    else
        m_progress->setProgress(share, step);
}

void FileWorkDialog::updateClose()
{
    m_close->setText(isRunning() ? tr("Stop") : tr("Close"));
}

void FileWorkDialog::fit()
{
    // The layout knows what wrapped words need only once it has placed them.
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void FileWorkDialog::stop()
{
    m_state->cancel.cancel();
    m_progress->begin(tr("Stopping…"));
    m_close->setEnabled(false);
}

void FileWorkDialog::reject()
{
    if (!isRunning()) {
        QDialog::reject();
        return;
    }
    m_closesWhenDone = true;
    stop();
}

} // namespace bookbell
