// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/qrcode.h"

#include <QPainter>

#include <memory>

#include <qrencode.h>

#include "ui/look.h"

namespace bookbell {

using namespace Qt::StringLiterals;

/// Modules of white round the code (ISO/IEC 18004).
static constexpr int quietZone = 4;
static constexpr int shownSidePx = 22 * gridPx;

QrModules qrModules(const QString &text)
{
    struct Free {
        void operator()(QRcode *code) const { QRcode_free(code); }
    };
    const QByteArray utf8 = text.toUtf8();
    // Ends at a zero byte, which no address has.
    if (utf8.isEmpty() || utf8.contains('\0'))
        return {};
    const std::unique_ptr<QRcode, Free> code(
        QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M));
    if (!code)
        return {};
    QrModules modules {code->width, QByteArray(qsizetype(code->width) * code->width, '\0')};
    for (qsizetype i = 0; i < modules.dark.size(); ++i)
        modules.dark[i] = static_cast<char>(code->data[i] & 1);
    return modules;
}

QrCode::QrCode(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"qrCode"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void QrCode::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    m_modules = qrModules(text);
    setAccessibleName(text);
    //: of a QR code
    setAccessibleDescription(tr("A code that phones scan to open this address"));
    setToolTip(text);
    updateGeometry();
    update();
}

QSize QrCode::sizeHint() const
{
    return {shownSidePx, shownSidePx};
}

QSize QrCode::minimumSizeHint() const
{
    return sizeHint();
}

void QrCode::paintEvent(QPaintEvent *)
{
    if (m_modules.side == 0)
        return;
    QPainter painter(this);
    const qreal ratio = devicePixelRatioF();
    const int pixels = qRound(qMin(width(), height()) * ratio);
    const int modulePixels = qMax(1, pixels / (m_modules.side + 2 * quietZone));
    const int offset = (pixels - m_modules.side * modulePixels) / 2;
    painter.fillRect(rect(), Qt::white);
    painter.scale(1 / ratio, 1 / ratio);
    for (int y = 0; y < m_modules.side; ++y) {
        for (int x = 0; x < m_modules.side; ++x) {
            if (m_modules.isDark(x, y))
                painter.fillRect(offset + x * modulePixels, offset + y * modulePixels, modulePixels,
                                 modulePixels, Qt::black);
        }
    }
}

} // namespace bookbell
