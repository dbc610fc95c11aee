// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importprogress.h"

#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Finer than a bar has pixels, so that it glides.
constexpr int barSteps = 10'000;

} // namespace

TransferProgress::TransferProgress(QWidget *parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_text(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
{
    m_bar->setObjectName(u"transferBar"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(2 * gridPx);
    m_bar->setAccessibleName(tr("Progress"));
    m_text->setObjectName(u"transferProgressText"_s);
    m_text->setElision(Qt::ElideRight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(m_bar);
    column->addWidget(m_text);
}

void TransferProgress::begin(const QString &text)
{
    m_bar->setRange(0, 0);
    m_text->setText(text);
    m_bar->setAccessibleDescription(text);
}

void TransferProgress::setProgress(double share, const QString &text)
{
    m_bar->setRange(0, barSteps);
    m_bar->setValue(static_cast<int>(std::clamp(share, 0.0, 1.0) * barSteps));
    m_text->setText(text);
    m_bar->setAccessibleDescription(text);
}

QString TransferProgress::text() const
{
    return m_text->text();
}

} // namespace bookbell
