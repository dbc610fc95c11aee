// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace bookbell {

/// A notification as a device shows it: the sender's line, title, text and a place for the picture.
/// Pictures are not fetched: only the reader's device asks for them.
class NotificationPreview final : public QWidget
{
    Q_OBJECT

public:
    struct Content {
        QString sender; ///< the library's name
        QString host; ///< of the reader's page; browsers show it
        QString title;
        QString body;
        bool hasPicture = false;

        bool operator==(const Content &) const = default;
    };

    explicit NotificationPreview(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }
    /// Turns a light device into a dark one and back; placed by whoever shows the preview.
    [[nodiscard]] QToolButton *deviceSwitch() const { return m_switch; }
    void setDarkDevice(bool dark);

    /// Of the text, the rest is elided as a device does.
    void setMostLines(int lines);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Geometry {
        QRectF card;
        QRectF head;
        QRectF text;
        QRectF picture;
        double titleHeight = 0;
    };

    [[nodiscard]] Geometry arrange(double width) const;
    void nameSwitch();

    Content m_content;
    int m_mostLines = 6;
    bool m_isDark = false;
    bool m_isChosen = false; ///< staff have switched: the window's look does not count any more
    QToolButton *m_switch = nullptr;
};

} // namespace bookbell
