// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

#include "core/base/clock.h"
#include "core/delivery/senderoptions.h"
#include "core/delivery/sendjob.h"

namespace bookbell {

class VapidTokenCache;

/// A thread that makes messages, sends them and classifies the answers, with QNetworkAccessManagers
/// of its own for each push service, so that none waits for another. Every job that goes in comes
/// out as exactly one report.
///
/// All functions may be called from one other thread; `wake` is called on the lane's thread when
/// reports wait, and must only post an event. Clock and token cache must outlive it.
class Lane final
{
public:
    Lane(const SenderOptions &options, const Clock &clock, VapidTokenCache &tokens,
         std::function<void()> wake);
    /// Aborts what is open and waits for the thread.
    ~Lane();
    Q_DISABLE_COPY_MOVE(Lane)

    /// Personal alerts overtake announcements that wait here.
    void send(std::vector<SendJob> jobs);
    [[nodiscard]] std::vector<SendReport> takeReports();
    /// Sent and not yet reported.
    [[nodiscard]] int outstanding() const { return m_outstanding; }
    [[nodiscard]] int outstanding(ServiceId service) const;

    // These report NotSent for what was not written yet; what was is waited for.
    void takeBack(ServiceId service);
    void takeBack(AnnouncementId announcement);
    void takeBackAll();
    /// Ends open requests as network errors.
    void abortAll();

private:
    class Worker;

    int m_outstanding = 0;
    std::unordered_map<ServiceId, int> m_perService; ///< of these
    std::unique_ptr<Worker> m_worker;
};

} // namespace bookbell
