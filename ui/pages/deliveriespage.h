// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/browsestore.h"
#include "ui/pages/listpage.h"

class QComboBox;

namespace bookbell {

class DeliveriesModel;
class DeliveryInspector;
class DeliveryRetry;

/// Every alert that was sent or waits: what became of it and why, and the failed ones once more.
class DeliveriesPage final : public ListPage
{
    Q_OBJECT

public:
    DeliveriesPage(const WindowParts &parts, ActHistory &history, QWidget *parent = nullptr);

    void follow(const PageLink &link) override;

protected:
    void searchChanged(const QString &text) override;
    [[nodiscard]] QString countText(int rows) const override;
    void inFrontChanged(bool inFront) override;

private:
    void buildFilters();
    void buildActions();
    /// Reads the list that the fields ask for.
    void filter();
    [[nodiscard]] std::optional<UtcTime> since() const;
    void clearFilters();
    void setAnnouncement(AnnouncementId id);
    void showSelection();
    void updateActions();
    void countFailed();
    void retryChosen();
    /// Says what it would do, and does it when staff say so.
    void proposeRetryOfAll();
    void retryAll();
    void tellRetried(qint64 queued, qint64 seen);

    DeliveriesModel *m_model = nullptr;
    DeliveryInspector *m_inspector = nullptr;
    DeliveryRetry *m_retry = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_time = nullptr;
    ActionButton *m_chip = nullptr; ///< the announcement that the list is narrowed to
    QAction *m_retryChosen = nullptr;
    QAction *m_retryAll = nullptr;
    QAction *m_showReader = nullptr;
    QAction *m_showReservation = nullptr;
    QAction *m_clear = nullptr;
    AnnouncementId m_announcement;
    QTimer m_showSoon;
    int m_run = 0; ///< of the last read of what is chosen
    std::optional<DeliveryLine> m_shown;
    QList<DeliveryId> m_chosenFailed;
    CancelFlag m_countCancel;
    qint64 m_failed = 0; ///< of what the filters let through
    bool m_isProposing = false; ///< the message asks whether all are to be tried again
};

} // namespace bookbell
