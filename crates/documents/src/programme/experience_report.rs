//! What the report about how a round was says, taken from the programme.

use coaching_core::survey::SHOWN_FROM;
use coaching_core::{Failure, Programme, Result, words};

use crate::{ExperienceReport, ReportLine};

pub(super) fn experience_report(programme: &Programme) -> Result<ExperienceReport> {
    let too_few = || {
        let from = words::number(SHOWN_FROM);
        Failure::refused(
            "There are too few survey forms for a report.",
            format!(
                "Add them under What next. From {from} forms on it can be made, so that nobody is recognised."
            ),
        )
    };
    let survey = programme.survey()?.filter(|survey| survey.replies >= SHOWN_FROM).ok_or_else(too_few)?;
    Ok(ExperienceReport {
        round: format!("round {}", words::number(usize::try_from(survey.number).unwrap_or(0))),
        people: survey.of,
        forms: survey.replies,
        lines: survey
            .questions
            .into_iter()
            .map(|asked| ReportLine { statement: asked.statement, counts: asked.counts })
            .collect(),
    })
}
