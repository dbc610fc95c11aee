// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browselines.h"
#include "ui/widgets/card.h"

class QListWidget;

namespace bookbell {

class StateLine;
class TextLabel;

/// A book whose ISBN was scanned or whose title was typed, before it is reserved; or the several
/// that it may be, of which one is chosen by keys or by a click.
class BookCardView final : public Card
{
    Q_OBJECT

public:
    /// So many are shown to choose from.
    static constexpr int mostChoices = 6;

    explicit BookCardView(QWidget *parent = nullptr);

    void showBook(const BookLine &line);
    /// `words`: what was typed or scanned.
    void showChoices(const QString &words, const QList<BookLine> &lines);
    [[nodiscard]] bool isChoosing() const { return !m_choices.isEmpty(); }
    void step(int by);
    void takeChoice();

Q_SIGNALS:
    void chosen(const bookbell::BookLine &line);

private:
    void take(int row);

    QList<BookLine> m_choices;
    TextLabel *m_title = nullptr;
    TextLabel *m_facts = nullptr;
    StateLine *m_copies = nullptr;
    StateLine *m_hint = nullptr;
    QListWidget *m_list = nullptr;
};

} // namespace bookbell
