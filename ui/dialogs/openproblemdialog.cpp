// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/openproblemdialog.h"

#include <QFileDialog>
#include <QHBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

OpenProblemDialog::OpenProblemDialog(const Error &error, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"openProblem"_s);
    setWindowTitle(tr("The library cannot be opened"));
    auto *title = new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this);
    title->setText(tr("The library cannot be opened"));
    auto *reason = new TextLabel(TextSize::Card, TextLabel::Overflow::Wrap, this);
    reason->setObjectName(u"openProblemReason"_s);
    reason->setText(describe(error));

    auto *openOther = new ActionButton(u"document-open"_s, tr("Open another library…"), this);
    auto *makeNew = new ActionButton(u"document-new"_s, tr("New library…"), this);
    auto *quit = new ActionButton(u"application-exit"_s, tr("Quit"), this);
    openOther->setPrimary(true);
    openOther->setDefault(true);
    connect(openOther, &QPushButton::clicked, this, &OpenProblemDialog::chooseFile);
    connect(makeNew, &QPushButton::clicked, this, [this] {
        Q_EMIT newRequested();
        accept();
    });
    connect(quit, &QPushButton::clicked, this, &QDialog::reject);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(quit);
    buttons->addStretch(1);
    buttons->addWidget(makeNew);
    buttons->addWidget(openOther);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridPx, 4 * gridPx, 4 * gridPx, 3 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(title);
    column->addWidget(reason, 1);
    column->addLayout(buttons);
    setMinimumWidth(72 * gridPx);
}

void OpenProblemDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        Q_EMIT openRequested(path);
        accept();
    });
    dialog->open();
}

} // namespace bookbell
