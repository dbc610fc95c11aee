// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/delivery/sender.h"

#include "core/delivery/dispatcher.h"

namespace bookbell {

using namespace Qt::StringLiterals;

Sender::Sender(Database &database, const Clock &clock, const SenderOptions &options,
               QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
    , m_options(options)
{
    m_thread.setObjectName(u"sender"_s);
}

Sender::~Sender()
{
    if (!m_dispatcher)
        return;
    m_dispatcher->disconnect(this);
    stop();
    m_thread.wait();
}

void Sender::start()
{
    if (m_dispatcher)
        return;
    m_dispatcher = std::make_unique<Dispatcher>(m_database, m_clock, m_options);
    Dispatcher *dispatcher = m_dispatcher.get();
    dispatcher->moveToThread(&m_thread);
    connect(dispatcher, &Dispatcher::outcomesRecorded, this, &Sender::outcomesRecorded);
    connect(dispatcher, &Dispatcher::statisticsChanged, this, &Sender::statisticsChanged);
    connect(dispatcher, &Dispatcher::serviceRefused, this, &Sender::serviceRefused);
    connect(dispatcher, &Dispatcher::announcementStopped, this, &Sender::announcementStopped);
    connect(dispatcher, &Dispatcher::failed, this, &Sender::failed);
    connect(dispatcher, &Dispatcher::idle, this, &Sender::idle);
    // The thread ends itself once all is recorded, whether or not somebody listens here.
    connect(dispatcher, &Dispatcher::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    connect(dispatcher, &Dispatcher::stopped, this, &Sender::finish);
    m_thread.start();
    QMetaObject::invokeMethod(dispatcher, &Dispatcher::start);
}

void Sender::stop()
{
    if (m_dispatcher)
        QMetaObject::invokeMethod(m_dispatcher.get(), &Dispatcher::stop);
}

void Sender::wake()
{
    if (m_dispatcher)
        QMetaObject::invokeMethod(m_dispatcher.get(), &Dispatcher::wake);
}

void Sender::finish()
{
    m_thread.wait();
    m_dispatcher.reset();
    Q_EMIT stopped();
}

} // namespace bookbell
