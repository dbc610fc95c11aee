// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

#include <optional>

#include "ui/widgets/card.h"
#include "ui/windowparts.h"
#include "ui/wording.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class StateLine;
class TextLabel;

/// Below the composer: whom sending reaches and when, and the button that sends. Its first press
/// only says what will happen; there is no undo of a send.
class AnnouncementSendBar final : public Card
{
    Q_OBJECT

public:
    enum class Stage {
        Writing,
        Asking, ///< says what will happen
        Sending,
    };

    AnnouncementSendBar(const WindowParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    /// What would be sent; goes back to Writing when it is another than before.
    void setRequest(const AnnounceRequest &request);
    /// Asks the library again, whose readers come and go.
    void refresh();

public Q_SLOTS:
    /// The second look, with the numbers of this moment.
    void ask();
    void goBack();
    /// Sends what was asked about.
    void send();

Q_SIGNALS:
    /// The button that opens the second look.
    void askRequested();
    void stageChanged();
    /// The list reaches nobody, or is gone; empty: it does.
    void listProblem(const QString &problem);
    void sent(bookbell::AnnouncementId id, qint64 recipients);
    void failed(const bookbell::Error &error);

private:
    void readReach();
    void takeReach(const AnnounceRequest &request, const Result<AnnouncementPreview> &preview);
    void showStage();
    void setLines(const QList<Statement> &lines);

    WindowParts m_parts;
    Stage m_stage = Stage::Writing;
    AnnounceRequest m_request;
    std::optional<AnnouncementPreview> m_preview;
    bool m_asksSoon = false; ///< the second look opens as soon as the numbers are there
    QTimer m_readSoon;
    QVBoxLayout *m_lines = nullptr;
    TextLabel *m_heading = nullptr;
    TextLabel *m_consequence = nullptr;
    ActionButton *m_ask = nullptr;
    ActionButton *m_back = nullptr;
    ActionButton *m_send = nullptr;
};

} // namespace bookbell
