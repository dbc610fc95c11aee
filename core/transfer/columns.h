// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

#include "core/base/result.h"

namespace bookbell {

/// What a file of rows is about.
enum class TransferKind { Books, Readers, Reservations, Subscribers, Deliveries };

/// "books", "readers", … as the command line names them.
[[nodiscard]] QString toText(TransferKind kind);
[[nodiscard]] std::optional<TransferKind> transferKindFromText(const QString &text);

/// The columns that files have in this program's own words.
enum class Field {
    // books
    ControlNumber,
    Isbn,
    Title,
    Volume,
    Author,
    Publisher,
    Year,
    CallNumber,
    Language,
    Barcodes,
    // readers
    CardNumber,
    Name,
    FamilyName,
    GivenName,
    Phone,
    Email,
    ExpiresOn,
    Blocked,
    BlockedReason,
    // reservations, with Isbn and CardNumber
    Barcode,
    PlacedAt,
    Status,
    PickupBy,
    // subscribers, with CardNumber and Language
    Endpoint,
    P256dh,
    Auth,
    Lists,
    ConsentAt,
    UserAgent,
    ApplicationServerKey,
};
inline constexpr size_t fieldCount = static_cast<size_t>(Field::ApplicationServerKey) + 1;

/// "control_number", … as the header of an export names it.
[[nodiscard]] QString fieldName(Field field);
/// "Card number", … in the language of staff.
[[nodiscard]] QString fieldLabel(Field field);
/// describe(), for why a row is refused: fields are called as staff call them.
[[nodiscard]] QString describeRefusal(const Error &error);
/// A field of that kind of file by its name, as `--map COLUMN=FIELD` gives it.
[[nodiscard]] std::optional<Field> fieldByName(TransferKind kind, const QString &name);
/// The fields that a kind of file may have.
[[nodiscard]] const QList<Field> &fieldsOf(TransferKind kind);

/// The values of one row; an absent column and an empty cell are both empty.
class FieldValues
{
public:
    [[nodiscard]] const QString &operator[](Field field) const
    {
        return m_values[static_cast<size_t>(field)];
    }
    /// Keeps the first value that is not empty, so that "mobile" and "phone" may both be there.
    void offer(Field field, const QString &value)
    {
        QString &mine = m_values[static_cast<size_t>(field)];
        if (mine.isEmpty())
            mine = value;
    }

private:
    std::array<QString, fieldCount> m_values;
};

/// What a kind of file cannot do without: one of each group.
[[nodiscard]] const QList<QList<Field>> &requiredFields(TransferKind kind);
/// Those of the groups that `fields` has nothing of.
[[nodiscard]] QList<QList<Field>> missingFields(TransferKind kind,
                                                const QList<std::optional<Field>> &fields);

/// Which column of a file holds which field.
class ColumnMap
{
public:
    /// Known headers of Koha, Evergreen, SLiMS, BiblioteQ and Korean sheets are recognised by
    /// themselves; `explicitly` (column -> field name) goes before them, and a column with an empty
    /// field name is ignored. Unknown columns and those of a file of refused rows ("line",
    /// "reason") hold nothing. Error: UnknownColumn (a column or a field of `explicitly` that does
    /// not exist).
    [[nodiscard]] static Result<ColumnMap> recognise(TransferKind kind, const QStringList &header,
                                                     const QHash<QString, QString> &explicitly);
    /// The same for a file that is to be imported. One more error: MissingColumn.
    [[nodiscard]] static Result<ColumnMap> fromHeader(TransferKind kind, const QStringList &header,
                                                      const QHash<QString, QString> &explicitly);

    /// The field of a column; none: the column is ignored.
    [[nodiscard]] std::optional<Field> field(qsizetype column) const { return m_fields[column]; }
    [[nodiscard]] const QList<std::optional<Field>> &fields() const { return m_fields; }
    [[nodiscard]] qsizetype columnCount() const { return m_fields.size(); }
    /// In the order in which they are to be offered: what --map names comes first.
    [[nodiscard]] const QList<qsizetype> &order() const { return m_order; }

private:
    QList<std::optional<Field>> m_fields;
    QList<qsizetype> m_order;
};

/// What a file with these columns is about; empty: nothing is recognised in them.
[[nodiscard]] std::optional<TransferKind> guessKind(const QStringList &header);

/// Whether it is one of the two columns that a file of refused rows adds.
[[nodiscard]] bool isRefusalColumn(const QString &column);

} // namespace bookbell
