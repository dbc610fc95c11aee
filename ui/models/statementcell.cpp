// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/statementcell.h"

#include "ui/models/longlistmodel.h"

namespace bookbell {

bool isStatementRole(int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == LongListModel::IconNameRole
        || role == LongListModel::ToneRole || role == LongListModel::FileTextRole;
}

QVariant statementCell(const Statement &said, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return said.text;
    case LongListModel::FileTextRole:
        return said.inFile.isEmpty() ? said.text : said.inFile;
    case Qt::ToolTipRole:
        return said.detail.isEmpty() ? said.text : QString(said.text + u'\n' + said.detail);
    case LongListModel::IconNameRole:
        return said.icon;
    case LongListModel::ToneRole:
        return static_cast<int>(said.tone);
    default:
        return {};
    }
}

} // namespace bookbell
