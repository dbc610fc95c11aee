// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include "core/alerts/templates.h"
#include "ui/settingwording.h"
#include "ui/widgets/card.h"

namespace bookbell {

class NotificationPreview;
class SettingRow;
class TemplateEditor;

/// The words of one alert in one language, in one variant: title and text, the placeholders that
/// may stand in them, and what a phone will show, while it is typed.
class MessageTextCard final : public Card
{
    Q_OBJECT

public:
    /// `about.part` does not matter. The registry must outlive it.
    MessageTextCard(const SettingRegistry &registry, const TemplateKey &about,
                    const QString &libraryName, const QTimeZone &zone, UtcTime now,
                    QWidget *parent);

    [[nodiscard]] const TemplateKey &about() const { return m_about; }
    [[nodiscard]] SettingRow *titleRow() const { return m_titleRow; }
    [[nodiscard]] SettingRow *bodyRow() const { return m_bodyRow; }
    void setLibraryName(const QString &name);
    /// What the preview shows.
    [[nodiscard]] AlertText preview() const;

private:
    void showPreview();
    void startFromStandard();

    TemplateKey m_about;
    QString m_libraryName;
    QTimeZone m_zone;
    UtcTime m_now;
    TemplateEditor *m_title = nullptr;
    TemplateEditor *m_body = nullptr;
    TemplateEditor *m_last = nullptr; ///< where a placeholder goes
    SettingRow *m_titleRow = nullptr;
    SettingRow *m_bodyRow = nullptr;
    NotificationPreview *m_preview = nullptr;
};

} // namespace bookbell
