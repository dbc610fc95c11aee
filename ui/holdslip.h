// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <QString>

#include "core/base/result.h"
#include "core/catalogue/book.h"
#include "core/circulation/reader.h"

class QPagedPaintDevice;
class QPageSize;

namespace bookbell {

enum class SlipPaper {
    Receipt, ///< a roll, 80 mm wide
    A6,
    A4, ///< an A6 slip twice as large
};

/// How much of a reader's name stands on a shelf that everybody walks past.
enum class SlipName {
    Short, ///< "김*지", "E. W."
    Full,
};

/// "receipt", "a6", "a4"; anything else is a receipt.
[[nodiscard]] QString toText(SlipPaper paper);
[[nodiscard]] SlipPaper slipPaperFromText(const QString &text);

/// What stands on the paper in a copy on the hold shelf.
struct HoldSlip {
    QString library;
    QString title; ///< with the volume
    QString author;
    QString reader; ///< as it may be read by others
    QString cardEnd; ///< the card's last characters
    QDate pickupBy; ///< null: no day
    QString callNumber;
    QString barcode; ///< as text and as QR code

    bool operator==(const HoldSlip &) const = default;
};

[[nodiscard]] HoldSlip holdSlip(const QString &library, const Book &book, const QString &barcode,
                                const Reader &reader, QDate pickupBy, SlipName name);
/// A name in East Asian letters keeps its first and last one, others become initials; an empty one
/// stays empty.
[[nodiscard]] QString shortName(const QString &name);
/// The last four characters; of a short number the last two.
[[nodiscard]] QString cardEnd(const QString &cardNumber);

/// A receipt is as long as its text.
[[nodiscard]] QPageSize slipPage(const HoldSlip &slip, SlipPaper paper);
/// One page, in the program's language. The device has the page that slipPage() named, without
/// margins. Any thread.
void paintSlip(QPagedPaintDevice &device, const HoldSlip &slip, SlipPaper paper);

/// As PDF, on a thread of the pool. Errors: FileNotWritable, DiskFull.
[[nodiscard]] QFuture<Result<>> saveSlip(const HoldSlip &slip, SlipPaper paper,
                                         const QString &path);

} // namespace bookbell
