// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/listpage.h"

namespace bookbell {

class AnnouncementInspector;
class AnnouncementsModel;

/// What staff write to all subscribers of a list: written, tried and sent at the right, followed in
/// the table while it goes out.
class AnnouncementsPage final : public ListPage
{
    Q_OBJECT

public:
    AnnouncementsPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    /// To an announcement by its key; without one, to a new one for the list in `text`.
    void follow(const PageLink &link) override;

protected:
    void searchChanged(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void inFrontChanged(bool inFront) override;

private:
    void buildActions();
    /// The announcement that staff have chosen in the table stands at the right.
    void choose(qint64 key);
    void startNew();
    void clearDraft();
    void useAgain();
    void takeSent(AnnouncementId id, qint64 recipients);
    void updateActions();

    AnnouncementsModel *m_model = nullptr;
    AnnouncementInspector *m_inspector = nullptr;
    QAction *m_new = nullptr;
    QAction *m_discard = nullptr;
    QAction *m_test = nullptr;
    QAction *m_ask = nullptr;
    QAction *m_send = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_stopNow = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_deliveries = nullptr;
    QAction *m_again = nullptr;
};

} // namespace bookbell
