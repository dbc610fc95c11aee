// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importfilestep.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRadioButton>

#include "ui/dialogs/importdroparea.h"
#include "ui/dialogs/transferwording.h"
#include "ui/widgets/card.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *rowOf(std::initializer_list<QWidget *> widgets)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * gridPx);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch(1);
    return row;
}

} // namespace

ImportFileStep::ImportFileStep(QWidget *parent)
    : QWidget(parent)
    , m_drop(new ImportDropArea(this))
    , m_message(new InlineMessage(this))
    , m_kinds(new QButtonGroup(this))
{
    auto *title = new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this);
    title->setText(tr("Which file do you want to import?"));
    auto *card = new Card(this);
    m_form = new QGridLayout(card);
    m_form->setContentsMargins(3 * gridPx, 2 * gridPx, 3 * gridPx, 2 * gridPx);
    m_form->setHorizontalSpacing(3 * gridPx);
    m_form->setVerticalSpacing(2 * gridPx);
    m_form->setColumnStretch(1, 1);
    addKinds();
    addEncodings();
    addMatchChoice();
    addForKinds();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * gridPx);
    column->addWidget(title);
    column->addWidget(m_drop, 1);
    column->addWidget(m_message);
    column->addWidget(card);
    connect(m_drop, &ImportDropArea::chooseRequested, this, &ImportFileStep::chooseRequested);
    m_message->setObjectName(u"importFileMessage"_s);
    setKind(TransferKind::Books);
}

TextLabel *ImportFileStep::addRow(const QString &label, QLayout *content)
{
    const int row = m_form->rowCount();
    auto *text = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
    text->setText(label);
    text->setTone(Tone::Muted);
    m_form->addWidget(text, row, 0, Qt::AlignTop);
    m_form->addLayout(content, row, 1);
    return text;
}

void ImportFileStep::addKinds()
{
    auto *row = rowOf({});
    int at = 0;
    for (const TransferKind kind : {TransferKind::Books, TransferKind::Readers,
                                    TransferKind::Reservations, TransferKind::Subscribers}) {
        auto *button = new QRadioButton(transferwording::kind(kind), this);
        button->setObjectName(u"importKind-"_s + toText(kind));
        m_kinds->addButton(button, static_cast<int>(kind));
        row->insertWidget(at++, button);
    }
    m_kindState = new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this);
    m_kindState->setObjectName(u"importKindState"_s);
    auto *content = new QVBoxLayout;
    content->setSpacing(gridPx / 2);
    content->addLayout(row);
    content->addWidget(m_kindState);
    addRow(tr("The file holds"), content);
    connect(m_kinds, &QButtonGroup::idClicked, this, [this] {
        showForKind();
        Q_EMIT kindChosen(kind());
    });
}

void ImportFileStep::addEncodings()
{
    m_encoding = new QComboBox(this);
    m_encoding->setObjectName(u"importEncoding"_s);
    // It is filled for each file, after its place was measured for the first time.
    m_encoding->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_encodingText = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this);
    m_encodingText->setTone(Tone::Muted);
    m_encodingText->setText(tr("Choose another one if letters look wrong in the next step."));
    m_encodingLabel = addRow(tr("Its letters are"), rowOf({m_encoding, m_encodingText}));
    m_encoding->setAccessibleName(m_encodingLabel->text());
    m_encodingLabel->setBuddy(m_encoding);
    connect(m_encoding, &QComboBox::activated, this, [this] {
        const QVariant chosen = m_encoding->currentData();
        Q_EMIT encodingChosen(chosen.isValid()
                                  ? std::optional(static_cast<TextEncoding>(chosen.toInt()))
                                  : std::nullopt);
    });
    showEncodings(nullptr);
}

/// Null: of no file, or of one that says enough.
void ImportFileStep::showEncodings(const FileFormat *format)
{
    const bool isMarc = format && format->isMarc();
    for (QWidget *widget :
         {static_cast<QWidget *>(m_encodingLabel), static_cast<QWidget *>(m_encoding),
          static_cast<QWidget *>(m_encodingText)})
        widget->setVisible(isMarc);
    if (!isMarc)
        return;
    m_encoding->clear();
    //: How the letters of a file are written: the program finds out
    m_encoding->addItem(tr("recognised automatically"));
    for (const TextEncoding encoding : choosableEncodings) {
        if (FileFormat chosen = *format; chooseEncoding(chosen, encoding))
            m_encoding->addItem(transferwording::encoding(encoding), static_cast<int>(encoding));
    }
    if (format->isEncodingChosen)
        m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(format->encoding)));
}

void ImportFileStep::addMatchChoice()
{
    m_skip = new QRadioButton(tr("stays as it is"), this);
    m_skip->setObjectName(u"importSkip"_s);
    m_update = new QRadioButton(tr("becomes what the file says"), this);
    m_update->setObjectName(u"importUpdate"_s);
    m_update->setToolTip(tr("An empty cell and a column that is not used change nothing."));
    auto *group = new QButtonGroup(this);
    group->addButton(m_skip);
    group->addButton(m_update);
    m_skip->setChecked(true);
    addRow(tr("What is known already"), rowOf({m_skip, m_update}));
}

void ImportFileStep::addForKinds()
{
    m_list = new QComboBox(this);
    m_list->setObjectName(u"importList"_s);
    m_list->setEditable(true);
    m_list->setInsertPolicy(QComboBox::NoInsert);
    m_list->setMinimumWidth(32 * gridPx);
    m_list->lineEdit()->setMaxLength(100);
    m_list->lineEdit()->setPlaceholderText(tr("no list besides those of the file"));
    m_listText = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_listText->setTone(Tone::Muted);
    m_listText->setText(tr("A name that is new makes a new list."));
    m_listLabel = addRow(tr("They join the list"), rowOf({m_list, m_listText}));
    m_list->setAccessibleName(m_listLabel->text());
    m_listLabel->setBuddy(m_list);

    m_ring = new QCheckBox(tr("Notify readers whose book is on the hold shelf"), this);
    m_ring->setObjectName(u"importRing"_s);
    m_ringText = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    m_ringText->setTone(Tone::Muted);
    m_ringText->setText(tr("Each one once, when their reservation comes in as ready. Leave it off "
                           "if the old program has told them already."));
    auto *ring = new QVBoxLayout;
    ring->setSpacing(gridPx / 2);
    ring->addWidget(m_ring);
    ring->addWidget(m_ringText);
    m_ringLabel = addRow(tr("Alerts"), ring);
}

void ImportFileStep::showReading(const QString &name)
{
    m_message->dismiss();
    m_drop->showFile(name, {{}, tr("Reading…"), Tone::Muted, {}});
}

void ImportFileStep::showPreview(const QString &name, const FilePreview &preview)
{
    m_message->dismiss();
    m_drop->showFile(name, {u"dialog-ok"_s, transferwording::file(preview), Tone::Positive, {}});
    setKind(preview.kind);
    showEncodings(&preview.format);
    if (preview.guess && *preview.guess == preview.kind) {
        m_kindState->setStatement(
            {u"dialog-ok"_s, tr("Recognised by the columns"), Tone::Muted, {}});
    } else if (preview.guess) {
        m_kindState->setStatement(
            {u"data-warning"_s,
             //: %1: a kind of file, such as Readers
             tr("By its columns it looks like: %1").arg(transferwording::kind(*preview.guess)),
             Tone::Caution,
             {}});
    } else {
        m_kindState->setStatement({u"dialog-information"_s,
                                   tr("The columns do not tell: please choose"),
                                   Tone::Caution,
                                   {}});
    }
    m_kindState->show();
}

void ImportFileStep::showProblem(const QString &name, const Error &error)
{
    m_drop->showFile(name, {u"data-error"_s, tr("This file cannot be used"), Tone::Negative, {}});
    m_kindState->hide();
    showEncodings(nullptr);
    m_message->showError(error);
}

void ImportFileStep::showNoFile()
{
    m_message->dismiss();
    m_drop->showFile({}, {});
    m_kindState->hide();
    showEncodings(nullptr);
}

void ImportFileStep::setKind(TransferKind kind)
{
    if (QAbstractButton *button = m_kinds->button(static_cast<int>(kind)))
        button->setChecked(true);
    showForKind();
}

TransferKind ImportFileStep::kind() const
{
    return static_cast<TransferKind>(m_kinds->checkedId());
}

void ImportFileStep::showForKind()
{
    const bool isSubscribers = kind() == TransferKind::Subscribers;
    const bool isReservations = kind() == TransferKind::Reservations;
    for (QWidget *widget : {static_cast<QWidget *>(m_listLabel), static_cast<QWidget *>(m_list),
                            static_cast<QWidget *>(m_listText)})
        widget->setVisible(isSubscribers);
    for (QWidget *widget : {static_cast<QWidget *>(m_ringLabel), static_cast<QWidget *>(m_ring),
                            static_cast<QWidget *>(m_ringText)})
        widget->setVisible(isReservations);
}

void ImportFileStep::setLists(const QStringList &names)
{
    const QString typed = m_list->currentText();
    m_list->clear();
    m_list->addItems(names);
    m_list->setCurrentIndex(-1);
    m_list->setEditText(typed);
}

QString ImportFileStep::listName() const
{
    return kind() == TransferKind::Subscribers ? m_list->currentText().trimmed() : QString();
}

OnMatch ImportFileStep::onMatch() const
{
    return m_update->isChecked() ? OnMatch::Update : OnMatch::Skip;
}

bool ImportFileStep::rings() const
{
    return kind() == TransferKind::Reservations && m_ring->isChecked();
}

} // namespace bookbell
