// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importcolumnsstep.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/dialogs/importcolumnsheader.h"
#include "ui/dialogs/importtable.h"
#include "ui/dialogs/transferwording.h"
#include "ui/models/importpreviewmodel.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestColumn = 32 * gridPx;

} // namespace

ImportColumnsStep::ImportColumnsStep(QWidget *parent)
    : QWidget(parent)
    , m_model(new ImportPreviewModel(this))
    , m_table(new QTableView(this))
    , m_file(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_columns(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_rows(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
{
    auto *title = new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this);
    title->setText(tr("Is each column understood rightly?"));
    m_file->setTone(Tone::Muted);
    m_file->setObjectName(u"importFormat"_s);
    m_columns->setObjectName(u"importColumnsState"_s);
    m_rows->setObjectName(u"importRowsState"_s);

    auto *header = new ImportColumnsHeader(m_model, m_table);
    m_table->setHorizontalHeader(header);
    m_table->setModel(m_model);
    m_table->setObjectName(u"importPreview"_s);
    m_table->setAccessibleName(tr("The first rows of the file"));
    showAsFileRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(title);
    column->addWidget(m_file);
    column->addWidget(m_columns);
    column->addSpacing(gridPx);
    column->addWidget(m_table, 1);
    column->addWidget(m_rows);

    connect(header, &ImportColumnsHeader::fieldChosen, this, &ImportColumnsStep::chooseField);
    connect(header, &ImportColumnsHeader::columnEntered, this, [this](int at) {
        m_table->scrollTo(m_model->index(std::max(0, m_table->rowAt(0)),
                                         at + ImportPreviewModel::firstCellColumn));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportColumnsStep::showRefusal);
}

void ImportColumnsStep::setPreview(const FilePreview &preview,
                                   const QHash<QString, QString> &columnMap)
{
    const bool isOtherFile = m_model->preview().columns.size() != preview.columns.size();
    m_columnMap = columnMap;
    m_model->setPreview(preview);
    m_file->setText(transferwording::file(preview));
    if (isOtherFile)
        fitColumns();
    showMissing();
    showRefusal();
}

void ImportColumnsStep::setFocusToFirst()
{
    if (auto *first = m_table->horizontalHeader()->findChild<QWidget *>(u"importColumn0"_s))
        first->setFocus();
}

void ImportColumnsStep::fitColumns()
{
    m_table->resizeColumnsToContents();
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column, std::min(header->sectionSize(column) + gridPx, widestColumn));
    header->resizeSection(ImportPreviewModel::lineColumn, 8 * gridPx);
    m_table->horizontalScrollBar()->setValue(0);
}

void ImportColumnsStep::chooseField(int column, std::optional<Field> field)
{
    const FilePreview &preview = m_model->preview();
    const QString name = preview.columns[column].name;
    // What the program would have understood by itself needs no hand.
    std::optional<Field> byItself = jsonField(name);
    if (preview.format.shape == FileFormat::Shape::Table) {
        QStringList names;
        for (const PreviewColumn &one : preview.columns)
            names.append(one.name);
        if (const auto map = ColumnMap::recognise(preview.kind, names, {}))
            byItself = map->field(column);
    }
    if (field == byItself)
        m_columnMap.remove(name);
    else
        m_columnMap.insert(name, field ? fieldName(*field) : QString());
    Q_EMIT columnMapChanged();
}

void ImportColumnsStep::showMissing()
{
    const FilePreview &preview = m_model->preview();
    if (!preview.missing.isEmpty()) {
        QStringList needed;
        for (const QList<Field> &choices : preview.missing)
            needed.append(transferwording::oneOf(choices));
        m_columns->setStatement({u"data-warning"_s,
                                 //: %1: names of columns
                                 tr("Still missing: %1. Choose it above the column that holds it.")
                                     .arg(needed.join(u"; "_s)),
                                 Tone::Caution,
                                 {}});
        return;
    }
    const auto used = static_cast<int>(
        std::count_if(preview.columns.cbegin(), preview.columns.cend(),
                      [](const PreviewColumn &column) { return column.field.has_value(); }));
    //: %1: how many columns of a file there are
    const QString text = tr("%n of %1 column(s) used; the others stay out.", nullptr, used)
                             .arg(preview.columns.size());
    m_columns->setStatement(
        {u"dialog-ok"_s,
         used == preview.columns.size() ? tr("All columns are understood.") : text,
         Tone::Positive,
         {}});
}

void ImportColumnsStep::showRefusal()
{
    const int row = m_table->currentIndex().row();
    const QString reason = m_model->refusal(row);
    if (!reason.isEmpty()) {
        const FilePreview &preview = m_model->preview();
        const qint64 line = preview.rows[static_cast<size_t>(row)].line;
        const QString text = preview.format.isMarc()
            //: %1: number of a record of the file, %2: the reason, a sentence
            ? tr("Record %1 would be refused. %2")
            //: %1: number of a line of the file, %2: the reason, a sentence
            : tr("Line %1 would be refused. %2");
        m_rows->setStatement({u"data-warning"_s,
                              text.arg(transferwording::number(line), reason),
                              Tone::Negative,
                              {}});
        return;
    }
    if (m_model->preview().rows.empty()) {
        m_rows->setStatement(
            {u"data-warning"_s, tr("There is no row below the header."), Tone::Caution, {}});
        return;
    }
    const int refused = m_model->refusedCount();
    if (refused > 0) {
        m_rows->setStatement(
            {u"data-warning"_s,
             tr("%n of the rows shown would be refused: go to one to see why.", nullptr, refused),
             Tone::Caution,
             {}});
    } else {
        m_rows->setStatement({u"dialog-information"_s,
                              tr("These are the first rows of the file. The next step checks all "
                                 "of them and changes nothing."),
                              Tone::Muted,
                              {}});
    }
}

} // namespace bookbell
