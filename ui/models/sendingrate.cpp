// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sendingrate.h"

#include <cmath>

namespace bookbell {

using namespace std::chrono_literals;

void SendingRate::add(UtcTime now, qint64 done)
{
    if (!m_samples.isEmpty() && (done < m_samples.last().done || now < m_samples.last().at))
        m_samples.clear();
    if (!m_samples.isEmpty() && m_samples.last().at == now) {
        m_samples.last().done = done;
        return;
    }
    m_samples.append({now, done});
    // One from before the window stays: what was done since is what the window holds.
    while (m_samples.size() > 2 && m_samples.at(1).at <= now - window)
        m_samples.removeFirst();
}

double SendingRate::perSecond() const
{
    if (m_samples.size() < 2)
        return 0;
    const auto took = m_samples.last().at - m_samples.first().at;
    if (took < 500ms)
        return 0;
    return static_cast<double>(m_samples.last().done - m_samples.first().done) * 1000.0
        / static_cast<double>(took.count());
}

std::optional<std::chrono::seconds> SendingRate::timeFor(qint64 rest) const
{
    const double rate = perSecond();
    if (rate <= 0)
        return std::nullopt;
    return std::chrono::seconds {std::llround(std::ceil(static_cast<double>(rest) / rate))};
}

} // namespace bookbell
