// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &app, const QString &objectName, const QLocale &locale,
             const QString &file, const QString &folder)
{
    delete app.findChild<QTranslator *>(objectName, Qt::FindDirectChildrenOnly);
    auto *translator = new QTranslator(&app);
    translator->setObjectName(objectName);
    // English text has plurals to fill in, so that every other language falls back on a file too.
    if (translator->load(locale, file, u"_"_s, folder) || translator->load(file + "_en"_L1, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installTranslations(QCoreApplication &app, const QString &language)
{
    const QLocale system = QLocale::system();
    QLocale locale = system;
    if (!language.isEmpty() && QLocale(language).language() != system.language())
        locale = QLocale(language);
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English);
    QLocale::setDefault(locale);
    install(app, u"qtTranslator"_s, locale, u"qtbase"_s,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(app, u"bookbellTranslator"_s, locale, u"bookbell"_s, u":/i18n"_s);
}

} // namespace bookbell
