// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settingspage.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/base/whenfinished.h"
#include "core/storage/librarysettings.h"
#include "ui/icons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/inlinemessage.h"
#include "ui/widgets/messagetexts.h"
#include "ui/widgets/sectionlist.h"
#include "ui/widgets/settingcomputer.h"
#include "ui/widgets/settingeditor.h"
#include "ui/widgets/settingkeys.h"
#include "ui/widgets/settingreaderpage.h"
#include "ui/widgets/settingrow.h"
#include "ui/widgets/settingservices.h"
#include "ui/widgets/settingsgroup.h"
#include "ui/wording.h"

namespace bookbell {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int formWidthPx = 96 * gridPx;
constexpr auto typingPause = 120ms;

} // namespace

SettingsPage::SettingsPage(const WindowParts &parts, ActHistory &history, QWidget *parent)
    : Page({u"configure"_s, tr("Settings"), tr("Setti&ngs")}, parts, history, parent)
{
    setObjectName(u"settingsPage"_s);
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(typingPause);
    connect(&m_searchSoon, &QTimer::timeout, this, &SettingsPage::search);
    addMenuAction(u"importKeyAction"_s, u"document-import"_s, tr("&Import a VAPID key…"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K), [this] {
                      showSection(SettingSection::PushServices);
                      m_keys->openImport();
                  });
    m_resumeAll = addMenuAction(u"resumeServicesAction"_s, u"media-playback-start"_s,
                                tr("&Resume paused push services"),
                                QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] {
                                    for (const QString &origin : std::as_const(m_paused))
                                        resume(origin);
                                });
    setAvailable(m_resumeAll, false);
}

void SettingsPage::inFrontChanged(bool inFront)
{
    if (!inFront)
        return;
    build();
    reload();
}

void SettingsPage::build()
{
    if (m_isBuilt)
        return;
    m_isBuilt = true;
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"search"_s);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_search->setPlaceholderText(tr("Search the settings"));
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setMaxLength(200);
    m_search->setFixedWidth(36 * gridPx);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchSoon.start(); });
    titleRow()->addWidget(m_search);

    m_sections = new SectionList(this);
    m_sections->setObjectName(u"settingsSections"_s);
    m_sections->setAccessibleName(tr("Sections of the settings"));
    for (const SettingSection section : settingSections)
        m_sections->addSection(SettingWording::sectionIcon(section),
                               SettingWording::sectionName(section));
    connect(m_sections, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0)
            return;
        showSection(settingSections[row]);
    });

    // Also the current one, while a search shows something else.
    connect(m_sections, &QListWidget::itemClicked, this,
            [this] { showSection(settingSections[m_sections->currentRow()]); });

    m_area = new QScrollArea(this);
    m_area->setObjectName(u"settingsArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);

    auto *row = new QHBoxLayout;
    row->setSpacing(3 * gridPx);
    row->addWidget(m_sections);
    row->addWidget(m_area, 1);
    body()->addLayout(row, 1);
    buildGroups();

    connect(parts().database, &Database::changed, this, [this] {
        if (isInFront())
            reload();
    });
    connect(&history(), &ActHistory::undone, this, [this](const QList<JournalId> &entries) {
        for (SettingRow *each : std::as_const(m_rows))
            each->showUndone(entries.last());
    });
    connect(&history(), &ActHistory::failed, this,
            [this](const QList<JournalId> &entries, const Error &error) {
                for (SettingRow *each : std::as_const(m_rows))
                    each->showUndoFailed(entries.last(), error);
            });
    m_sections->setCurrentRow(0);
}

void SettingsPage::buildGroups()
{
    auto *form = new QWidget(this);
    form->setMaximumWidth(formWidthPx);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, gridPx, 2 * gridPx);
    column->setSpacing(4 * gridPx);
    for (const SettingSection section : settingSections) {
        auto *group = new SettingsGroup(section, form);
        column->addWidget(group);
        m_groups.append(group);
        if (section == SettingSection::ReaderPage)
            fillReaderPage(group);
        else if (section == SettingSection::PushServices)
            fillServices(group);
        else if (section == SettingSection::Texts)
            fillTexts(group);
        else if (section == SettingSection::Computer)
            fillComputer(group);
        for (const SettingDefinition &definition : librarySettings().definitions()) {
            if (SettingWording::sectionOf(definition.key) == section
                && !m_rows.contains(definition.key))
                addRow(group, definition.key);
        }
    }
    m_nothing = new EmptyState(form);
    m_nothing->setObjectName(u"settingsNothing"_s);
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addStretch(1);
    m_area->setWidget(form);
    form->setAutoFillBackground(false);
}

void SettingsPage::fillReaderPage(SettingsGroup *group)
{
    addRow(group, u"web.page"_s);
    m_readerPage = new SettingReaderPage(group);
    m_readerPage->setServed(m_pageAddress, m_pageProblem);
    group->addPart(
        m_readerPage,
        {SettingWording::sectionName(SettingSection::ReaderPage), tr("QR code"), tr("address")});
}

void SettingsPage::fillServices(SettingsGroup *group)
{
    m_services = new SettingServices(*parts().clock, parts().zone, group);
    connect(m_services, &SettingServices::resumeRequested, this, &SettingsPage::resume);
    group->addPart(m_services,
                   {SettingWording::sectionName(SettingSection::PushServices), tr("Resume"),
                    u"Google Mozilla Apple Microsoft Samsung"_s});
    addRow(group, u"push.trusted-origins"_s);
    m_keys = new SettingKeys(parts().zone, group);
    connect(m_keys, &SettingKeys::importRequested, this, &SettingsPage::importKey);
    connect(m_keys, &SettingKeys::opened, this, [this] {
        // Once it has been laid out: all of it is to be seen.
        QTimer::singleShot(0, this, [this] {
            const QPoint end = m_keys->mapTo(m_area->widget(), m_keys->rect().bottomLeft());
            m_area->ensureVisible(end.x(), end.y(), 0, 2 * gridPx);
        });
    });
    group->addPart(m_keys, {tr("VAPID key"), tr("Import a key"), tr("public key")});
}

void SettingsPage::fillTexts(SettingsGroup *group)
{
    m_texts = new MessageTexts(librarySettings(), parts().zone, parts().clock->now(), group);
    m_texts->setLibraryName(parts().libraryName);
    group->addPart(m_texts,
                   [this](const QStringList &words) { return m_texts->showMatching(words); });
    const QList<SettingRow *> rows = m_texts->rows();
    for (SettingRow *row : rows)
        adopt(row);
}

void SettingsPage::fillComputer(SettingsGroup *group)
{
    m_computer = new SettingComputer(parts().slips, group);
    connect(m_computer, &SettingComputer::chosen, this, &Page::rebuildRequested);
    group->addPart(m_computer,
                   {SettingWording::sectionName(SettingSection::Computer), tr("Language"),
                    tr("Appearance"), tr("Light"), tr("Dark"), tr("Sounds at the desk"),
                    tr("Printer for hold slips"), u"한국어 English"_s});
}

void SettingsPage::addRow(SettingsGroup *group, const QString &key)
{
    auto *row = new SettingRow(librarySettings(), *librarySettings().find(key), group);
    group->addRow(row);
    adopt(row);
}

void SettingsPage::adopt(SettingRow *row)
{
    m_rows.insert(row->key(), row);
    connect(row, &SettingRow::storeRequested, this,
            [this, row](const QString &value) { store(row, value); });
    connect(row, &SettingRow::resetRequested, this, [this, row] { reset(row); });
    connect(row, &SettingRow::undoRequested, this,
            [this](JournalId journal) { history().undo(journal); });
}

void SettingsPage::reload()
{
    if (m_isReading) {
        m_readsAgain = true;
        return;
    }
    m_isReading = true;
    m_readsAgain = false;
    whenFinished(parts().desks->settings.record(), this,
                 [this](const Result<SettingsRecord> &record) {
                     m_isReading = false;
                     if (m_writes > 0 || m_readsAgain) {
                         if (m_writes == 0)
                             reload();
                         return;
                     }
                     if (record)
                         digest(*record);
                     else
                         tellError(record.error());
                 });
}

void SettingsPage::digest(const SettingsRecord &record)
{
    for (SettingRow *row : std::as_const(m_rows))
        row->setStored(record.settings.text(row->key()));
    m_services->setServices(record.services);
    m_keys->setKeys(record.keys);
    m_readerPage->setPublicAddress(record.settings.text(u"library.url"_s));
    m_readerPage->setSwitchedOn(record.settings.boolean(u"web.page"_s));
    m_texts->setLibraryName(record.settings.text(u"library.name"_s));
    m_texts->setLanguage(record.settings.text(u"library.language"_s));
    m_paused.clear();
    for (const PushServiceRecord &service : record.services) {
        if (service.pausedAt && !m_paused.contains(service.origin))
            m_paused.append(service.origin);
    }
    setAvailable(m_resumeAll, !m_paused.isEmpty());
}

void SettingsPage::store(SettingRow *row, const QString &value)
{
    ++m_writes;
    whenFinished(parts().desks->settings.set(row->key(), value), this,
                 [this, row](const Result<JournalId> &journal) { stored(row, journal); });
}

void SettingsPage::reset(SettingRow *row)
{
    ++m_writes;
    whenFinished(parts().desks->settings.reset(row->key()), this,
                 [this, row](const Result<JournalId> &journal) {
                     if (journal)
                         row->setStored(librarySettings().find(row->key())->defaultValue);
                     stored(row, journal);
                 });
}

void SettingsPage::stored(SettingRow *row, const Result<JournalId> &journal)
{
    --m_writes;
    if (journal) {
        row->showSaved(*journal);
        //: in the undo menu; %1: a setting
        history().add(tr("Changed %1").arg(row->longName()), {*journal});
    } else {
        row->showProblem(journal.error());
    }
    reload();
}

void SettingsPage::importKey(const QByteArray &text, bool makeCurrent)
{
    whenFinished(parts().desks->settings.importVapidKey(text, makeCurrent), this,
                 [this, makeCurrent](const Result<VapidKeyId> &key) {
                     if (key)
                         m_keys->showImported(makeCurrent);
                     else
                         m_keys->showProblem(key.error());
                     reload();
                 });
}

void SettingsPage::resume(const QString &origin)
{
    whenFinished(parts().desks->settings.resumeService(origin), this,
                 [this, origin](const Result<> &resumed) {
                     if (resumed) {
                         //: %1: push service
                         m_services->message()->show(
                             Tone::Positive,
                             tr("%1 is sent to again; its alerts go out now")
                                 .arg(wording::pushService(origin)));
                     } else {
                         m_services->message()->showError(resumed.error());
                     }
                     reload();
                 });
}

void SettingsPage::setReaderPage(const QUrl &address, const QString &problem)
{
    m_pageAddress = address;
    m_pageProblem = problem;
    if (m_readerPage)
        m_readerPage->setServed(address, problem);
}

void SettingsPage::takeFocus()
{
    m_sections->setFocus(Qt::ShortcutFocusReason);
}

void SettingsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SettingsPage::follow(const PageLink &link)
{
    if (SettingRow *row = m_rows.value(link.text)) {
        showSection(SettingWording::sectionOf(link.text));
        m_area->ensureWidgetVisible(row);
        row->editor()->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    for (const SettingSection section : settingSections) {
        if (SettingWording::sectionLink(section) == link.text) {
            showSection(section);
            takeFocus();
        }
    }
}

void SettingsPage::showSection(SettingSection section)
{
    const QSignalBlocker quiet(m_sections);
    m_sections->setCurrentRow(static_cast<int>(section));
    m_search->clear();
    m_searchSoon.stop();
    search();
    m_area->ensureVisible(0, 0);
}

void SettingsPage::search()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    const auto chosen = settingSections[qMax(0, m_sections->currentRow())];
    int found = 0;
    for (SettingsGroup *group : std::as_const(m_groups)) {
        const int inGroup = group->showMatching(words);
        group->setVisible(words.isEmpty() ? group->section() == chosen : inGroup > 0);
        found += inGroup;
    }
    m_sections->currentItem()->setSelected(words.isEmpty());
    m_nothing->setVisible(!words.isEmpty() && found == 0);
    if (!m_nothing->isHidden())
        m_nothing->setText(u"search"_s, tr("No setting speaks of that. Try another word."),
                           nullptr);
}

} // namespace bookbell
