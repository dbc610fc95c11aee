// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/readerstory.h"

#include <QFile>

namespace bookbell::test {

using namespace Qt::StringLiterals;

QString notificationsExpression()
{
    return u"navigator.serviceWorker.ready.then(registration => registration.getNotifications())"
           ".then(all => all.map(({title, body, lang, tag}) => ({title, body, lang, tag})))"_s;
}

ReaderStory::ReaderStory()
    : m_program(m_folder.filePath(u"library.bookbell"_s))
{
}

Result<QString> ReaderStory::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return fail(ErrorCode::FileNotWritable, file.fileName(), file.errorString());
    }
    return file.fileName();
}

Result<void> ReaderStory::fillLibrary(const QString &language)
{
    const auto books = write(u"books.csv"_s,
                             "isbn,title,author,call_number,barcodes\n"
                             "9788936434120,소년이 온다,한강,813.7-한12ㅅ,EM0000101\n"
                             "9788937460449,데미안,헤르만 헤세,853-헤53ㄷ,EM0000102\n"_ba);
    const auto readers =
        write(u"readers.csv"_s,
              "card_number,name,language\n"_ba + card + ",Kim Minseo," + language.toUtf8() + '\n');
    if (!books || !readers) {
        return fail(books ? readers.error() : books.error());
    }
    const QString origin = m_pushService.endpointOrigin().toString();
    const QList<QStringList> commands {
        {u"init"_s, u"--name"_s, u"새봄도서관"_s, u"--contact"_s,
         u"mailto:desk@library.example.org"_s, u"--time-zone"_s, u"Asia/Seoul"_s},
        {u"settings"_s, u"set"_s, u"quiet-hours"_s, u"off"_s},
        {u"settings"_s, u"set"_s, u"push.trusted-origins"_s, origin},
        {u"import"_s, u"books"_s, *books},
        {u"import"_s, u"readers"_s, *readers},
    };
    for (const QStringList &command : commands) {
        if (const auto done = m_program.succeed(command); !done) {
            return fail(done.error());
        }
    }
    return {};
}

Result<void> ReaderStory::begin(const QString &language)
{
    if (auto started = m_pushService.start(); !started) {
        return started;
    }
    if (auto filled = fillLibrary(language); !filled) {
        return filled;
    }
    const auto page = m_program.serve();
    if (!page) {
        return fail(page.error());
    }
    m_page = *page;
    if (auto started =
            m_firefox.start(Firefox::pushPreferences(m_pushService.browserUrl()), language);
        !started) {
        return started;
    }
    return m_browser.open(m_firefox.bidiUrl());
}

Result<void> ReaderStory::subscribe()
{
    const auto pairing = m_program.succeed({u"pair"_s, u"--reader"_s, QString::fromLatin1(card)});
    if (!pairing) {
        return fail(pairing.error());
    }
    QUrl url = m_page;
    url.setPath(u"/"_s);
    url.setFragment(u"pair="_s + (*pairing)["code"_L1].toString());
    if (auto loaded = m_browser.navigate(url); !loaded) {
        return loaded;
    }
    if (auto off = waitForState(u"off"_s); !off) {
        return off;
    }
    if (auto clicked = m_browser.click(u"#subscribe"_s); !clicked) {
        return clicked;
    }
    return waitForState(u"on"_s);
}

Result<QJsonObject> ReaderStory::reserve(const char *isbn) const
{
    return m_program.succeed({u"reserve"_s, u"--book"_s, QString::fromLatin1(isbn), u"--reader"_s,
                              QString::fromLatin1(card)});
}

Result<QJsonObject> ReaderStory::checkIn(const char *barcode) const
{
    return m_program.succeed({u"check-in"_s, QString::fromLatin1(barcode)});
}

Result<void> ReaderStory::waitForState(const QString &state)
{
    const auto reached = m_browser.waitUntil(u"document.body?.dataset.state === '%1'"_s.arg(state));
    if (!reached) {
        const auto seen = m_browser.evaluate(u"document.body.dataset.state"_s);
        return fail(ErrorCode::Internal, u"data-state"_s,
                    u"not \"%1\" but \"%2\""_s.arg(state, seen ? seen->toString() : QString()));
    }
    return {};
}

Result<QJsonArray> ReaderStory::waitForNotifications(int count)
{
    const auto shown = m_browser.waitUntil(
        notificationsExpression() + u".then(all => all.length >= %1 ? all : null)"_s.arg(count));
    if (!shown) {
        return fail(shown.error());
    }
    return shown->toArray();
}

} // namespace bookbell::test
