// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/firstrundialog.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include "core/webpush/vapid.h"
#include "ui/translations.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnOf(QWidget *step)
{
    auto *column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridPx);
    return column;
}

} // namespace

FirstRunDialog::FirstRunDialog(QWidget *parent)
    : QDialog(parent)
    , m_steps(new QStackedWidget(this))
    , m_progress(new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_message(new InlineMessage(this))
    , m_back(new ActionButton(u"go-previous"_s, {}, this))
    , m_next(new ActionButton({}, {}, this))
{
    setObjectName(u"firstRun"_s);
    m_progress->setTone(Tone::Muted);
    m_back->setObjectName(u"firstRunBack"_s);
    m_next->setObjectName(u"firstRunNext"_s);
    m_next->setPrimary(true);
    m_next->setDefault(true);
    m_steps->addWidget(buildNameStep());
    m_steps->addWidget(buildContactStep());
    m_steps->addWidget(buildContentStep());

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(m_progress);
    buttons->addStretch(1);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * gridPx, 4 * gridPx, 4 * gridPx, 3 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addWidget(m_steps, 1);
    column->addWidget(m_message);
    column->addLayout(buttons);
    setMinimumSize(80 * gridPx, 54 * gridPx);

    connect(m_back, &QPushButton::clicked, this,
            [this] { showStep(step() == Step::Content ? Step::Contact : Step::Name); });
    connect(m_next, &QPushButton::clicked, this, &FirstRunDialog::goOn);
    retranslate();
    showStep(Step::Name);
}

FirstRunDialog::Step FirstRunDialog::step() const
{
    return static_cast<Step>(m_steps->currentIndex());
}

void FirstRunDialog::addHead(Step step, QVBoxLayout *column)
{
    const Head head {new TextLabel(TextSize::Title, TextLabel::Overflow::Wrap, this),
                     new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this)};
    m_heads.insert(step, head);
    column->addWidget(head.title);
    column->addWidget(head.why);
    column->addSpacing(2 * gridPx);
}

QWidget *FirstRunDialog::buildNameStep()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_nameLabel = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, step);
    m_name = new QLineEdit(step);
    m_name->setObjectName(u"firstRunName"_s);
    m_name->setMaxLength(100);
    m_nameLabel->setBuddy(m_name);
    m_languageLabel = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, step);
    m_language = new QComboBox(step);
    m_language->setObjectName(u"firstRunLanguage"_s);
    // Each language in its own words, whatever the program speaks now.
    m_language->addItem(u"한국어"_s, u"ko"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(QLocale().language() == QLocale::Korean ? 0 : 1);
    m_languageLabel->setBuddy(m_language);
    addHead(Step::Name, column);
    column->addWidget(m_nameLabel);
    column->addWidget(m_name);
    column->addSpacing(gridPx);
    column->addWidget(m_languageLabel);
    column->addWidget(m_language);
    column->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &FirstRunDialog::checkStep);
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        installTranslations(*QCoreApplication::instance(), m_language->currentData().toString());
    });
    return step;
}

QWidget *FirstRunDialog::buildContactStep()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_contactLabel = new TextLabel(TextSize::Body, TextLabel::Overflow::Elide, step);
    m_contact = new QLineEdit(step);
    m_contact->setObjectName(u"firstRunContact"_s);
    m_contactLabel->setBuddy(m_contact);
    m_contactState = new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, step);
    m_contactState->setObjectName(u"firstRunContactState"_s);
    addHead(Step::Contact, column);
    column->addWidget(m_contactLabel);
    column->addWidget(m_contact);
    column->addWidget(m_contactState);
    column->addStretch(1);
    connect(m_contact, &QLineEdit::textChanged, this, &FirstRunDialog::checkStep);
    return step;
}

QWidget *FirstRunDialog::buildContentStep()
{
    auto *step = new QWidget(this);
    auto *column = columnOf(step);
    m_sample = new QRadioButton(step);
    m_sample->setObjectName(u"firstRunSample"_s);
    m_empty = new QRadioButton(step);
    m_empty->setObjectName(u"firstRunEmpty"_s);
    m_sampleText = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, step);
    m_emptyText = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, step);
    addHead(Step::Content, column);
    const auto addChoice = [&](QRadioButton *button, TextLabel *text) {
        QFont strong = sized(font(), TextSize::Card);
        strong.setWeight(QFont::DemiBold);
        button->setFont(strong);
        text->setTone(Tone::Muted);
        // Under the words of the button, not under its circle.
        const int circle = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth)
            + style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
        text->setContentsMargins(circle, 0, 0, 0);
        column->addWidget(button);
        column->addWidget(text);
        column->addSpacing(gridPx);
    };
    addChoice(m_sample, m_sampleText);
    addChoice(m_empty, m_emptyText);
    column->addStretch(1);
    m_sample->setChecked(true);
    return step;
}

void FirstRunDialog::showStep(Step step)
{
    m_steps->setCurrentIndex(static_cast<int>(step));
    m_message->dismiss();
    m_back->setVisible(step != Step::Name);
    retranslate();
    checkStep();
    switch (step) {
    case Step::Name:
        m_name->setFocus();
        break;
    case Step::Contact:
        m_contact->setFocus();
        break;
    case Step::Content:
        m_sample->setFocus();
        break;
    }
}

void FirstRunDialog::goOn()
{
    if (step() != Step::Content) {
        showStep(step() == Step::Name ? Step::Contact : Step::Content);
        return;
    }
    m_next->setEnabled(false);
    m_back->setEnabled(false);
    m_message->show(Tone::Accent, tr("Making the library…"));
    Q_EMIT chosen(choice());
}

void FirstRunDialog::showProblem(const Error &error)
{
    m_back->setEnabled(true);
    checkStep();
    m_message->showError(error);
}

void FirstRunDialog::checkStep()
{
    bool isGood = true;
    if (step() == Step::Name) {
        isGood = !m_name->text().trimmed().isEmpty();
    } else if (step() == Step::Contact) {
        const QString contact = contactUri(m_contact->text());
        const auto checked = checkContact(contact);
        isGood = checked.has_value();
        Statement said {u"dialog-information"_s,
                        tr("An address that somebody reads, such as info@library.example.org"),
                        Tone::Muted,
                        {}};
        if (isGood)
            said = {u"dialog-ok"_s,
                    tr("Push services will be given: %1").arg(m_contact->text().trimmed()),
                    Tone::Positive,
                    {}};
        else if (!contact.isEmpty())
            said = {
                u"data-warning"_s,
                tr("Not complete yet: an e-mail address, or a public web address with https://"),
                Tone::Caution,
                {}};
        m_contactState->setStatement(said);
    }
    m_next->setEnabled(isGood);
}

NewLibraryChoice FirstRunDialog::choice() const
{
    return {m_name->text().trimmed(), contactUri(m_contact->text()), m_sample->isChecked(),
            m_language->currentData().toString()};
}

void FirstRunDialog::retranslate()
{
    setWindowTitle(tr("A new library"));
    //: %1: number of the step, of three
    m_progress->setText(tr("Step %1 of 3").arg(QLocale().toString(m_steps->currentIndex() + 1)));
    m_heads[Step::Name].title->setText(tr("What is your library called?"));
    m_heads[Step::Name].why->setText(tr("Readers see this name above every alert."));
    m_nameLabel->setText(tr("Name of the library"));
    m_name->setAccessibleName(m_nameLabel->text());
    m_name->setPlaceholderText(tr("Dawn Library"));
    // Also in the words of those whom the other language tells nothing.
    const QString language = tr("Language");
    m_languageLabel->setText(language == "Language"_L1 ? u"Language · 언어"_s : language);
    m_language->setAccessibleName(language);
    m_heads[Step::Contact].title->setText(tr("Whom may push services ask?"));
    m_heads[Step::Contact].why->setText(
        tr("Alerts travel through the push services of Google, Mozilla, Apple and "
           "Microsoft. They ask every sender for a contact, and write there before "
           "they block a sender that has a problem. Readers do not see it."));
    m_contactLabel->setText(tr("E-mail address or web address of the library"));
    m_contact->setAccessibleName(m_contactLabel->text());
    m_contact->setPlaceholderText(u"info@library.example.org"_s);
    m_heads[Step::Content].title->setText(tr("With what shall it begin?"));
    m_heads[Step::Content].why->setText(
        tr("You can make another library at any time, under File."));
    m_sample->setText(tr("A sample to practise with"));
    m_sampleText->setText(tr("Books, readers and reservations to try out. The program plays the "
                             "readers' phones itself, and nobody outside is rung."));
    m_empty->setText(tr("An empty library"));
    m_emptyText->setText(tr("For real work: you bring in your books and readers."));
    m_back->setText(tr("Back"));
    m_next->setText(step() != Step::Content ? tr("Continue") : tr("Make the library"));
}

void FirstRunDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        checkStep();
    }
}

} // namespace bookbell
