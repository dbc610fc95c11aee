// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/wording.h"

class QLabel;

namespace bookbell {

class ActionButton;
class StateLine;
class TextLabel;

/// Where a file is dropped or chosen, and what is known about it then. What is dropped anywhere on
/// the dialog counts; this is where people aim.
class ImportDropArea final : public QFrame
{
    Q_OBJECT

public:
    explicit ImportDropArea(QWidget *parent = nullptr);

    /// `name` empty: no file yet.
    void showFile(const QString &name, const Statement &state);
    /// Something that can be dropped is above the dialog.
    void setInvitation(bool invites);

Q_SIGNALS:
    void chooseRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintIcon();

    bool m_invites = false;
    bool m_hasFile = false;
    QLabel *m_icon = nullptr;
    TextLabel *m_headline = nullptr;
    StateLine *m_state = nullptr;
    ActionButton *m_choose = nullptr;
};

} // namespace bookbell
