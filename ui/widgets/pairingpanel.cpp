// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pairingpanel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

#include <array>

#include "core/base/whenfinished.h"
#include "core/subscribers/pairingcode.h"
#include "ui/icons.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/cardparts.h"
#include "ui/widgets/qrcode.h"
#include "ui/widgets/stateline.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr int groupLength = 5;
/// Of the code's letters over those of the text.
constexpr double codeScale = 2.6;

/// Twice five characters are easier to read out than ten in a row.
QString inGroups(const QString &code)
{
    QStringList groups;
    for (qsizetype i = 0; i < code.size(); i += groupLength)
        groups.append(code.mid(i, groupLength));
    return groups.join(u' ');
}

/// Whether nobody but this computer reaches the address.
bool isOnlyHere(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

} // namespace

PairingPanel::PairingPanel(Database &database, const Clock &clock, QTimeZone zone, QWidget *parent)
    : Card(parent)
    , m_database(database)
    , m_clock(clock)
    , m_zone(std::move(zone))
    , m_heading(new StateLine(TextSize::Card, TextLabel::Overflow::Wrap, this))
    , m_how(new QWidget(this))
    , m_code(new QLabel(m_how))
    , m_steps(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, m_how))
    , m_address(new QLabel(m_how))
    , m_picture(new QrCode(m_how))
    , m_onlyHere(new StateLine(TextSize::Body, TextLabel::Overflow::Wrap, m_how))
    , m_until(new TextLabel(TextSize::Body, TextLabel::Overflow::Wrap, m_how))
    , m_ring(new ActionButton(u"notifications"_s, tr("Ring it as a test"), this))
{
    setObjectName(u"pairingPanel"_s);
    m_heading->setObjectName(u"pairingHeading"_s);
    m_code->setObjectName(u"pairingCode"_s);
    m_ring->setObjectName(u"ringPaired"_s);
    m_ring->setPrimary(true);
    QFont large = m_code->font();
    large.setPointSizeF(large.pointSizeF() * codeScale);
    large.setWeight(QFont::Bold);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    m_code->setFont(large);
    m_code->setTextFormat(Qt::PlainText);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse);
    //: “Get alerts” is the button of the reader's page
    m_steps->setText(tr("Scan the picture with the reader's phone and press “Get alerts”. Or open "
                        "the address and type the code, as iPhones need it."));
    m_address->setTextFormat(Qt::PlainText);
    m_address->setAlignment(Qt::AlignCenter);
    m_address->setWordWrap(true);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_onlyHere->setObjectName(u"pairingOnlyHere"_s);
    m_onlyHere->setStatement({u"data-warning"_s,
                              tr("Only this computer reaches the address so far: phones need the "
                                 "public address, under Settings, Reader's page."),
                              Tone::Caution,
                              {}});
    m_until->setAlignment(Qt::AlignCenter);
    m_until->setTone(Tone::Muted);
    auto *closeButton = new QToolButton(this);
    closeButton->setObjectName(u"closePairing"_s);
    closeButton->setAutoRaise(true);
    closeButton->setFocusPolicy(Qt::TabFocus);
    closeButton->setIcon(themeIcon(u"window-close"_s));
    closeButton->setToolTip(tr("Close; the code stays good"));
    closeButton->setAccessibleName(tr("Close the pairing code"));

    auto *how = new QVBoxLayout(m_how);
    how->setContentsMargins(0, 0, 0, 0);
    how->setSpacing(gridPx);
    how->addWidget(m_code);
    how->addWidget(m_steps);
    how->addWidget(m_address);
    how->addWidget(m_onlyHere);
    how->addWidget(m_picture, 0, Qt::AlignHCenter);
    how->addWidget(m_until);
    auto *first = new QHBoxLayout;
    first->setSpacing(gridPx);
    first->addWidget(m_heading, 1);
    first->addWidget(closeButton, 0, Qt::AlignTop);
    QVBoxLayout *column = columnIn(this);
    column->addLayout(first);
    column->addWidget(m_how);
    column->addWidget(m_ring, 0, Qt::AlignLeft);

    connect(closeButton, &QToolButton::clicked, this, &PairingPanel::close);
    connect(m_ring, &QPushButton::clicked, this, [this] { Q_EMIT ringRequested(m_device); });
    connect(&m_database, &Database::changed, this, &PairingPanel::follow);
    hide();
}

void PairingPanel::showPairing(const PairingResult &pairing)
{
    m_followed = pairing.code;
    m_device = {};
    setTone(Tone::Accent);
    m_heading->setStatement({u"smartphone"_s, tr("Connect a device"), Tone::Normal, {}});
    m_code->setText(inGroups(pairing.code));
    QStringList letters;
    for (const QChar letter : pairing.code)
        letters.append(letter);
    //: %1: the letters of a pairing code, read out one by one
    m_code->setAccessibleName(tr("Pairing code: %1").arg(letters.join(u' ')));
    // The phone gets the code with the address; whoever types the address types the code, too.
    m_address->setText(QUrl(pairing.url).adjusted(QUrl::RemoveFragment).toDisplayString());
    m_onlyHere->setVisible(isOnlyHere(QUrl(pairing.url)));
    m_picture->setText(pairing.url);
    m_until->setText(tr("Good once, until %1")
                         .arg(wording::clockTime(pairing.expiresAt, m_clock.now(), m_zone)));
    m_how->show();
    m_ring->hide();
    show();
    follow();
}

void PairingPanel::close()
{
    m_followed.clear();
    hide();
}

void PairingPanel::follow()
{
    m_isStale = m_isReading;
    if (m_followed.isEmpty() || m_isReading)
        return;
    m_isReading = true;
    const auto used = m_database.read(
        [hash = pairingCodeHash(m_followed)](const Stores &stores) -> Result<SubscriptionLine> {
            const auto pairing = stores.subscriptions().pairingByCodeHash(hash);
            if (!pairing)
                return fail(pairing.error());
            if (!*pairing || !(*pairing)->usedBy.isValid())
                return SubscriptionLine();
            const std::array key {(*pairing)->usedBy.value};
            const auto lines = stores.browse().subscriptionLines(key);
            if (!lines)
                return fail(lines.error());
            return lines->isEmpty() ? SubscriptionLine() : lines->first();
        });
    whenFinished(used, this, [this, code = m_followed](const Result<SubscriptionLine> &line) {
        m_isReading = false;
        if (m_followed == code && line && line->subscription.id.isValid())
            showConnected(*line);
        else if (m_isStale || m_followed != code)
            follow();
    });
}

void PairingPanel::showConnected(const SubscriptionLine &line)
{
    m_followed.clear();
    m_device = line.subscription.id;
    setTone(Tone::Positive);
    m_heading->setStatement(
        {u"dialog-ok"_s,
         //: %1: a browser: "Firefox on Android"
         tr("Connected: %1").arg(wording::device(line.subscription, line.origin)),
         Tone::Positive,
         {}});
    m_how->hide();
    m_ring->show();
}

} // namespace bookbell
