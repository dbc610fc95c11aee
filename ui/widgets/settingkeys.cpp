// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingkeys.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/textlabel.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// A key file has a few hundred bytes; whatever is larger is something else.
static constexpr qint64 longestKeyFile = 64 * 1024;

static QLineEdit *makeKeyField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setReadOnly(true);
    field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return field;
}

static QString dayOf(UtcTime time, const QTimeZone &zone)
{
    return QLocale().toString(inZone(time, zone).date(), QLocale::LongFormat);
}

SettingKeys::SettingKeys(const QTimeZone &zone, QWidget *parent)
    : Card(parent)
    , m_zone(zone)
    , m_public(makeKeyField(this))
    , m_copy(new ActionButton(u"edit-copy"_s, tr("Copy"), this))
    , m_use(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_older(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_olderKeys(new QVBoxLayout)
    , m_open(new ActionButton(u"document-import"_s, tr("Import a key…"), this))
    , m_import(new QWidget(this))
    , m_message(new InlineMessage(this))
{
    setObjectName(u"settingKeys"_s);
    auto *heading = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    heading->setText(tr("VAPID key"));
    QFont strong = heading->font();
    strong.setWeight(QFont::DemiBold);
    heading->setFont(strong);
    auto *about = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, this);
    about->setTone(Tone::Muted);
    about->setText(tr("It signs every alert, so that push services know the library. This is its "
                      "public half, which browsers get; the private half stays in the library."));
    m_public->setObjectName(u"vapidPublicKey"_s);
    m_public->setAccessibleName(tr("Public half of the VAPID key"));
    m_copy->setObjectName(u"vapidCopy"_s);
    m_copy->setAccessibleName(tr("Copy the public key"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_public->text());
        m_message->show(Tone::Positive, tr("The public key is on the clipboard"));
    });
    m_use->setObjectName(u"vapidUse"_s);
    m_older->setText(tr("Older keys. They go on signing for the browsers that subscribed with "
                        "them:"));
    m_open->setObjectName(u"vapidImport"_s);
    connect(m_open, &QPushButton::clicked, this, &SettingKeys::openImport);
    buildImport();

    auto *line = new QHBoxLayout;
    line->setSpacing(gridPx);
    line->addWidget(m_public, 1);
    line->addWidget(m_copy);
    m_olderKeys->setSpacing(gridPx);
    QVBoxLayout *column = columnIn(this);
    column->addWidget(heading);
    column->addWidget(about);
    column->addLayout(line);
    column->addWidget(m_use);
    column->addWidget(m_older);
    column->addLayout(m_olderKeys);
    column->addWidget(m_message);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addWidget(m_import);
    setKeys({});
}

void SettingKeys::buildImport()
{
    m_import->setObjectName(u"vapidImportPanel"_s);
    m_import->hide();
    auto *what = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, m_import);
    what->setText(tr("A key pair from another program: a PEM file, or the pair that web-push tools "
                     "print. Whoever subscribed there can then be rung from here."));
    m_makeCurrent = new QCheckBox(tr("Sign new subscriptions with it, too"), m_import);
    m_makeCurrent->setObjectName(u"vapidMakeCurrent"_s);
    m_meaning = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, m_import);
    m_meaning->setObjectName(u"vapidMeaning"_s);
    m_meaning->setTone(Tone::Muted);
    connect(m_makeCurrent, &QCheckBox::toggled, this, &SettingKeys::explain);
    auto *file = new ActionButton(u"document-open"_s, tr("From a file…"), m_import);
    file->setObjectName(u"vapidFromFile"_s);
    connect(file, &QPushButton::clicked, this, &SettingKeys::importFile);
    auto *paste = new ActionButton(u"edit-paste"_s, tr("From the clipboard"), m_import);
    paste->setObjectName(u"vapidFromClipboard"_s);
    connect(paste, &QPushButton::clicked, this, &SettingKeys::importFromClipboard);
    auto *cancel = new ActionButton({}, tr("Cancel"), m_import);
    cancel->setObjectName(u"vapidCancel"_s);
    connect(cancel, &QPushButton::clicked, m_import, &QWidget::hide);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(file);
    buttons->addWidget(paste);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_import);
    column->setContentsMargins(0, gridPx, 0, 0);
    column->setSpacing(gridPx);
    column->addWidget(what);
    column->addWidget(m_makeCurrent);
    column->addWidget(m_meaning);
    column->addLayout(buttons);
}

void SettingKeys::setKeys(const QList<VapidKeyLine> &keys)
{
    const bool isSame =
        std::equal(keys.cbegin(), keys.cend(), m_keys.cbegin(), m_keys.cend(),
                   [](const VapidKeyLine &a, const VapidKeyLine &b) {
                       return a.id == b.id && a.active == b.active && a.isCurrent == b.isCurrent;
                   });
    if (isSame && m_isFilled)
        return;
    m_isFilled = true;
    m_keys = keys;
    const VapidKeyLine current = keys.value(0);
    if (m_public->text() != current.publicKey) {
        m_public->setText(current.publicKey);
        m_public->setCursorPosition(0);
    }
    m_use->setText(tr("Used by %n device(s)", "", static_cast<int>(current.active)));
    qDeleteAll(m_olderLines);
    m_olderLines.clear();
    m_older->setVisible(keys.size() > 1);
    QWidget *before = m_copy;
    for (qsizetype i = 1; i < keys.size(); ++i) {
        const VapidKeyLine &key = keys.at(i);
        auto *box = new QWidget(this);
        box->setObjectName(u"vapidOlder"_s);
        QLineEdit *field = makeKeyField(box);
        field->setText(key.publicKey);
        field->setCursorPosition(0);
        field->setAccessibleName(tr("Public half of an older key"));
        auto *use = new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, box);
        use->setTone(Tone::Muted);
        //: %1: date; %n: devices
        use->setText(tr("Since %1, used by %n device(s)", "", static_cast<int>(key.active))
                         .arg(dayOf(key.createdAt, m_zone)));
        auto *column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(field);
        column->addWidget(use);
        m_olderKeys->addWidget(box);
        m_olderLines.append(box);
        setTabOrder(before, field);
        before = field;
    }
    explain();
}

void SettingKeys::openImport()
{
    m_message->dismiss();
    m_import->show();
    explain();
    m_makeCurrent->setFocus(Qt::OtherFocusReason);
    Q_EMIT opened();
}

void SettingKeys::explain()
{
    const auto devices = static_cast<int>(m_keys.value(0).active);
    if (m_makeCurrent->isChecked()) {
        m_meaning->setText(tr("Browsers that subscribe from now on get the imported key. The "
                              "%n device(s) subscribed with the present key go on with it: it "
                              "stays in the library and signs for them.",
                              "", devices));
    } else {
        m_meaning->setText(tr("It signs only for subscriptions that were made with it, such as "
                              "those of a file that you import. New ones get the present key."));
    }
}

void SettingKeys::importFile()
{
    auto *dialog = new QFileDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setWindowTitle(tr("A key pair from another program"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            take(file.read(longestKeyFile));
        else
            showProblem({ErrorCode::FileNotReadable, path, file.errorString()});
    });
    dialog->open();
}

void SettingKeys::importFromClipboard()
{
    take(QGuiApplication::clipboard()->text().left(longestKeyFile).toUtf8());
}

void SettingKeys::take(const QByteArray &text)
{
    Q_EMIT importRequested(text, m_makeCurrent->isChecked());
}

void SettingKeys::showImported(bool isCurrent)
{
    m_import->hide();
    m_makeCurrent->setChecked(false);
    m_message->show(Tone::Positive,
                    isCurrent ? tr("The key was imported. Browsers that subscribe from now on get "
                                   "it.")
                              : tr("The key was imported. It signs for subscriptions that were "
                                   "made with it."));
}

void SettingKeys::showProblem(const Error &error)
{
    m_message->showError(error);
}

} // namespace bookbell
