// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/pages/page.h"

class QScrollArea;

namespace bookbell {

class AnnouncementComposer;
class AnnouncementDetails;
class AnnouncementSendBar;

/// Beside the table of announcements: the one that is being written, or the one that was chosen.
class AnnouncementInspector final : public QWidget
{
    Q_OBJECT

public:
    AnnouncementInspector(const WindowParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] AnnouncementComposer *composer() const { return m_composer; }
    [[nodiscard]] AnnouncementSendBar *sendBar() const { return m_sendBar; }
    [[nodiscard]] AnnouncementDetails *details() const { return m_details; }
    [[nodiscard]] bool isComposing() const { return m_isComposing; }
    [[nodiscard]] QSize minimumSizeHint() const override;

    void compose();
    void show(AnnouncementId id);
    void setActive(bool active);

public Q_SLOTS:
    /// Says what will happen, where nothing is wrong.
    void ask();

Q_SIGNALS:
    /// Composing or not, or another stage of sending.
    void changed();
    void failed(const bookbell::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPart();

    QWidget *m_inside = nullptr;
    QWidget *m_head = nullptr; ///< of the composer
    QScrollArea *m_scroll = nullptr;
    QWidget *m_sheet = nullptr; ///< of the composer
    AnnouncementComposer *m_composer = nullptr;
    AnnouncementSendBar *m_sendBar = nullptr;
    AnnouncementDetails *m_details = nullptr;
    bool m_isComposing = true;
    bool m_isActive = false;
};

} // namespace bookbell
