// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/base/error.h"
#include "core/base/settings.h"

namespace bookbell {

/// The parts of the settings' page, in its order.
enum class SettingSection {
    Library,
    Alerts,
    Queue,
    ReaderPage,
    PushServices,
    Texts,
    Computer, ///< no keys of the library
};

inline constexpr SettingSection settingSections[] = {
    SettingSection::Library,    SettingSection::Alerts,       SettingSection::Queue,
    SettingSection::ReaderPage, SettingSection::PushServices, SettingSection::Texts,
    SettingSection::Computer,
};

/// What a key like "template.ready.ko.discreet.body" is about.
struct TemplateKey {
    QString name; ///< "ready"
    QString language; ///< "ko"
    bool discreet = false;
    QString part; ///< "title" or "body"

    bool operator==(const TemplateKey &) const = default;
};

/// Words for settings, in the program's language.
class SettingWording
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::SettingWording)

public:
    [[nodiscard]] static SettingSection sectionOf(const QString &key);
    [[nodiscard]] static QString sectionName(SettingSection section);
    [[nodiscard]] static QString sectionIcon(SettingSection section);
    /// For links: "library", "alerts", "queue", "reader-page", "services", "texts", "computer".
    [[nodiscard]] static QString sectionLink(SettingSection section);

    /// Short: "Quiet hours".
    [[nodiscard]] static QString label(const QString &key);
    /// The key's line of help.
    [[nodiscard]] static QString help(const SettingDefinition &definition);
    /// A value as people say it: "On", "Mon, Tue", "None".
    [[nodiscard]] static QString value(const SettingDefinition &definition, const QString &text);
    [[nodiscard]] static QString choice(const QString &key, const QString &choice);
    /// An e-mail address as people write it, without "mailto:".
    [[nodiscard]] static QString contactAddress(const QString &contact);
    /// One item of `calendar.closed`: "Monday", "25/12/2026", "12-25 every year".
    [[nodiscard]] static QString closedDay(const QString &item);
    /// What is wrong with a value: the reason of an InvalidSetting, as a sentence without its end.
    /// What core says in words that are not known here stays as it is.
    [[nodiscard]] static QString reason(const QString &reason);
    /// The same of any error.
    [[nodiscard]] static QString problem(const Error &error);
    /// What the smallest number means where it means something else: "Any number".
    [[nodiscard]] static QString zeroText(const QString &key);

    [[nodiscard]] static bool isTemplate(const QString &key);
    [[nodiscard]] static TemplateKey templateOf(const QString &key);
    /// "ready": "Ready for pick-up".
    [[nodiscard]] static QString alertName(const QString &name);
    [[nodiscard]] static QString languageName(const QString &language);
    /// "book.title": "Title".
    [[nodiscard]] static QString placeholder(const QString &name);

private:
    /// Of a key that is no template.
    [[nodiscard]] static QString keyHelp(const SettingDefinition &definition);
};

} // namespace bookbell
