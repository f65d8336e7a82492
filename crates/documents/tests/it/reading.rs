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

/// A word on a page, in points.
#[derive(Debug)]
#[allow(dead_code, reason = "what a failing test says")]
pub struct Placed {
    page: usize,
    width: f64,
    height: f64,
    text: String,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
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

    /// Every word with its place.
    pub fn placed(&self) -> Vec<Placed> {
        let told = self.told_by("pdftotext", &["-bbox"], &["-"]);
        let mut words = Vec::new();
        let (mut page, mut width, mut height) = (0, 0.0, 0.0);
        for line in told.lines().map(str::trim) {
            let number = |name: &str| -> f64 {
                let (_, rest) = line.split_once(&format!("{name}=\"")).unwrap();
                rest.split('"').next().unwrap().parse().unwrap()
            };
            if line.starts_with("<page ") {
                (page, width, height) = (page + 1, number("width"), number("height"));
            } else if line.starts_with("<word ") {
                let text = line.split_once('>').unwrap().1.split('<').next().unwrap().to_owned();
                let (left, right) = (number("xMin"), number("xMax"));
                // Of a line’s height, its letters take the middle.
                let (top, bottom) = (number("yMin"), number("yMax"));
                let air = (bottom - top) * 0.3;
                let (top, bottom) = (top + air, bottom - air);
                words.push(Placed { page, width, height, text, left, right, top, bottom });
            }
        }
        words
    }

    /// Panics where a word reaches into the edge of its page, or over a cut at the middle of it, or lies on another.
    pub fn assert_legible(&self, cuts: [bool; 2]) {
        let words = self.placed();
        let name = self.file.file_name().unwrap().to_string_lossy();
        const EDGE: f64 = 20.0;
        for (place, word) in words.iter().enumerate() {
            let over = |from: f64, to: f64, middle: f64| from < middle && middle < to;
            let is_inside = word.left > EDGE
                && word.right < word.width - EDGE
                && word.top > EDGE
                && word.bottom < word.height - EDGE;
            assert!(is_inside, "cut at the edge in {name}: {word:?}");
            assert!(!cuts[0] || !over(word.left, word.right, word.width / 2.0), "{name}: {word:?}");
            assert!(!cuts[1] || !over(word.top, word.bottom, word.height / 2.0), "{name}: {word:?}");
            for other in words[place + 1..].iter().take_while(|other| other.page == word.page) {
                let across = word.right.min(other.right) - word.left.max(other.left);
                let down = word.bottom.min(other.bottom) - word.top.max(other.top);
                assert!(across < 1.0 || down < 1.0, "{name}: {word:?} lies on {other:?}");
            }
        }
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
