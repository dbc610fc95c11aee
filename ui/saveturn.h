// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace bookbell {

/// One save of a form at a time. Who asks for another one while it is under way waits for its end,
/// and for the save of what was typed meanwhile.
///
/// Belongs to its form and lives on the window's thread.
class SaveTurn final
{
public:
    /// Told whether what is typed is stored.
    using Then = std::function<void(bool)>;

    /// `isModified`: whether something is typed that is not stored; `save`: stores it.
    SaveTurn(std::function<bool()> isModified, std::function<void(const Then &)> save);

    [[nodiscard]] bool isTaken() const { return m_isTaken; }
    /// False: a save is under way, and `then`, where there is one, waits for it.
    [[nodiscard]] bool take(const Then &then);
    /// The save is over, or came to nothing. Nobody is told yet.
    void give() { m_isTaken = false; }
    /// After give(): tells who began it, then who waits.
    void tell(bool isStored, const Then &then);

private:
    std::function<bool()> m_isModified;
    std::function<void(const Then &)> m_save;
    bool m_isTaken = false;
    Then m_waiting; ///< of who asked last while it was taken
};

} // namespace bookbell
