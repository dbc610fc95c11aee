// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/subscriberlistsmodel.h"

#include <algorithm>
#include <utility>

namespace bookbell {

using namespace Qt::StringLiterals;

namespace {

/// Rows before the first list.
constexpr int fixedRows = 3;

} // namespace

SubscriberListsModel::SubscriberListsModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

int SubscriberListsModel::draftRow() const
{
    return fixedRows + static_cast<int>(m_overview.lists.size());
}

int SubscriberListsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : draftRow() + (m_hasDraft ? 1 : 0);
}

QVariant SubscriberListsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    if (role == StartsListsRole)
        return row == fixedRows;
    if (row >= fixedRows) {
        if (row == draftRow())
            return role == IconNameRole ? QVariant(u"view-list-text"_s) : QVariant();
        const ListWithCount &line = m_overview.lists.at(row - fixedRows);
        switch (role) {
        case Qt::DisplayRole:
        case Qt::EditRole:
            return line.list.name;
        case Qt::ToolTipRole:
            return line.list.isPublic ? tr("%1\nShown on the reader's page").arg(line.list.name)
                                      : line.list.name;
        case Qt::AccessibleDescriptionRole:
            return line.list.isPublic
                ? tr("%Ln device(s), shown on the reader's page", "", static_cast<int>(line.active))
                : tr("%Ln device(s)", "", static_cast<int>(line.active));
        case CountRole:
            return line.active;
        case IconNameRole:
            return u"view-list-text"_s;
        case IsPublicRole:
            return line.list.isPublic;
        default:
            return {};
        }
    }
    struct Fixed {
        QString name;
        QString icon;
        qint64 count;
    };
    const Fixed fixed = row == 0 ? Fixed {tr("Readers"), u"user"_s, m_overview.readers}
        : row == 1               ? Fixed {tr("All devices"), u"smartphone"_s, m_overview.active}
                   //: devices that belong to no reader's card
                   : Fixed {tr("Without a card"), u"im-invisible-user"_s, m_overview.withoutReader};
    switch (role) {
    case Qt::DisplayRole:
        return fixed.name;
    case Qt::AccessibleDescriptionRole:
        return QString::number(fixed.count);
    case CountRole:
        return fixed.count;
    case IconNameRole:
        return fixed.icon;
    case IsPublicRole:
        return false;
    default:
        return {};
    }
}

Qt::ItemFlags SubscriberListsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags usual = QAbstractListModel::flags(index);
    return index.row() >= fixedRows ? usual | Qt::ItemIsEditable : usual;
}

bool SubscriberListsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.row() < fixedRows)
        return false;
    const QString name = value.toString().simplified();
    if (name.isEmpty())
        return false;
    if (index.row() == draftRow()) {
        Q_EMIT createRequested(name);
        return true;
    }
    SubscriberList &list = m_overview.lists[index.row() - fixedRows].list;
    if (list.name == name)
        return false;
    const SubscriberList before = list;
    // Shown so until the library says how it stands.
    list.name = name;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renameRequested(before, name);
    return true;
}

void SubscriberListsModel::setOverview(const SubscriberOverview &overview)
{
    if (m_isEditing) {
        m_news = overview;
        return;
    }
    m_news.reset();
    if (m_overview == overview)
        return;
    const bool hasSameLists =
        std::equal(overview.lists.cbegin(), overview.lists.cend(), m_overview.lists.cbegin(),
                   m_overview.lists.cend(), [](const ListWithCount &a, const ListWithCount &b) {
                       return a.list.id == b.list.id;
                   });
    if (hasSameLists) {
        m_overview = overview;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_overview = overview;
    endResetModel();
}

SubscriberGroup SubscriberListsModel::groupAt(int row) const
{
    if (row == 1)
        return {SubscriberGroup::Kind::AllDevices, {}};
    if (row == 2)
        return {SubscriberGroup::Kind::WithoutCard, {}};
    if (row < fixedRows || row >= draftRow())
        return {};
    return {SubscriberGroup::Kind::List, m_overview.lists.at(row - fixedRows).list.id};
}

int SubscriberListsModel::rowOf(const SubscriberGroup &group) const
{
    if (group.kind != SubscriberGroup::Kind::List)
        return static_cast<int>(group.kind);
    for (qsizetype i = 0; i < m_overview.lists.size(); ++i) {
        if (m_overview.lists.at(i).list.id == group.list)
            return fixedRows + static_cast<int>(i);
    }
    return -1;
}

std::optional<SubscriberList> SubscriberListsModel::list(ListId id) const
{
    const int row = rowOf({SubscriberGroup::Kind::List, id});
    return row < 0 ? std::nullopt : std::optional(m_overview.lists.at(row - fixedRows).list);
}

int SubscriberListsModel::addDraft()
{
    m_isEditing = true;
    if (!m_hasDraft) {
        beginInsertRows({}, draftRow(), draftRow());
        m_hasDraft = true;
        endInsertRows();
    }
    return draftRow();
}

void SubscriberListsModel::endEditing()
{
    m_isEditing = false;
    if (m_hasDraft) {
        beginRemoveRows({}, draftRow(), draftRow());
        m_hasDraft = false;
        endRemoveRows();
    }
    if (m_news)
        setOverview(*std::exchange(m_news, std::nullopt));
}

} // namespace bookbell
