// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace bookbell {

/// The sections of a page, one under the other at its left, drawn like the rail.
class SectionList final : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget *parent);

    void addSection(const QString &icon, const QString &name);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace bookbell
