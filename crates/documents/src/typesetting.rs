//! Lays pages out with typst, from embedded templates and fonts alone.

mod fonts;
mod world;

use chrono::{Datelike, NaiveDate};
use serde_json::Value;
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_svg::SvgOptions;

use crate::error::DocumentError;
use fonts::Legible;
use world::Desk;

/// A document with every line in its place.
pub(crate) struct Layout {
    document: PagedDocument,
    not_printable: String,
}

impl Layout {
    /// Lays out a template filled with data.
    ///
    /// # Errors
    /// When the template and the data do not fit each other.
    pub(crate) fn new(template: &str, data: Value) -> Result<Self, DocumentError> {
        let Legible { value, not_printable } = fonts::legible(data);
        let laid_out = typst::compile(&Desk::new(template, &value)).output;
        forget_long_unused();
        Ok(Layout { document: laid_out.map_err(|faults| told(&faults))?, not_printable })
    }

    /// The PDF file, checked by typst against PDF/UA-1.
    ///
    /// # Errors
    /// When the page breaks a rule of PDF/UA-1.
    pub(crate) fn pdf(&self, identity: &str, made_on: NaiveDate) -> Result<Vec<u8>, DocumentError> {
        let accessible = PdfStandards::new(&[PdfStandard::V_1_7, PdfStandard::Ua_1])
            .map_err(|fault| DocumentError::NotMade(fault.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(identity.into()),
            creator: Smart::Custom(Some("Coaching Pairs".into())),
            timestamp: midnight(made_on),
            standards: accessible,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|faults| told(&faults))
    }

    /// One picture a page, of no more than so many.
    pub(crate) fn svg(&self, most: usize) -> Vec<String> {
        let options = SvgOptions { render_bleed: false, pretty: false };
        self.document.pages().iter().take(most).map(|page| typst_svg::svg(page, &options)).collect()
    }

    pub(crate) fn pages(&self) -> usize {
        self.document.pages().len()
    }

    pub(crate) fn not_printable(&self) -> &str {
        &self.not_printable
    }
}

/// Lets typst's memory of earlier layouts shrink to what the last few documents needed.
fn forget_long_unused() {
    const DOCUMENTS_KEPT: usize = 10;
    comemo::evict(DOCUMENTS_KEPT);
}

fn midnight(day: NaiveDate) -> Option<Timestamp> {
    let month = u8::try_from(day.month()).ok()?;
    let date = u8::try_from(day.day()).ok()?;
    Datetime::from_ymd_hms(day.year(), month, date, 0, 0, 0).map(Timestamp::new_utc)
}

fn told(faults: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = faults.iter().map(|fault| fault.message.as_str()).collect();
    DocumentError::NotMade(messages.join("; "))
}
