// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/holdslip.h"

#include <QChar>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "core/base/inbackground.h"
#include "ui/widgets/qrcode.h"

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

class SlipWords
{
    Q_DECLARE_TR_FUNCTIONS(bookbell::HoldSlip)
};

// All lengths on a slip are tenths of a millimetre.
constexpr double perMm = 10;
constexpr double receiptWidth = 80 * perMm;
constexpr double receiptMargin = 4 * perMm;
constexpr double a6Width = 105 * perMm;
constexpr double a6Margin = 8 * perMm;
/// A sheet has room for larger letters than a receipt.
constexpr double a6Larger = 1.3;
constexpr double codeSide = 22 * perMm;
constexpr int mostTitleLines = 3;
/// Modules of white round a QR code, the paper's own white counted.
constexpr int codeQuiet = 2;

struct Piece {
    QRectF area;
    QString text;
    QFont font;
    int flags = Qt::AlignLeft | Qt::AlignTop;
    bool isQuiet = false; ///< a word beside what matters
};

struct Arrangement {
    QList<Piece> pieces;
    QRectF code;
    double ruleY = 0;
    double height = 0;
};

QFont slipFont(double size, bool isStrong = false)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(size));
    font.setWeight(isStrong ? QFont::Bold : QFont::Normal);
    return font;
}

/// The largest font up to `size` in which `text` fits on one line.
QFont fitted(const QString &text, double width, double size)
{
    QFont font = slipFont(size, true);
    const double needs = QFontMetricsF(font).horizontalAdvance(text);
    // Sizes are whole, so a little less than would just fit.
    return needs <= width ? font : slipFont(qMax(size * width / needs * 0.97, size / 2), true);
}

QString dayText(QDate day)
{
    const bool isKorean = QLocale().language() == QLocale::Korean;
    return QLocale().toString(day, isKorean ? u"M월 d일(ddd)"_s : u"ddd d MMM"_s);
}

/// Puts pieces below each other.
class Column
{
public:
    explicit Column(double width)
        : m_width(width)
    {
    }

    void addLine(const QString &text, const QFont &font, bool isQuiet = false)
    {
        if (text.isEmpty())
            return;
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, m_width);
        m_pieces.append({{0, m_y, m_width, metrics.height()}, shown, font, {}, isQuiet});
        m_y += metrics.height();
    }
    void addText(const QString &text, const QFont &font, int mostLines)
    {
        if (text.isEmpty())
            return;
        const QFontMetricsF metrics(font);
        // A word of a wrapped line leaves some of it empty.
        QString shown = metrics.elidedText(text, Qt::ElideRight, m_width * (mostLines - 0.4) + 1);
        const QRectF needs =
            metrics.boundingRect({0, 0, m_width, 10'000}, Qt::TextWrapAnywhere, shown);
        const bool fitsWords =
            metrics.boundingRect({0, 0, m_width, 10'000}, Qt::TextWordWrap, shown).width()
            <= m_width;
        const int wrap = fitsWords ? Qt::TextWordWrap : Qt::TextWrapAnywhere;
        const double height = qMax(
            needs.height(), metrics.boundingRect({0, 0, m_width, 10'000}, wrap, shown).height());
        m_pieces.append({{0, m_y, m_width, height}, shown, font, wrap});
        m_y += height;
    }
    void skip(double height) { m_y += height; }
    void setWidth(double width) { m_width = width; }
    [[nodiscard]] double y() const { return m_y; }
    [[nodiscard]] QList<Piece> &pieces() { return m_pieces; }

private:
    double m_width;
    double m_y = 0;
    QList<Piece> m_pieces;
};

Arrangement arrange(const HoldSlip &slip, double width)
{
    Arrangement arranged;
    Column column(width);
    column.addLine(slip.library, slipFont(34), true);
    column.skip(12);
    arranged.ruleY = column.y();
    column.skip(14);

    // The card's end stands beside the name: two readers may have the same short one.
    const QFont endFont = slipFont(64);
    const double endWidth = QFontMetricsF(endFont).horizontalAdvance(slip.cardEnd);
    const double nameY = column.y();
    const double nameWidth = width - endWidth - 20;
    const QFont nameFont = fitted(slip.reader, nameWidth, 120);
    const double nameHeight = QFontMetricsF(nameFont).height();
    column.pieces().append(
        {{0, nameY, nameWidth, nameHeight},
         QFontMetricsF(nameFont).elidedText(slip.reader, Qt::ElideRight, nameWidth),
         nameFont,
         Qt::AlignLeft | Qt::AlignVCenter});
    column.pieces().append({{width - endWidth, nameY, endWidth + 1, nameHeight},
                            slip.cardEnd,
                            endFont,
                            Qt::AlignRight | Qt::AlignVCenter});
    column.skip(qMax(nameHeight, QFontMetricsF(endFont).height()) + 10);

    column.addText(slip.title, slipFont(52, true), mostTitleLines);
    column.addLine(slip.author, slipFont(36));
    column.skip(36);
    if (slip.pickupBy.isValid()) {
        //: on the paper in a reserved book; above the last day
        column.addLine(SlipWords::tr("Kept until"), slipFont(34), true);
        const QString day = dayText(slip.pickupBy);
        column.addLine(day, fitted(day, width, 110));
        column.skip(24);
    }

    const double codeTop = column.y();
    arranged.code = {width - codeSide, codeTop, codeSide, codeSide};
    column.setWidth(width - codeSide - 20);
    if (!slip.callNumber.isEmpty()) {
        column.addLine(SlipWords::tr("Call number"), slipFont(28), true);
        column.addLine(slip.callNumber, slipFont(48, true));
        column.skip(8);
    }
    column.addLine(SlipWords::tr("Barcode"), slipFont(28), true);
    column.addLine(slip.barcode, slipFont(48, true));
    arranged.height = qMax(column.y(), codeTop + codeSide);
    arranged.pieces = std::move(column.pieces());
    return arranged;
}

void paintCode(QPainter &painter, const QRectF &area, const QString &text)
{
    const QrModules code = qrModules(text);
    if (code.side == 0)
        return;
    const double module = area.width() / (code.side + 2 * codeQuiet);
    painter.save();
    painter.translate(area.left() + module * codeQuiet, area.top() + module * codeQuiet);
    // A row's neighbours in one rectangle: no hair lines between them on paper.
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (!code.isDark(x, y))
                continue;
            int end = x;
            while (end < code.side && code.isDark(end, y))
                ++end;
            painter.fillRect(QRectF(x * module, y * module, (end - x) * module, module * 1.01),
                             Qt::black);
            x = end;
        }
    }
    painter.restore();
}

bool isEastAsian(char32_t letter)
{
    switch (QChar::script(letter)) {
    case QChar::Script_Hangul:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
        return true;
    default:
        return false;
    }
}

Result<> savePdf(const HoldSlip &slip, SlipPaper paper, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(ErrorCode::FileNotWritable, path, file.errorString());
    {
        QPdfWriter writer(&file);
        constexpr int dotsPerInch = 300;
        writer.setResolution(dotsPerInch);
        writer.setCreator(u"Bookbell"_s);
        // Whoever has the file sees no more of the reader than the paper shows.
        writer.setTitle(slip.title);
        writer.setPageSize(slipPage(slip, paper));
        writer.setPageMargins({});
        paintSlip(writer, slip, paper);
    }
    if (!file.commit()) {
        const bool isFull = file.error() == QFileDevice::ResourceError;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileNotWritable, path,
                    file.errorString());
    }
    return {};
}

} // namespace

QString toText(SlipPaper paper)
{
    switch (paper) {
    case SlipPaper::A6:
        return u"a6"_s;
    case SlipPaper::A4:
        return u"a4"_s;
    case SlipPaper::Receipt:
        break;
    }
    return u"receipt"_s;
}

SlipPaper slipPaperFromText(const QString &text)
{
    return text == "a6"_L1 ? SlipPaper::A6 : text == "a4"_L1 ? SlipPaper::A4 : SlipPaper::Receipt;
}

HoldSlip holdSlip(const QString &library, const Book &book, const QString &barcode,
                  const Reader &reader, QDate pickupBy, SlipName name)
{
    return {library,
            displayTitle(book),
            book.author,
            name == SlipName::Full ? reader.name : shortName(reader.name),
            cardEnd(reader.cardNumber),
            pickupBy,
            book.callNumber,
            barcode};
}

QString shortName(const QString &name)
{
    const QString written = name.normalized(QString::NormalizationForm_C).simplified();
    if (written.isEmpty())
        return {};
    const QList<uint> letters = QString(written).remove(u' ').toUcs4();
    if (isEastAsian(letters.constFirst())) {
        QString shown;
        for (qsizetype i = 0; i < letters.size(); ++i) {
            const bool isShown = i == 0 || (i == letters.size() - 1 && letters.size() > 2);
            shown += isShown ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&letters[i]), 1)
                             : u"*"_s;
        }
        return shown;
    }
    QStringList initials;
    const QStringList words = written.split(u' ');
    for (const QString &word : words) {
        const QList<uint> first = word.toUcs4();
        const char32_t initial = QChar::toUpper(first.constFirst());
        initials.append(QString::fromUcs4(&initial, 1) + u'.');
    }
    constexpr qsizetype mostInitials = 4;
    return initials.first(qMin(initials.size(), mostInitials)).join(u' ');
}

QString cardEnd(const QString &cardNumber)
{
    constexpr qsizetype shown = 4;
    return cardNumber.right(cardNumber.size() > shown ? shown : 2);
}

QPageSize slipPage(const HoldSlip &slip, SlipPaper paper)
{
    switch (paper) {
    case SlipPaper::A6:
        return QPageSize(QPageSize::A6);
    case SlipPaper::A4:
        return QPageSize(QPageSize::A4);
    case SlipPaper::Receipt:
        break;
    }
    const double height =
        arrange(slip, receiptWidth - 2 * receiptMargin).height + 2 * receiptMargin;
    return QPageSize(QSizeF(receiptWidth / perMm, height / perMm), QPageSize::Millimeter,
                     u"Receipt"_s, QPageSize::ExactMatch);
}

void paintSlip(QPagedPaintDevice &device, const HoldSlip &slip, SlipPaper paper)
{
    const bool isReceipt = paper == SlipPaper::Receipt;
    const double margin = isReceipt ? receiptMargin : a6Margin;
    const double larger = isReceipt ? 1 : a6Larger;
    const double width = ((isReceipt ? receiptWidth : a6Width) - 2 * margin) / larger;
    const Arrangement arranged = arrange(slip, width);
    QPainter painter;
    if (!painter.begin(&device))
        return;
    constexpr double perInch = 25.4 * perMm;
    const double sheet = paper == SlipPaper::A4 ? 2 : 1;
    painter.scale(sheet * device.logicalDpiX() / perInch, sheet * device.logicalDpiY() / perInch);
    painter.translate(margin, margin);
    painter.scale(larger, larger);
    painter.setPen(QPen(Qt::black, 4));
    painter.drawLine(QPointF(0, arranged.ruleY), QPointF(width, arranged.ruleY));
    for (const Piece &piece : arranged.pieces) {
        // Grey comes out as dots on a receipt: what is quiet is small, not pale.
        painter.setPen(piece.isQuiet && !isReceipt ? QColor(0x55, 0x55, 0x55) : QColor(Qt::black));
        painter.setFont(piece.font);
        painter.drawText(piece.area, piece.flags, piece.text);
    }
    paintCode(painter, arranged.code, slip.barcode);
    painter.end();
}

QFuture<Result<>> saveSlip(const HoldSlip &slip, SlipPaper paper, const QString &path)
{
    return inBackground([=] { return savePdf(slip, paper, path); });
}

} // namespace bookbell
