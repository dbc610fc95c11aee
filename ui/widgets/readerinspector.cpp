// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/readerinspector.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>

#include "core/base/whenfinished.h"
#include "ui/widgets/card.h"
#include "ui/widgets/pairingpanel.h"
#include "ui/widgets/recordform.h"
#include "ui/widgets/stateline.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

constexpr auto cardField = "readerCard"_L1;
constexpr auto nameField = "readerName"_L1;
constexpr auto languageField = "readerLanguage"_L1;
constexpr auto phoneField = "readerPhone"_L1;
constexpr auto emailField = "readerEmail"_L1;
constexpr auto untilField = "readerValidUntil"_L1;
constexpr auto blockedField = "readerBlocked"_L1;
constexpr auto reasonField = "readerBlockedReason"_L1;

QHash<QString, QString> valuesOf(const Reader &reader)
{
    return {{cardField, reader.cardNumber},
            {nameField, reader.name},
            {languageField, reader.language},
            {phoneField, reader.phone},
            {emailField, reader.email},
            {untilField, reader.expiresOn.toString(Qt::ISODate)},
            {blockedField, reader.isBlocked ? u"on"_s : QString()},
            {reasonField, reader.blockedReason}};
}

/// Year, month and day, with anything between them or, with eight digits, nothing. Null: no day.
QDate typedDay(const QString &typed)
{
    static const QRegularExpression pattern(u"^(\\d{4})\\D*(\\d{1,2})\\D*(\\d{1,2})\\D*$"_s);
    const QRegularExpressionMatch match = pattern.match(typed);
    return match.hasMatch()
        ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt())
        : QDate();
}

} // namespace

ReaderInspector::ReaderInspector(const WindowParts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_saving([this] { return isModified(); }, [this](const auto &then) { save(then); })
{
    build();
    showNothing();
}

void ReaderInspector::buildForm()
{
    m_form->addText(nameField, tr("&Name"));
    m_form->addText(cardField, tr("&Card number"));
    m_form->addText(phoneField, tr("&Phone"));
    m_form->addText(emailField, tr("&E-mail"));
    m_form->addChoice(languageField, tr("&Language"),
                      {{{}, tr("The library's language")},
                       {u"ko"_s, wording::language(u"ko"_s)},
                       {u"en"_s, wording::language(u"en"_s)}});
    //: the last day on which a reader's card is good
    QLineEdit *until = m_form->addText(untilField, tr("&Valid until"));
    until->setPlaceholderText(tr("No end"));
    m_form->addSwitch(blockedField, tr("Card &blocked"))
        ->setToolTip(tr("The reader may neither reserve nor borrow"));
    m_form->addText(reasonField, tr("&Reason"));
    connect(m_form, &RecordForm::edited, this, &ReaderInspector::checkField);
    connect(m_form, &RecordForm::saveRequested, this, [this] { save(); });
    connect(m_form, &RecordForm::modifiedChanged, this, &ReaderInspector::modifiedChanged);
    connect(m_form, &RecordForm::discarded, this, [this] {
        checkField(blockedField);
        if (m_isNew)
            Q_EMIT newDiscarded();
    });
}

bool ReaderInspector::isModified() const
{
    if (m_isNew)
        return typed() != Reader();
    return m_record.reader.id.isValid() && m_form->isModified();
}

Reader ReaderInspector::typed() const
{
    Reader reader = m_record.reader;
    reader.cardNumber = m_form->value(cardField);
    reader.name = m_form->value(nameField);
    reader.language = m_form->value(languageField);
    reader.phone = m_form->value(phoneField);
    reader.email = m_form->value(emailField);
    reader.expiresOn = typedDay(m_form->value(untilField));
    reader.isBlocked = !m_form->value(blockedField).isEmpty();
    reader.blockedReason = reader.isBlocked ? m_form->value(reasonField) : QString();
    return reader;
}

void ReaderInspector::checkField(const QString &name)
{
    if (name == blockedField) {
        m_form->setFieldVisible(reasonField, !m_form->value(blockedField).isEmpty());
    } else if (name == untilField) {
        const QString text = m_form->value(untilField);
        const QDate day = typedDay(text);
        constexpr int wholeDay = 8; // digits of one
        if (day.isValid())
            m_form->setHint(untilField, wording::date(day));
        else if (text.count(QRegularExpression(u"\\d"_s)) >= wholeDay)
            m_form->setProblem(untilField, tr("There is no such day."));
        else
            m_form->setHint(untilField, text.isEmpty() ? QString() : tr("As in 2027-02-28"));
    }
}

bool ReaderInspector::check()
{
    if (m_form->value(cardField).isEmpty()) {
        m_form->setProblem(cardField, tr("A reader needs a card number."));
        m_form->focusField(cardField);
        return false;
    }
    const QString until = m_form->value(untilField);
    if (!until.isEmpty() && !typedDay(until).isValid()) {
        m_form->setProblem(untilField, tr("Not a day: type it as in 2027-02-28."));
        m_form->focusField(untilField);
        return false;
    }
    return true;
}

void ReaderInspector::save(const std::function<void(bool)> &then)
{
    if (!m_saving.take(then))
        return;
    if (!isModified() || !check()) {
        m_saving.give();
        m_saving.tell(false, then);
        return;
    }
    const Reader before = m_record.reader;
    const Reader after = typed();
    whenFinished(m_isNew ? m_parts.desks->readers.add(after)
                         : m_parts.desks->readers.edit(before, after),
                 this, [this, before, after, then](const Result<ReaderChange> &change) {
                     m_saving.give();
                     noteSaved(before, after, change);
                     m_saving.tell(change.has_value(), then);
                 });
}

void ReaderInspector::noteSaved(const Reader &before, const Reader &sent,
                                const Result<ReaderChange> &change)
{
    if (!change) {
        if (change.error().code == ErrorCode::DuplicateCard) {
            m_form->setProblem(cardField, describe(change.error()));
            m_form->focusField(cardField);
        } else {
            Q_EMIT failed(change.error());
            refresh();
        }
        return;
    }
    const QString who = wording::readerWithCard(change->reader);
    if (!before.id.isValid()) {
        m_isNew = false;
        m_form->setNew(false);
        m_form->setStored(valuesOf(change->reader));
        Q_EMIT done(tr("Added: %1").arg(who), change->journal);
        Q_EMIT added(change->reader.id);
        return;
    }
    if (m_record.reader.id == before.id) {
        ReaderRecord record = m_record;
        record.reader = change->reader;
        setRecord(record, typed() != sent);
    }
    QString what = tr("Saved: %1").arg(who);
    if (change->reader.isBlocked && !before.isBlocked)
        what = tr("Blocked: %1", "reader").arg(who);
    else if (!change->reader.isBlocked && before.isBlocked)
        what = tr("No longer blocked: %1").arg(who);
    Q_EMIT done(what, change->journal);
}

void ReaderInspector::showNothing()
{
    m_record = {};
    m_wanted = {};
    m_isNew = false;
    m_form->setNew(false);
    m_form->setStored({});
    m_pairing->close();
    m_nothing->show();
    m_formCard->hide();
    m_stored->hide();
    Q_EMIT readerChanged();
}

void ReaderInspector::showNew(const QString &card)
{
    m_wanted = {};
    m_record = {};
    m_isNew = true;
    m_heading->setText(tr("New reader"));
    m_state->hide();
    m_pairing->close();
    m_nothing->hide();
    m_stored->hide();
    m_form->setStored({});
    m_form->setNew(true);
    m_form->setValue(cardField, card);
    checkField(blockedField);
    m_formCard->show();
    m_form->focusField(nameField);
}

void ReaderInspector::showReader(ReaderId id)
{
    if (!id.isValid()) {
        showNothing();
        return;
    }
    const bool isOther = id != m_record.reader.id || m_isNew;
    m_wanted = id;
    whenFinished(m_parts.desks->readers.record(id), this,
                 [this, id, isOther](const Result<ReaderRecord> &record) {
                     if (m_wanted != id || m_saving.isTaken())
                         return;
                     if (record)
                         setRecord(*record, !isOther);
                     else
                         noteUnreadable(record.error());
                 });
}

void ReaderInspector::noteUnreadable(const Error &error)
{
    const bool isGone = error.code == ErrorCode::UnknownReader;
    if (!isGone)
        Q_EMIT failed(error);
    if (!isModified()) {
        if (isGone)
            showNothing();
        return;
    }
    if (!isGone || m_isNew)
        return;
    m_wanted = {};
    m_record = {};
    m_isNew = true;
    m_heading->setText(tr("New reader"));
    m_state->hide();
    m_pairing->close();
    m_stored->hide();
    m_form->setNew(true);
    Q_EMIT readerChanged();
    Q_EMIT becameNew();
}

void ReaderInspector::refresh()
{
    if (!m_isNew && m_record.reader.id.isValid() && !m_saving.isTaken())
        showReader(m_wanted);
}

void ReaderInspector::setRecord(const ReaderRecord &record, bool keepTyped)
{
    if (keepTyped && record == m_record)
        return;
    const bool isOther = record.reader.id != m_record.reader.id || m_isNew;
    m_record = record;
    m_isNew = false;
    m_form->setNew(false);
    if (keepTyped)
        m_form->setStoredBeside(valuesOf(record.reader));
    else
        m_form->setStored(valuesOf(record.reader));
    checkField(blockedField);
    if (isOther)
        m_pairing->close();
    showHeading();
    showDevices();
    showReservations();
    showAlerts();
    m_nothing->hide();
    m_formCard->show();
    m_stored->show();
    if (isOther)
        Q_EMIT readerChanged();
}

void ReaderInspector::setLists(const QList<SubscriberList> &lists)
{
    if (m_lists == lists)
        return;
    m_lists = lists;
    showDevices();
}

void ReaderInspector::connectDevice()
{
    if (!m_record.reader.id.isValid())
        return;
    whenFinished(m_parts.desks->circulation.pair(m_record.reader.cardNumber), this,
                 [this, id = m_record.reader.id](const Result<PairingResult> &pairing) {
                     if (m_record.reader.id != id)
                         return;
                     if (!pairing) {
                         Q_EMIT failed(pairing.error());
                         return;
                     }
                     m_pairing->showPairing(*pairing);
                     // Into view, once the layout has made room for it.
                     QMetaObject::invokeMethod(
                         this,
                         [this] {
                             for (QWidget *at = parentWidget(); at; at = at->parentWidget()) {
                                 if (auto *area = qobject_cast<QScrollArea *>(at))
                                     area->ensureWidgetVisible(m_pairing, 0, gridPx);
                             }
                         },
                         Qt::QueuedConnection);
                 });
}

} // namespace bookbell
