// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

#include "ui/pages/page.h"

namespace bookbell {

class Card;
class FactList;
class StateLine;
class TextLabel;

/// The chosen alert beside the table: what became of it and why, what to do next, its story, and
/// ways to its reader, reservation and announcement. Of several chosen ones, what can be done with
/// them together.
class DeliveryInspector final : public QWidget
{
    Q_OBJECT

public:
    DeliveryInspector(const WindowParts &parts, QWidget *parent = nullptr);

    void showNothing();
    void showLine(const DeliveryLine &line);
    /// `failed`: how many of them can be tried again.
    void showSeveral(qsizetype count, qsizetype failed);

Q_SIGNALS:
    /// What is chosen is to go out again.
    void retryRequested();
    void linkActivated(const bookbell::PageLink &link);

private:
    void buildCards();
    [[nodiscard]] PageLink readerLink() const;
    void showStory(const Delivery &delivery);

    WindowParts m_parts;
    std::optional<DeliveryLine> m_line;
    TextLabel *m_nothing = nullptr;
    Card *m_headCard = nullptr;
    TextLabel *m_subject = nullptr;
    TextLabel *m_about = nullptr;
    StateLine *m_state = nullptr;
    TextLabel *m_reason = nullptr;
    StateLine *m_advice = nullptr;
    ActionButton *m_retry = nullptr;
    ActionButton *m_showReader = nullptr;
    ActionButton *m_showReservation = nullptr;
    ActionButton *m_showAnnouncement = nullptr;
    Card *m_storyCard = nullptr;
    FactList *m_story = nullptr;
};

} // namespace bookbell
