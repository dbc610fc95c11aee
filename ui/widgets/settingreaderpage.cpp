// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settingreaderpage.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/widgets/actionbutton.h"
#include "ui/widgets/qrcode.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

static bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

SettingReaderPage::SettingReaderPage(QWidget *parent)
    : Card(parent)
    , m_state(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_hint(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, this))
    , m_address(new TextLabel(TextSize::Card, TextLabel::Overflow::Elide, this))
    , m_open(new ActionButton(u"internet-services"_s, tr("Open"), this))
    , m_copy(new ActionButton(u"edit-copy"_s, tr("Copy"), this))
    , m_copied(new StateLine(TextSize::Body, TextLabel::Overflow::Elide, this))
    , m_code(new QrCode(this))
{
    setObjectName(u"settingReaderPage"_s);
    m_state->setObjectName(u"readerPageState"_s);
    m_hint->setObjectName(u"readerPageHint"_s);
    m_address->setObjectName(u"readerPageAddress"_s);
    m_open->setObjectName(u"readerPageOpen"_s);
    m_open->setAccessibleName(tr("Open the reader's page"));
    m_copy->setObjectName(u"readerPageCopy"_s);
    m_copy->setAccessibleName(tr("Copy the address of the reader's page"));
    connect(m_open, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(readersAddress()); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(readersAddress().toString());
        m_copied->setStatement({u"dialog-ok"_s, tr("Copied"), Tone::Positive, {}});
    });

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(gridPx);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_copied, 1);
    auto *words = new QVBoxLayout;
    words->setSpacing(gridPx + gridPx / 2);
    words->addWidget(m_state);
    words->addWidget(m_address);
    words->addLayout(buttons);
    words->addWidget(m_hint);
    words->addStretch(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridPx, 2 * gridPx, 2 * gridPx, 2 * gridPx);
    row->setSpacing(3 * gridPx);
    row->addLayout(words, 1);
    row->addWidget(m_code, 0, Qt::AlignTop);
    tell();
}

void SettingReaderPage::setServed(const QUrl &address, const QString &problem)
{
    m_served = address;
    m_problem = problem;
    tell();
}

void SettingReaderPage::setPublicAddress(const QString &url)
{
    m_public = url;
    tell();
}

void SettingReaderPage::setSwitchedOn(bool on)
{
    m_isOn = on;
    tell();
}

QUrl SettingReaderPage::readersAddress() const
{
    return m_public.isEmpty() ? m_served : QUrl(m_public);
}

void SettingReaderPage::tell()
{
    if (!m_problem.isEmpty()) {
        m_state->setStatement({u"data-error"_s, m_problem, Tone::Negative, {}});
    } else if (!m_served.isEmpty()) {
        //: %1: an address
        m_state->setStatement(
            {u"dialog-ok"_s,
             tr("This window serves it at %1").arg(m_served.toString(QUrl::RemovePath)),
             Tone::Positive,
             {}});
    } else if (m_isOn) {
        m_state->setStatement({u"clock"_s, tr("It is being started"), Tone::Muted, {}});
    } else {
        m_state->setStatement({u"media-playback-stop"_s,
                               tr("This window does not serve it. A program that serves it "
                                  "elsewhere, or a copy on your web site, goes on."),
                               Tone::Muted,
                               {}});
    }

    const QUrl address = readersAddress();
    const bool isKnown = !address.isEmpty();
    m_address->setText(address.toString());
    m_address->setVisible(isKnown);
    m_open->setVisible(isKnown);
    m_copy->setVisible(isKnown);
    m_code->setVisible(isKnown);
    m_code->setText(address.toString());
    m_copied->setStatement({});

    const bool isLocal = isThisComputer(address.host());
    Statement hint;
    if (!isKnown || (isLocal && m_public.isEmpty())) {
        hint = {u"data-warning"_s,
                tr("Only this computer reaches it so far. For readers' phones, let your web site "
                   "pass an address with https on to this computer (a reverse proxy), and write "
                   "that address below."),
                Tone::Caution,
                {}};
    } else if (address.scheme() != "https"_L1 && !isLocal) {
        hint = {u"data-warning"_s,
                tr("Browsers let readers subscribe only where the address begins with https. Put "
                   "a web server with a certificate in front and write its address below."),
                Tone::Caution,
                {}};
    } else if (!isLocal) {
        hint = {u"smartphone"_s,
                tr("Readers open this address, or scan the code. Print it for the counter."),
                Tone::Muted,
                {}};
    }
    m_hint->setStatement(hint);
    m_hint->setVisible(!hint.text.isEmpty());
}

} // namespace bookbell
