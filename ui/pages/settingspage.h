// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTimer>
#include <QUrl>

#include "core/desk/settingsdesk.h"
#include "ui/pages/page.h"
#include "ui/settingwording.h"

class QLineEdit;
class QScrollArea;

namespace bookbell {

class EmptyState;
class MessageTexts;
class SectionList;
class SettingComputer;
class SettingKeys;
class SettingReaderPage;
class SettingRow;
class SettingServices;
class SettingsGroup;

/// Every setting of the library, its push services and keys, and what is chosen for this computer.
///
/// Built when it first comes to the front. What is typed is checked without the library and stored
/// as soon as it is right; what others change shows within a second.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(const WindowParts &parts, ActHistory &history, QWidget *parent);

    /// Where this window serves the reader's page; empty: it does not; `problem` says why not.
    void setReaderPage(const QUrl &address, const QString &problem);
    void takeFocus() override;
    void focusSearch() override;
    /// `link.text`: a section as SettingWording::sectionLink() names it, or a key.
    void follow(const PageLink &link) override;

protected:
    void inFrontChanged(bool inFront) override;

private:
    void build();
    void buildGroups();
    void fillReaderPage(SettingsGroup *group);
    void fillServices(SettingsGroup *group);
    void fillTexts(SettingsGroup *group);
    void fillComputer(SettingsGroup *group);
    void addRow(SettingsGroup *group, const QString &key);
    void adopt(SettingRow *row);

    void reload();
    void digest(const SettingsRecord &record);
    void store(SettingRow *row, const QString &value);
    void reset(SettingRow *row);
    void stored(SettingRow *row, const Result<JournalId> &journal);
    void importKey(const QByteArray &text, bool makeCurrent);
    void resume(const QString &origin);

    void showSection(SettingSection section);
    void search();

    QLineEdit *m_search = nullptr;
    QTimer m_searchSoon;
    SectionList *m_sections = nullptr;
    QScrollArea *m_area = nullptr;
    EmptyState *m_nothing = nullptr;
    QList<SettingsGroup *> m_groups; ///< in the order of settingSections
    QHash<QString, SettingRow *> m_rows;
    MessageTexts *m_texts = nullptr;
    SettingReaderPage *m_readerPage = nullptr;
    SettingServices *m_services = nullptr;
    SettingKeys *m_keys = nullptr;
    SettingComputer *m_computer = nullptr;
    QAction *m_resumeAll = nullptr;
    QStringList m_paused; ///< origins of push services
    QUrl m_pageAddress;
    QString m_pageProblem;
    bool m_isBuilt = false;
    bool m_isReading = false;
    bool m_readsAgain = false;
    int m_writes = 0; ///< under way: what is read meanwhile may be of yesterday
};

} // namespace bookbell
