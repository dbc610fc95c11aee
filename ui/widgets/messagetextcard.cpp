// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/messagetextcard.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/notificationpreview.h"
#include "ui/widgets/settingrow.h"
#include "ui/widgets/templateeditor.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static constexpr int previewWidthPx = 40 * gridPx;

MessageTextCard::MessageTextCard(const SettingRegistry &registry, const TemplateKey &about,
                                 const QString &libraryName, const QTimeZone &zone, UtcTime now,
                                 QWidget *parent)
    : Card(parent)
    , m_about(about)
    , m_libraryName(libraryName)
    , m_zone(zone)
    , m_now(now)
    , m_title(new TemplateEditor(1, this))
    , m_body(new TemplateEditor(4, this))
    , m_last(m_body)
    , m_preview(new NotificationPreview(this))
{
    const auto keyOf = [&about](const QString &part) {
        return templateKey(about.name, about.language, about.discreet, part);
    };
    setObjectName("text-"_L1 + keyOf({}).section(u'.', 1, -2));
    const AlertText standard = defaultTemplate(about.name, about.language, about.discreet);
    m_title->setStandardText(standard.title);
    m_body->setStandardText(standard.body);
    m_titleRow = new SettingRow(registry, *registry.find(keyOf(u"title"_s)), this, m_title);
    m_bodyRow = new SettingRow(registry, *registry.find(keyOf(u"body"_s)), this, m_body);

    auto *heading = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    //: %1: which alert, %2: language
    heading->setText(tr("%1 (%2)").arg(SettingWording::alertName(about.name),
                                       SettingWording::languageName(about.language)));
    QFont strong = heading->font();
    strong.setWeight(QFont::DemiBold);
    heading->setFont(strong);
    auto *use = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    use->setTone(Tone::Muted);
    use->setText(about.discreet ? tr("Used while discreet alerts are on, and for a book without a "
                                     "title.")
                                : tr("Used while discreet alerts are off."));

    auto *start = new ActionButton(u"document-edit"_s, tr("Start from the program's words"), this);
    start->setObjectName(u"startFromStandard"_s);
    connect(start, &QPushButton::clicked, this, &MessageTextCard::startFromStandard);

    auto *insertLabel = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    insertLabel->setTone(Tone::Muted);
    insertLabel->setText(tr("Put in where the cursor stands:"));
    auto *inserts = new FlowLayout;
    inserts->setSpacing(gridPx / 2);
    const QStringList names = placeholders();
    for (const QString &name : names) {
        auto *button = new QToolButton(this);
        button->setObjectName("insert-"_L1 + name);
        button->setText(SettingWording::placeholder(name));
        button->setToolTip(u'{' + name + u'}');
        //: %1: what is put into a message, "Book's title"
        button->setAccessibleName(tr("Put in: %1").arg(SettingWording::placeholder(name)));
        button->setFocusPolicy(Qt::TabFocus);
        inserts->addWidget(button);
        connect(button, &QToolButton::clicked, this,
                [this, name] { m_last->insert(u'{' + name + u'}'); });
    }

    auto *previewLabel = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    previewLabel->setTone(Tone::Muted);
    previewLabel->setText(tr("On a reader's phone, with an example"));
    m_preview->setObjectName(u"messagePreview"_s);
    m_preview->setFixedWidth(previewWidthPx);
    auto *words = new QVBoxLayout;
    words->setSpacing(gridPx);
    words->addWidget(heading);
    words->addWidget(use);
    words->addWidget(start, 0, Qt::AlignLeft);
    words->addStretch(1);
    auto *shown = new QVBoxLayout;
    shown->setSpacing(gridPx);
    auto *previewHead = new QHBoxLayout;
    previewHead->addWidget(previewLabel, 1);
    previewHead->addWidget(m_preview->deviceSwitch());
    shown->addLayout(previewHead);
    shown->addWidget(m_preview);
    auto *top = new QHBoxLayout;
    top->setSpacing(3 * gridPx);
    top->addLayout(words, 1);
    top->addLayout(shown);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridPx, 2 * gridPx, gridPx, 2 * gridPx);
    column->setSpacing(2 * gridPx);
    column->addLayout(top);
    column->addWidget(m_titleRow);
    column->addWidget(m_bodyRow);
    column->addWidget(insertLabel);
    column->addLayout(inserts);

    connect(m_title, &TemplateEditor::entered, this, [this] { m_last = m_title; });
    connect(m_body, &TemplateEditor::entered, this, [this] { m_last = m_body; });
    connect(m_titleRow, &SettingRow::shown, this, &MessageTextCard::showPreview);
    connect(m_bodyRow, &SettingRow::shown, this, &MessageTextCard::showPreview);
    showPreview();
}

void MessageTextCard::setLibraryName(const QString &name)
{
    if (m_libraryName == name)
        return;
    m_libraryName = name;
    showPreview();
}

AlertText MessageTextCard::preview() const
{
    const bool korean = m_about.language == "ko"_L1;
    AlertFacts facts;
    facts.readerName = korean ? u"김민지"_s : u"Emma Brown"_s;
    facts.bookTitle = korean ? u"데미안"_s : u"Demian"_s;
    facts.bookAuthor = korean ? u"헤르만 헤세"_s : u"Hermann Hesse"_s;
    facts.callNumber = u"853 헤53ㄷ"_s;
    facts.pickupBy = m_now + 48h;
    facts.libraryName = m_libraryName;
    facts.reason = korean ? u"책이 파손되었습니다."_s : u"The book is damaged."_s;
    AlertKind kind = alertKindFromText(m_about.name).value_or(AlertKind::Test);
    const bool isOfWatch = m_about.name == "not-back"_L1;
    if (m_about.name == "correction"_L1 || isOfWatch) {
        kind = AlertKind::Cancelled;
        facts.isCorrection = true;
        facts.isOfWatch = isOfWatch;
    } else if (m_about.name == "ready-several"_L1) {
        kind = AlertKind::Ready;
        facts.count = 2;
        facts.bookTitle += korean ? u", 소년이 온다"_s : u", Human Acts"_s;
    }
    const auto key = [this](const QString &part) {
        return templateKey(m_about.name, m_about.language, m_about.discreet, part);
    };
    const AlertTemplates typed {{key(u"title"_s), m_title->value()},
                                {key(u"body"_s), m_body->value()}};
    return bookbell::render(kind, m_about.language, facts, typed, m_about.discreet, m_zone);
}

void MessageTextCard::showPreview()
{
    const AlertText text = preview();
    NotificationPreview::Content content;
    content.sender = m_libraryName;
    content.title = text.title;
    content.body = text.body;
    m_preview->setContent(content);
}

void MessageTextCard::startFromStandard()
{
    const AlertText standard = defaultTemplate(m_about.name, m_about.language, m_about.discreet);
    if (m_title->value().isEmpty())
        m_title->insert(standard.title);
    if (m_body->value().isEmpty())
        m_body->insert(standard.body);
}

} // namespace bookbell
