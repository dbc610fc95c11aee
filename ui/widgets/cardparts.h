// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

namespace bookbell {

class Card;
class TextLabel;

// What the cards of the window are put together from, so that all of them look alike.

/// Gives the card its layout: one column with the margins of every card.
QVBoxLayout *columnIn(Card *card);

/// A heading that stands inside a card.
[[nodiscard]] TextLabel *cardHeading(const QString &text, QWidget *parent);

/// One quiet line, for where there are no rows.
void addQuietRow(QVBoxLayout *rows, const QString &text, QWidget *parent);

/// Takes all rows out and deletes them later: one may be that whose button was just clicked.
void clearRows(QVBoxLayout *rows);

} // namespace bookbell
