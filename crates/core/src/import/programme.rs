//! Tables into the programme: whole, or not at all.

use super::answers::Replies;
use super::apart::Apart;
use super::choices::Choices;
use super::content::{Content, Effect, Known};
use super::dealings::Said;
use super::found;
use super::history::EarlierPairs;
use super::nominations::Nominations;
use super::people::Roster;
use super::sheet::Sheet;
use super::survey::Forms;
use super::{ImportPreview, Imported, PreviewImport, TableKind, TableSource};
use crate::failure::{Failure, Problem, Result};
use crate::programme::{Done, Programme};
use crate::store::broken;
use crate::words;

impl Programme {
    /// Brings in people, or brings those who are there up to date.
    pub fn import_people(&mut self, source: TableSource) -> Result<Imported> {
        self.import::<Roster>(&source)
    }

    /// Brings in what people said about their dealings.
    pub fn import_dealings(&mut self, source: TableSource) -> Result<Imported> {
        self.import::<Said>(&source)
    }

    /// Brings in answers to the invitation to the current round.
    pub fn import_answers(&mut self, source: TableSource) -> Result<Imported> {
        self.require_round()?;
        self.import::<Replies>(&source)
    }

    /// Brings in who is to be kept apart.
    pub fn import_apart(&mut self, source: TableSource) -> Result<Imported> {
        self.import::<Apart>(&source)
    }

    /// Brings in the pairs of rounds held before this program was used.
    pub fn import_history(&mut self, source: TableSource) -> Result<Imported> {
        self.import::<EarlierPairs>(&source)
    }

    /// Brings in whom people name for the feedback pairs of the current round.
    pub fn import_nominations(&mut self, source: TableSource) -> Result<Imported> {
        self.require_round()?;
        self.import::<Nominations>(&source)
    }

    /// Brings in forms of the experience survey; nothing says whose they are.
    pub fn import_survey(&mut self, source: TableSource) -> Result<Imported> {
        self.require_surveyed_round()?;
        self.import::<Forms>(&source)
    }

    /// Brings in whom people would trust as a partner in the current round.
    pub fn import_choices(&mut self, source: TableSource) -> Result<Imported> {
        self.require_round()?;
        self.import::<Choices>(&source)
    }

    /// Shows how a table is understood and what bringing it in would do; changes nothing.
    pub fn preview_import(&self, wanted: PreviewImport) -> Result<ImportPreview> {
        let table = wanted.table;
        if matches!(table, TableKind::Answers | TableKind::Nominations | TableKind::Choices) {
            self.require_round()?;
        }
        if table == TableKind::Survey {
            self.require_surveyed_round()?;
        }
        let known = self.read(|connection| Known::of(connection, self.today()))?;
        preview(table, &wanted.source(), &known)
    }

    fn import<C: Content>(&mut self, source: &TableSource) -> Result<Imported> {
        let sheet = sheet::<C>(source)?;
        let today = self.today();
        self.copy_if_changed();
        self.transact(|connection| {
            let known = Known::of(connection, today).map_err(broken)?;
            let content = read::<C>(&sheet, &known).map_err(Failure::problems)?;
            let effects = content.effects(&known);
            content.write(connection, &known, &effects).map_err(broken)?;
            let mut imported = tally(&effects);
            imported.notes = sheet.notes.clone();
            imported.notes.extend(content.notes(&known));
            Ok(Done { sentence: sentence::<C>(&imported), value: imported })
        })
    }
}

/// How a table is understood against what is known, and what bringing it in would do.
pub(super) fn preview(kind: TableKind, source: &TableSource, known: &Known) -> Result<ImportPreview> {
    match kind {
        TableKind::People => preview_of::<Roster>(kind, source, known),
        TableKind::Dealings => preview_of::<Said>(kind, source, known),
        TableKind::Answers => preview_of::<Replies>(kind, source, known),
        TableKind::Apart => preview_of::<Apart>(kind, source, known),
        TableKind::History => preview_of::<EarlierPairs>(kind, source, known),
        TableKind::Nominations => preview_of::<Nominations>(kind, source, known),
        TableKind::Survey => preview_of::<Forms>(kind, source, known),
        TableKind::Choices => preview_of::<Choices>(kind, source, known),
    }
}

fn preview_of<C: Content>(kind: TableKind, source: &TableSource, known: &Known) -> Result<ImportPreview> {
    let sheet = sheet::<C>(source)?;
    let (imported, problems) = match read::<C>(&sheet, known) {
        Ok(content) => (tally(&content.effects(known)), Vec::new()),
        Err(problems) => (Imported::default(), problems),
    };
    Ok(ImportPreview {
        found: if sheet.is_readable() { found::sentences(kind, &sheet) } else { Vec::new() },
        added: imported.added,
        changed: imported.changed,
        unchanged: imported.unchanged,
        ..sheet.preview(problems)
    })
}

fn sheet<C: Content>(source: &TableSource) -> Result<Sheet> {
    let choices = source.columns.as_deref().unwrap_or_default();
    Ok(Sheet::lay_out(source.table()?, C::FIELDS, C::OPEN_ENDED, choices, &source.corrections))
}

/// What the sheet says, or everything the matter with its layout and its lines together.
fn read<C: Content>(sheet: &Sheet, known: &Known) -> std::result::Result<C, Vec<Problem>> {
    let content = if sheet.is_readable() { C::read(sheet, known).map(Some) } else { Ok(None) };
    let (content, found) = content.map_or_else(|problems| (None, problems), |content| (content, Vec::new()));
    match (content, sheet.all_problems(found)) {
        (Some(content), problems) if problems.is_empty() => Ok(content),
        (_, problems) => Err(problems),
    }
}

fn tally(effects: &[Effect]) -> Imported {
    let count = |wanted| effects.iter().filter(|effect| **effect == wanted).count();
    Imported {
        added: count(Effect::Added),
        changed: count(Effect::Changed),
        unchanged: count(Effect::Unchanged),
        notes: Vec::new(),
    }
}

/// The line in the history of changes: "Twenty people added, two changed".
fn sentence<C: Content>(imported: &Imported) -> String {
    let (one, many) = C::NOUNS;
    let sentence = match (imported.added, imported.changed) {
        (added, 0) => format!("{} added", words::count(added, one, many)),
        (0, changed) => format!("{} changed", words::count(changed, one, many)),
        (added, changed) => {
            format!("{} added, {} changed", words::count(added, one, many), words::number(changed))
        }
    };
    words::sentence_case(&sentence)
}
