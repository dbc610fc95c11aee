// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importcolumnsheader.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QPainter>

#include "ui/look.h"
#include "ui/models/importpreviewmodel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int choiceHeight = 4 * gridPx;
constexpr int unused = -1; ///< the data of the choice "not used"

} // namespace

ImportColumnsHeader::ImportColumnsHeader(ImportPreviewModel *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
    setObjectName(u"importColumnsHeader"_s);
    setSectionsClickable(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ImportColumnsHeader::rebuild);
    connect(m_model, &QAbstractItemModel::headerDataChanged, this,
            &ImportColumnsHeader::showFields);
    connect(this, &QHeaderView::sectionResized, this, &ImportColumnsHeader::place);
}

QFont ImportColumnsHeader::nameFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

int ImportColumnsHeader::nameHeight() const
{
    return QFontMetrics(nameFont()).height() + gridPx;
}

QSize ImportColumnsHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), nameHeight() + choiceHeight + gridPx};
}

QSize ImportColumnsHeader::sectionSizeFromContents(int section) const
{
    const QString name = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = QFontMetrics(nameFont()).horizontalAdvance(name) + 2 * gridPx;
    const QComboBox *choice = m_choices.value(section - ImportPreviewModel::firstCellColumn);
    if (choice)
        width =
            std::max(width, fontMetrics().horizontalAdvance(choice->currentText()) + 7 * gridPx);
    return {width, sizeHint().height()};
}

void ImportColumnsHeader::rebuild()
{
    qDeleteAll(m_choices);
    m_choices.clear();
    m_kind.reset();
    const QList<PreviewColumn> &columns = m_model->preview().columns;
    for (int column = 0; column < columns.size(); ++column) {
        auto *choice = new QComboBox(this);
        choice->setObjectName(u"importColumn%1"_s.arg(column));
        //: Says what a column of a file is; %1: the column's name
        choice->setAccessibleName(tr("Column “%1” is").arg(columns[column].name));
        choice->setMaxVisibleItems(20);
        choice->view()->setMinimumWidth(26 * gridPx);
        choice->installEventFilter(this);
        if (columns[column].isRepeated) {
            choice->setEnabled(false);
            choice->setToolTip(tr("Another column has the same name: give each one a name of its "
                                  "own in the file to choose here"));
        }
        connect(choice, &QComboBox::activated, this, [this, column, choice] {
            const int chosen = choice->currentData().toInt();
            Q_EMIT fieldChosen(column,
                               chosen == unused ? std::nullopt
                                                : std::optional(static_cast<Field>(chosen)));
        });
        m_choices.append(choice);
        choice->show();
    }
    showFields();
}

void ImportColumnsHeader::showFields()
{
    const FilePreview &preview = m_model->preview();
    const bool isOtherKind = m_kind != preview.kind;
    m_kind = preview.kind;
    for (int column = 0; column < m_choices.size(); ++column) {
        QComboBox *choice = m_choices[column];
        if (isOtherKind) {
            choice->clear();
            //: What a column of a file is: nothing that the program knows or wants
            choice->addItem(tr("Not used"), unused);
            choice->insertSeparator(1);
            for (const Field field : fieldsOf(preview.kind))
                choice->addItem(fieldLabel(field), static_cast<int>(field));
        }
        const std::optional<Field> field = preview.columns[column].field;
        choice->setCurrentIndex(choice->findData(field ? static_cast<int>(*field) : unused));
        // The choice of a column that is not used steps back.
        QPalette colors = palette();
        if (!field)
            colors.setColor(QPalette::ButtonText, toneColor(colors, Tone::Muted));
        choice->setPalette(colors);
        const int section = column + ImportPreviewModel::firstCellColumn;
        if (const int needed = sectionSizeFromContents(section).width();
            sectionSize(section) < needed)
            resizeSection(section, needed);
    }
    place();
    viewport()->update();
}

void ImportColumnsHeader::place()
{
    for (int column = 0; column < m_choices.size(); ++column) {
        const int section = column + ImportPreviewModel::firstCellColumn;
        m_choices[column]->setGeometry(sectionViewportPosition(section) + gridPx / 2, nameHeight(),
                                       sectionSize(section) - gridPx, choiceHeight);
    }
}

void ImportColumnsHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

bool ImportColumnsHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT columnEntered(static_cast<int>(m_choices.indexOf(watched)));
    // The wheel scrolls; it does not change what a column is by accident.
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QHeaderView::eventFilter(watched, event);
}

void ImportColumnsHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, palette().color(QPalette::Base));
    painter->setPen(lineColor(palette()));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const int column = section - ImportPreviewModel::firstCellColumn;
    const bool isUsed = column >= 0 && m_model->preview().columns.value(column).field.has_value();
    const QString name = m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    // The heading of the lines stands beside the choices, the names above them.
    const QRect area = column < 0
        ? rect.adjusted(gridPx, nameHeight(), -gridPx, -gridPx)
        : QRect(rect.left() + gridPx, rect.top(), rect.width() - 2 * gridPx, nameHeight());
    painter->setFont(column < 0 ? font() : nameFont());
    painter->setPen(toneColor(palette(), isUsed ? Tone::Normal : Tone::Muted));
    painter->drawText(area,
                      static_cast<int>(Qt::AlignVCenter)
                          | static_cast<int>(column < 0 ? Qt::AlignRight : Qt::AlignLeft),
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
}

} // namespace bookbell
