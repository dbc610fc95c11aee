// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/desk.h"
#include "ui/pages/page.h"
#include "ui/wording.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class Card;
class FactList;
class TextLabel;

/// The chosen copy that is to be cleared from the hold shelf: where it belongs, why it lies there,
/// who would get it. Of those that were just cleared, where each of them goes.
class ToClearInspector final : public QWidget
{
    Q_OBJECT

public:
    ToClearInspector(const WindowParts &parts, QWidget *parent = nullptr);

    void showNothing();
    void showCopy(const ToClearLine &line);
    void showSeveral(qsizetype count);
    /// Stays until it is dismissed or others are cleared.
    void showAnswers(const ClearResult &result);
    void dismissAnswers();

Q_SIGNALS:
    void clearRequested();
    void linkActivated(const bookbell::PageLink &link);

private:
    void build();
    void addAnswer(const QString &copy, const Statement &where);

    WindowParts m_parts;
    BookId m_book;
    Card *m_answersCard = nullptr;
    TextLabel *m_answersTitle = nullptr;
    QVBoxLayout *m_answers = nullptr;
    TextLabel *m_nothing = nullptr;
    Card *m_card = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_about = nullptr;
    FactList *m_facts = nullptr;
    ActionButton *m_clear = nullptr;
    ActionButton *m_showBook = nullptr;
};

} // namespace bookbell
