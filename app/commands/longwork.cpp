// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/longwork.h"

#include <cstdio>
#include <unistd.h>

namespace bookbell {

using namespace Qt::StringLiterals;

WorkDisplay::WorkDisplay()
    : m_isTerminal(::isatty(STDERR_FILENO) == 1)
{
}

WorkDisplay::~WorkDisplay()
{
    // What comes next begins a line of its own.
    if (m_isShown)
        fputs("\r\033[K", stderr);
}

void WorkDisplay::show(const QString &what, double share)
{
    if (!m_isTerminal)
        return;
    const QString line =
        share < 0 ? what + u" …"_s : u"%1 … %2 %"_s.arg(what).arg(static_cast<int>(share * 100));
    if (line == m_line)
        return;
    m_line = line;
    m_isShown = true;
    fprintf(stderr, "\r\033[K%s", line.toUtf8().constData());
    fflush(stderr);
}

} // namespace bookbell
