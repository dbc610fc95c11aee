// SPDX-License-Identifier: GPL-3.0-or-later
// How long lists feel: bench_scroll LIBRARY   (QT_QPA_PLATFORM=offscreen; bench_lists makes one)
// For every list of the window: until its first rows can be read, until all are known, and the
// longest time that the window's thread was busy with one event while the list is scrolled to its
// end and back, in leaps (the scroll bar is dragged) and in steps (the wheel). Then what is typed
// into the search of the books, until its first rows can be read; and the memory that all took.
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

#include <algorithm>
#include <ctime>

#include "core/storage/library.h"
#include "ui/look.h"
#include "ui/models/booksmodel.h"
#include "ui/models/deliveriesmodel.h"
#include "ui/models/readersmodel.h"
#include "ui/models/reservationsmodel.h"
#include "ui/models/subscriptionsmodel.h"
#include "ui/widgets/longlistview.h"

using namespace bookbell;
using namespace Qt::StringLiterals;

namespace {

/// The longest that one event took: by the clock, and of the processor, which a busy machine does
/// not lengthen.
struct Longest {
    double wallMs = 0;
    double cpuMs = 0;

    [[nodiscard]] QString text() const
    {
        return u"%1 (%2)"_s.arg(wallMs, 0, 'f', 1).arg(cpuMs, 0, 'f', 1);
    }
};

double threadCpuMs()
{
    timespec used {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        QElapsedTimer timer;
        timer.start();
        const double cpuBefore = threadCpuMs();
        const bool done = QApplication::notify(receiver, event);
        m_longest.wallMs =
            std::max(m_longest.wallMs, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_longest.cpuMs = std::max(m_longest.cpuMs, threadCpuMs() - cpuBefore);
        --m_depth;
        return done;
    }

    [[nodiscard]] Longest takeLongest() { return std::exchange(m_longest, {}); }

private:
    int m_depth = 0;
    Longest m_longest;
};

double waitFor(const std::function<bool()> &isDone)
{
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && timer.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// To the end and back within about `steps` frames.
void scroll(QScrollBar *bar, int steps)
{
    constexpr int frameMs = 16;
    QTimer frame;
    QEventLoop loop;
    int step = 0;
    QObject::connect(&frame, &QTimer::timeout, &loop, [&] {
        ++step;
        const double way = step <= steps / 2 ? 2.0 * step / steps : 2.0 - 2.0 * step / steps;
        bar->setValue(static_cast<int>(way * bar->maximum()));
        if (step >= steps)
            loop.quit();
    });
    frame.start(frameMs);
    loop.exec();
}

void wheel(QScrollBar *bar, int steps)
{
    QTimer frame;
    QEventLoop loop;
    int step = 0;
    QObject::connect(&frame, &QTimer::timeout, &loop, [&] {
        bar->setValue(bar->value() + 100);
        if (++step >= steps)
            loop.quit();
    });
    frame.start(16);
    loop.exec();
}

void measure(TimedApplication &app, const QString &name, LongListModel &model, int columns)
{
    QList<LongListView::Column> widths;
    for (int i = 0; i < columns; ++i)
        widths.append({10, {}, false});
    LongListView view(&model, name, widths);
    view.resize(1000, 700);
    view.show();
    QCoreApplication::processEvents();
    (void)app.takeLongest();

    bool hasLines = false;
    QObject::connect(&model, &LongListModel::linesChanged, &view, [&hasLines] { hasLines = true; });
    model.setActive(true);
    const double first =
        waitFor([&] { return hasLines || (model.isComplete() && model.rowCount() == 0); });
    const double all = first + waitFor([&] { return model.isComplete(); });
    const Longest loading = app.takeLongest();
    scroll(view.verticalScrollBar(), 400);
    const Longest leaps = app.takeLongest();
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
    wheel(view.verticalScrollBar(), 200);
    const Longest steps = app.takeLongest();
    bool isRefreshed = false;
    QObject::connect(&model, &LongListModel::completed, &view,
                     [&isRefreshed] { isRefreshed = true; });
    model.refresh();
    waitFor([&] { return isRefreshed; });
    QCoreApplication::processEvents();
    const Longest refreshing = app.takeLongest();
    QTextStream(stdout)
        << u"%1 rows %2  first page %3 ms  all keys %4 ms  longest event: loading %5, "
           "dragging %6, wheel %7, refresh %8 ms (of processor)"_s.arg(name, -14)
               .arg(model.rowCount(), 8)
               .arg(first, 6, 'f', 1)
               .arg(all, 6, 'f', 1)
               .arg(loading.text())
               .arg(leaps.text())
               .arg(steps.text())
               .arg(refreshing.text())
        << Qt::endl;
}

/// From a keystroke to the first lines of its result, with the model's own work.
void type(BooksModel &model, const QString &text)
{
    bool hasLines = false;
    const auto watch = QObject::connect(&model, &LongListModel::linesChanged, &model,
                                        [&hasLines] { hasLines = true; });
    model.setSearch(text);
    const double shown =
        waitFor([&] { return model.isOfPresentQuery() && (hasLines || model.rowCount() == 0); });
    QObject::disconnect(watch);
    waitFor([&] { return model.isComplete(); });
    QTextStream(stdout) << u"typed %1 hits %2  shown after %3 ms"_s.arg(text, -14)
                               .arg(model.rowCount(), 8)
                               .arg(shown, 6, 'f', 1)
                        << Qt::endl;
}

void measureTyping(Database &database)
{
    BooksModel model(database, nullptr);
    LongListView view(&model, u"typing"_s,
                      QList<LongListView::Column>(BooksModel::ColumnCount, {10, {}, false}));
    view.resize(1000, 700);
    view.show();
    model.setActive(true);
    waitFor([&] { return model.isComplete(); });
    for (const QString &text :
         {u"t"_s, u"th"_s, u"the"_s, u"김"_s, u"한"_s, u"한국"_s, u"역사"_s, u"이야기"_s, u"ㄱ"_s,
          u"ㄱㄴ"_s, u"ㄱㄴㄷ"_s, u"813"_s, u"978"_s, u"9788900012345"_s, u"B000012345"_s})
        type(model, text);
}

/// VmHWM: the most memory that the process ever had.
QString memory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM"))
            return QString::fromLatin1(line.simplified());
    }
    return {};
}

} // namespace

int main(int argc, char *argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    TimedApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"bookbell-bench"_s);
    applyLook(app, Scheme::Light);
    auto database = openLibrary({app.arguments().value(1)});
    if (!database) {
        QTextStream(stderr) << describe(database.error()) << Qt::endl;
        return 1;
    }
    SystemClock clock;
    const QTimeZone zone = QTimeZone::systemTimeZone();
    {
        BooksModel model(**database, nullptr);
        measure(app, u"books"_s, model, BooksModel::ColumnCount);
    }
    {
        ReadersModel model(**database, clock, zone, nullptr);
        measure(app, u"readers"_s, model, model.columnCount());
    }
    {
        ReservationsModel model(**database, clock, zone, nullptr);
        measure(app, u"reservations"_s, model, model.columnCount());
    }
    {
        SubscriptionsModel model(**database, clock, zone, nullptr);
        measure(app, u"subscriptions"_s, model, model.columnCount());
    }
    {
        DeliveriesModel model(**database, clock, zone, nullptr);
        measure(app, u"deliveries"_s, model, model.columnCount());
    }
    measureTyping(**database);
    QTextStream(stdout) << memory() << Qt::endl;
    return 0;
}
