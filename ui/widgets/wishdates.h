// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/circulation/queuerules.h"

class QCheckBox;
class QDateEdit;
class QGridLayout;

namespace bookbell {

/// The reader's own two days: before the first and after the second the book is of no use to them.
/// Both may be left open.
class WishDates final : public QWidget
{
    Q_OBJECT

public:
    /// `name`: before the object names of its fields.
    explicit WishDates(const QString &name, QWidget *parent = nullptr);

    /// What the fields show from now on. Days before `today` cannot be chosen; a first day that has
    /// come is shown as none.
    void setWish(const PlaceWish &wish, QDate today);
    [[nodiscard]] PlaceWish wish() const;
    /// Whether it is another one than setWish() has shown.
    [[nodiscard]] bool isModified() const;

Q_SIGNALS:
    /// By whoever uses it.
    void changed();
    /// Enter was pressed in a field.
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Day {
        QCheckBox *isSet = nullptr;
        QDateEdit *date = nullptr;
    };

    Day addDay(QGridLayout *grid, const QString &name, const QString &text);
    static void show(const Day &day, QDate date, QDate today, int usual);
    [[nodiscard]] static QDate dateOf(const Day &day);

    Day m_first;
    Day m_last;
    PlaceWish m_shown;
};

} // namespace bookbell
