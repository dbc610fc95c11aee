// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bookbell {

/// A page that has nothing to show yet: says what will stand there and what to do until then.
class EmptyPage final : public QWidget
{
    Q_OBJECT

public:
    struct Text {
        QString icon;
        QString title;
        QString what; ///< what will stand here
        QString howTo; ///< how it is done meanwhile; may be a command line
    };

    explicit EmptyPage(const Text &text, QWidget *parent = nullptr);

Q_SIGNALS:
    void deskRequested();
};

} // namespace bookbell
