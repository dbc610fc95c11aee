// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace bookbell {

/// What the desk lets be heard: told apart without a look at the screen.
enum class DeskSound {
    Hold, ///< this copy waits for a reader: put it on the hold shelf
    Done,
    Problem, ///< nothing was done: look at the screen
};

/// Plays the desk's sounds. Never waits and never fails: whoever hears nothing still reads.
class SoundPlayer
{
public:
    virtual ~SoundPlayer() = default;
    virtual void play(DeskSound sound) = 0;
};

/// Through the desktop's sound server; where there is none the desktop's bell rings, for everything
/// but Done. Belongs to the window's thread.
[[nodiscard]] std::unique_ptr<SoundPlayer> systemSounds();

} // namespace bookbell
