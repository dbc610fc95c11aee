// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/soundplayer.h"

#include <QApplication>
#include <QFile>
#include <QMetaObject>
#include <QTemporaryDir>
#include <QThread>

#ifdef BOOKBELL_CANBERRA
#include <canberra.h>
#endif

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

QString fileName(DeskSound sound)
{
    switch (sound) {
    case DeskSound::Hold:
        return u"hold.wav"_s;
    case DeskSound::Done:
        return u"done.wav"_s;
    case DeskSound::Problem:
        break;
    }
    return u"problem.wav"_s;
}

void ringBell(DeskSound sound)
{
    // The bell has one sound only, and that means: look.
    if (sound != DeskSound::Done)
        QApplication::beep();
}

#ifdef BOOKBELL_CANBERRA

/// Talks to the sound server on a thread of its own: connecting may take seconds.
class Canberra final : public QObject
{
public:
    ~Canberra() override
    {
        if (m_context)
            ca_context_destroy(m_context);
    }

    /// False: there is no sound here.
    bool play(DeskSound sound)
    {
        if (!connectOnce())
            return false;
        const QByteArray path = QFile::encodeName(m_folder->filePath(fileName(sound)));
        return ca_context_play(m_context, 0, CA_PROP_MEDIA_FILENAME, path.constData(),
                               CA_PROP_MEDIA_ROLE, "event", CA_PROP_CANBERRA_CACHE_CONTROL,
                               "permanent", nullptr)
            == CA_SUCCESS;
    }

private:
    bool connectOnce()
    {
        if (m_isTried)
            return m_context != nullptr;
        m_isTried = true;
        m_folder = std::make_unique<QTemporaryDir>();
        for (const DeskSound sound : {DeskSound::Hold, DeskSound::Done, DeskSound::Problem}) {
            const QString name = fileName(sound);
            if (!QFile::copy(u":/sounds/"_s + name, m_folder->filePath(name)))
                return false;
        }
        if (ca_context_create(&m_context) != CA_SUCCESS) {
            m_context = nullptr;
            return false;
        }
        // Other drivers write to standard error where there is no sound card.
        if (ca_context_set_driver(m_context, "pulse") != CA_SUCCESS
            || ca_context_change_props(m_context, CA_PROP_APPLICATION_NAME, "Bookbell",
                                       CA_PROP_APPLICATION_ID, "bookbell", nullptr)
                != CA_SUCCESS
            || ca_context_open(m_context) != CA_SUCCESS) {
            ca_context_destroy(m_context);
            m_context = nullptr;
        }
        return m_context != nullptr;
    }

    bool m_isTried = false;
    ca_context *m_context = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
};

class ServerSounds final : public SoundPlayer
{
public:
    ServerSounds()
    {
        m_thread.setObjectName(u"sounds"_s);
        m_canberra->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_canberra, &QObject::deleteLater);
        m_thread.start(QThread::LowPriority);
    }
    ~ServerSounds() override
    {
        m_thread.quit();
        // A server that does not answer keeps no program from ending for long.
        constexpr unsigned long patienceMs = 2000;
        if (!m_thread.wait(patienceMs)) {
            m_thread.terminate();
            m_thread.wait();
        }
    }

    void play(DeskSound sound) override
    {
        QMetaObject::invokeMethod(
            m_canberra,
            [canberra = m_canberra, sound] {
                if (!canberra->play(sound))
                    QMetaObject::invokeMethod(qApp, [sound] { ringBell(sound); });
            },
            Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    Canberra *m_canberra = new Canberra; ///< lives on the thread, deleted at its end
};

#else

class BellSounds final : public SoundPlayer
{
public:
    void play(DeskSound sound) override { ringBell(sound); }
};

#endif

} // namespace

std::unique_ptr<SoundPlayer> systemSounds()
{
#ifdef BOOKBELL_CANBERRA
    return std::make_unique<ServerSounds>();
#else
    return std::make_unique<BellSounds>();
#endif
}

} // namespace bookbell
