//! Every document for others, saved together.

use std::path::PathBuf;

use coaching_core::work::Work;
use coaching_core::{Failure, Programme, Result};
use serde::Deserialize;
use ts_rs::TS;

use super::kind::Facts;
use super::letters::Readers;
use super::print::{Print, ToPrint};
use super::together::{Place, ToMake, save_all};
use super::{DocumentKind, Exported, Moment};
use crate::Paper;

/// Every document for others, to be saved in a folder or as one zip.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExportAll {
    /// An existing or new folder; left out for a zip.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub folder: Option<PathBuf>,
    /// Where the zip goes; a file of that name is replaced. Left out for a folder.
    #[serde(default)]
    #[ts(optional, type = "string")]
    pub path: Option<PathBuf>,
    /// The size of the paper; A4 if left out.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Whether everything is set in 18 point.
    #[serde(default)]
    pub large_print: bool,
    /// Whether the pages do without tints and green.
    #[serde(default)]
    pub black_and_white: bool,
}

pub(super) fn export(programme: &Programme, wish: ExportAll) -> Result<Work<Vec<Exported>>> {
    let place = Place::of(wish.folder, wish.path)?;
    let print = Print::of(wish.paper, wish.large_print, wish.black_and_white);
    let for_others = DocumentKind::ALL.into_iter().filter(|kind| !kind.facts().confidential);
    let mut to_make = Vec::new();
    for (number, kind) in (1..).zip(for_others) {
        let Facts { title, moment, formats, .. } = kind.facts();
        for format in formats {
            match ToPrint::of(programme, kind, *format, &Readers::default(), print) {
                Ok(from) => to_make.push(ToMake {
                    name: format!("{}/{number:02} {title}.{}", folder_of(moment), format.extension()),
                    what: title.to_owned(),
                    from,
                }),
                // What cannot be made yet is missing from the pack.
                Err(Failure::Refused { .. }) => {}
                Err(broken @ Failure::Broken { .. }) => return Err(broken),
            }
        }
    }
    let made_on = programme.today();
    Ok(Work::new(move |watch| save_all(&place, made_on, &to_make, ToPrint::made, watch)))
}

/// The parts of a round as folders, in its order.
fn folder_of(moment: Moment) -> &'static str {
    match moment {
        Moment::WhosIn => "1 Who's in",
        Moment::Matches => "2 Matches",
        Moment::SixMonths => "3 Six months",
        Moment::Awayday => "4 Awayday",
        Moment::WhatNext => "5 What next",
    }
}
