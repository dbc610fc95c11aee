// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/transfer/importer.h"
#include "ui/widgets/card.h"

namespace bookbell {

class TextLabel;

/// How the rows of an import ended, in large numbers: new, changed, as they were, refused.
class ImportCountsCard final : public Card
{
    Q_OBJECT

public:
    explicit ImportCountsCard(QWidget *parent = nullptr);

    void setCounts(const ImportCounts &counts);

private:
    static constexpr int tileCount = 4;

    TextLabel *m_number[tileCount] = {};
};

} // namespace bookbell
