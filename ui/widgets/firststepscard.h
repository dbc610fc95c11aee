// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QVBoxLayout;

namespace bookbell {

class ActionButton;
class TextLabel;

/// Leads a new library to its first alert, one step after the other.
class FirstStepsCard final : public Card
{
    Q_OBJECT

public:
    /// `sampleBarcode` empty: a library of one's own, whose reader is a browser on this computer.
    explicit FirstStepsCard(const QString &sampleBarcode, QWidget *parent = nullptr);

    /// The reader's page can be opened only while it is served.
    void setReaderPageServed(bool served);
    /// An alert has gone out: the steps make way for the next scan.
    void setDone();

Q_SIGNALS:
    void readerPageRequested();
    void scanRequested(const QString &barcode);

private:
    void addStep(QVBoxLayout *column, int number, const QString &text, QWidget *button = nullptr);

    TextLabel *m_title = nullptr;
    TextLabel *m_intro = nullptr;
    QWidget *m_steps = nullptr;
    ActionButton *m_openPage = nullptr;
};

} // namespace bookbell
