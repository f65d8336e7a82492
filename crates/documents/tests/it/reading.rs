//! Reads finished files back with poppler, as any reader of PDF would see them.

use std::io::Cursor;
use std::path::PathBuf;
use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use documents::{Page, Sheet, pdf};

/// A PDF file as other programs see it.
pub struct Printed {
    file: PathBuf,
    pub pages: usize,
}

/// Makes a document and keeps it under the given name in the folder for things made by tests.
pub fn print(title: &str, page: &dyn Page, sheet: &Sheet) -> Printed {
    let made = pdf(page, sheet).unwrap();
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{title}.pdf"));
    std::fs::write(&file, &made.bytes).unwrap();
    Printed { file, pages: made.pages }
}

impl Printed {
    pub fn text(&self) -> String {
        self.told_by("pdftotext", &["-layout"], &["-"])
    }

    /// The text as it is read aloud, with every run of white space as one blank.
    pub fn words(&self) -> String {
        self.told_by("pdftotext", &["-raw"], &["-"]).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of each page.
    pub fn each_page(&self) -> Vec<String> {
        let text = self.told_by("pdftotext", &["-raw"], &["-"]);
        let pages = text.split('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" "));
        pages.filter(|page| !page.is_empty()).collect()
    }

    /// The tags in their order, as a screen reader walks through them.
    pub fn structure(&self) -> String {
        self.told_by("pdfinfo", &["-struct"], &[])
    }

    pub fn info(&self) -> String {
        self.told_by("pdfinfo", &[], &[])
    }

    pub fn metadata(&self) -> String {
        self.told_by("pdfinfo", &["-meta"], &[])
    }

    /// Name and "embedded" of every font.
    pub fn fonts(&self) -> Vec<(String, bool)> {
        let table = self.told_by("pdffonts", &[], &[]);
        table
            .lines()
            .skip(2)
            .map(|line| {
                let cells: Vec<&str> = line.split_whitespace().collect();
                (cells[0].to_string(), cells[cells.len() - 5] == "yes")
            })
            .collect()
    }

    fn told_by(&self, tool: &str, before: &[&str], after: &[&str]) -> String {
        let output = Command::new(tool).args(before).arg(&self.file).args(after).output().unwrap();
        assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    }
}

/// The cells of a workbook's only sheet, row by row.
pub fn cells(workbook: Vec<u8>) -> Vec<Vec<Data>> {
    sheet_of(workbook, |book, name| book.worksheet_range(name).unwrap())
        .rows()
        .map(<[Data]>::to_vec)
        .collect()
}

/// The formulas of a workbook's only sheet.
pub fn formulas(workbook: Vec<u8>) -> Vec<String> {
    let formulas = sheet_of(workbook, |book, name| book.worksheet_formula(name).unwrap());
    formulas.cells().map(|(_, _, formula)| formula.clone()).filter(|formula| !formula.is_empty()).collect()
}

fn sheet_of<T>(workbook: Vec<u8>, read: impl FnOnce(&mut Xlsx<Cursor<Vec<u8>>>, &str) -> T) -> T {
    let mut book = Xlsx::new(Cursor::new(workbook)).unwrap();
    let name = book.sheet_names()[0].clone();
    read(&mut book, &name)
}
