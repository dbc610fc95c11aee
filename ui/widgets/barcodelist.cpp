// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barcodelist.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

BarcodeList::BarcodeList(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_field(new BarcodeField(parts, u"bookBarcodes"_s, tr("Barcodes of the copies"),
                               tr("Next copy"), this))
    , m_rows(new QVBoxLayout)
{
    m_rows->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, gridPx, 0, 0);
    column->setSpacing(gridPx / 2);
    column->addWidget(cardHeading(tr("Copies"), this));
    column->addLayout(m_rows);
    column->addWidget(m_field);
    setFocusProxy(m_field);
    connect(m_field, &BarcodeField::entered, this, &BarcodeList::take);
    connect(m_field, &BarcodeField::changed, this, &BarcodeList::changed);
    connect(m_field, &BarcodeField::linkActivated, this, &BarcodeList::linkActivated);
}

QStringList BarcodeList::barcodes() const
{
    QStringList all = m_barcodes + m_field->barcodes();
    all.removeDuplicates();
    return all;
}

void BarcodeList::setBarcodes(const QStringList &barcodes)
{
    m_field->clear();
    m_barcodes = barcodes;
    m_field->setTaken(m_barcodes);
    showRows();
    Q_EMIT changed();
}

void BarcodeList::take(const QStringList &barcodes)
{
    QStringList all = m_barcodes + barcodes;
    all.removeDuplicates();
    setBarcodes(all);
    m_field->offerNext();
}

void BarcodeList::drop(const QString &barcode)
{
    m_barcodes.removeAll(barcode);
    m_field->setTaken(m_barcodes);
    m_field->offerNext();
    showRows();
    m_field->field()->setFocus(Qt::OtherFocusReason);
    Q_EMIT changed();
}

void BarcodeList::showRows()
{
    clearRows(m_rows);
    for (const QString &barcode : std::as_const(m_barcodes)) {
        auto *row = new LinkRow(this);
        row->setObjectName(u"barcodeRow"_s);
        row->setTexts(barcode, {});
        QToolButton *remove =
            row->addButton(u"list-remove"_s, tr("Leave the copy %1 out").arg(barcode));
        remove->setObjectName(u"leaveOut"_s);
        connect(remove, &QToolButton::clicked, this, [this, barcode] { drop(barcode); });
        m_rows->addWidget(row);
    }
    if (!m_barcodes.isEmpty())
        check();
}

void BarcodeList::check()
{
    whenFinished(
        m_parts.desks->books.barcodeUses(m_barcodes), this,
        [this, asked = m_barcodes](const Result<QList<BarcodeUse>> &uses) {
            if (!uses || asked != m_barcodes || uses->size() != m_rows->count())
                return;
            for (qsizetype i = 0; i < uses->size(); ++i) {
                const BarcodeUse &use = uses->at(i);
                auto *row = qobject_cast<LinkRow *>(m_rows->itemAt(static_cast<int>(i))->widget());
                row->setTexts(
                    use.barcode,
                    use.book ? Statement {u"data-error"_s,
                                          //: %1: a title
                                          tr("belongs to %1 already").arg(displayTitle(*use.book)),
                                          Tone::Negative,
                                          {}}
                             : Statement {u"dialog-ok"_s, tr("free"), Tone::Positive, {}});
            }
        });
}

} // namespace bookbell
