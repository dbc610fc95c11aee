// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/marcproblem.h"

#include <QCoreApplication>

#include <algorithm>

namespace bookbell {

namespace {

struct ProblemInfo {
    MarcProblem problem;
    //: stands within brackets: "This record cannot be read (…): export it again."
    const char *text;
};

const ProblemInfo problemInfos[] = {
    {MarcProblem::CutOff, QT_TRANSLATE_NOOP("MarcProblem", "the file ends within it")},
    {MarcProblem::TooLong, QT_TRANSLATE_NOOP("MarcProblem", "it has no end")},
    {MarcProblem::NeverClosed,
     QT_TRANSLATE_NOOP("MarcProblem", "a comment or section in it is never closed")},
    {MarcProblem::NoLeader, QT_TRANSLATE_NOOP("MarcProblem", "it does not begin as a record does")},
    {MarcProblem::NoDirectory, QT_TRANSLATE_NOOP("MarcProblem", "its directory is damaged")},
    {MarcProblem::WrongDirectory,
     QT_TRANSLATE_NOOP("MarcProblem", "its directory does not fit its fields")},
    {MarcProblem::NoFields, QT_TRANSLATE_NOOP("MarcProblem", "it has no fields")},
    {MarcProblem::NoTag, QT_TRANSLATE_NOOP("MarcProblem", "a field has no tag")},
    {MarcProblem::NoCode, QT_TRANSLATE_NOOP("MarcProblem", "a subfield has no code")},
    {MarcProblem::BrokenXml, QT_TRANSLATE_NOOP("MarcProblem", "it is no valid XML")},
    {MarcProblem::Deleted, QT_TRANSLATE_NOOP("MarcProblem", "it is marked as deleted")},
    {MarcProblem::Unimarc,
     QT_TRANSLATE_NOOP("MarcProblem", "it is UNIMARC: save it as MARC 21 or KORMARC")},
    {MarcProblem::Authority,
     QT_TRANSLATE_NOOP("MarcProblem", "it is an authority record, not a book")},
};

} // namespace

Error marcError(MarcProblem problem)
{
    const auto info =
        std::find_if(std::begin(problemInfos), std::end(problemInfos),
                     [problem](const ProblemInfo &one) { return one.problem == problem; });
    return Error {ErrorCode::InvalidMarcRecord, QString::fromLatin1(info->text), {}};
}

QString marcProblemText(const Error &error)
{
    return QCoreApplication::translate("MarcProblem", error.subject.toLatin1().constData());
}

} // namespace bookbell
