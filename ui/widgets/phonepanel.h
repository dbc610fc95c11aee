// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QUrl>
#include <QWidget>

#include "core/base/clock.h"

class QPropertyAnimation;

namespace bookbell {

/// A notification as a reader's phone shows it.
struct PhoneView {
    QString readerName;
    QString deviceName;
    QString title;
    QString body;
    QUrl url;
    QDateTime time; ///< local to the library

    bool operator==(const PhoneView &) const = default;
};

/// The phones of a sample library, which the program plays itself: the one that rang last, large,
/// and under it those that rang before.
class PhonePanel final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(double arrival READ arrival WRITE setArrival)

public:
    PhonePanel(const QString &libraryName, const Clock &clock, QTimeZone zone,
               QWidget *parent = nullptr);

    /// 0: the notification is about to slide in; 1: it lies there.
    [[nodiscard]] double arrival() const { return m_arrival; }
    void setArrival(double arrival);
    [[nodiscard]] const QList<PhoneView> &notifications() const { return m_notifications; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void showNotification(const bookbell::PhoneView &notification);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPhone(QPainter &painter, const QRectF &phone) const;
    void paintNotification(QPainter &painter, const QRectF &screen) const;
    void paintEarlier(QPainter &painter, const QRectF &area) const;

    QString m_libraryName;
    const Clock &m_clock;
    QTimeZone m_zone;
    QList<PhoneView> m_notifications; ///< the newest first
    double m_arrival = 1;
    QPropertyAnimation *m_animation = nullptr;
};

} // namespace bookbell
