//! From bytes to text: UTF-8, UTF-16, or whatever one-byte encoding the letters point to.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use super::{on_line, whole};
use crate::failure::Problem;

/// The text in the bytes, ready to be split into lines.
pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Vec<Problem>> {
    if let Some(message) = foreign(&bytes) {
        return Err(vec![whole(message)]);
    }
    let marked = Encoding::for_bom(&bytes).map(|(encoding, mark)| (encoding, &bytes[mark..]));
    if let Some((encoding, rest)) =
        marked.or_else(|| unmarked_utf_16(&bytes).map(|encoding| (encoding, &*bytes)))
    {
        return settled(with(encoding, rest)?);
    }
    match String::from_utf8(bytes) {
        Ok(text) => settled(text),
        Err(not_utf_8) => {
            let bytes = not_utf_8.into_bytes();
            let encoding = guess(&bytes);
            if encoding.is_single_byte()
                && let Some(line) = mixed_at(&bytes)
            {
                return Err(vec![on_line(
                    line,
                    format!(
                        "The letters of line {line} are saved in another way than those above. Save the whole table again as CSV UTF-8."
                    ),
                )]);
            }
            settled(with(encoding, &bytes)?)
        }
    }
}

/// The text without a byte order mark, with line ends that can be counted. Refused when it holds a NUL.
pub(super) fn settled(text: String) -> Result<String, Vec<Problem>> {
    let mut text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.contains('\r') {
        text = text.replace("\r\n", "\n").replace('\r', "\n");
    }
    if let Some(at) = text.find('\0') {
        let line = 1 + text[..at].matches('\n').count();
        return Err(vec![on_line(
            line,
            format!(
                "Line {line} holds a mark that is not text (NUL), so this may not be a table. Save it again as CSV UTF-8 or as an Excel workbook."
            ),
        )]);
    }
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

fn foreign(bytes: &[u8]) -> Option<&'static str> {
    const OLD_EXCEL: &[u8] = b"\xD0\xCF\x11\xE0";
    const OTHERS: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"SQLite format 3", b"GIF8"];
    if bytes.starts_with(OLD_EXCEL) {
        Some(
            "This is an older Excel file, or one with a password. Save it as an Excel workbook (.xlsx) without a password.",
        )
    } else if OTHERS.iter().any(|start| bytes.starts_with(start)) {
        Some("This file is not a table. Choose a CSV file or an Excel workbook (.xlsx).")
    } else {
        None
    }
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Vec<Problem>> {
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    if damaged {
        return Err(vec![whole("Some letters of this table cannot be read. Save it again as CSV UTF-8.")]);
    }
    Ok(text.into_owned())
}

/// Text in UTF-16 without its mark: nearly every other byte of a table's first lines is then zero.
fn unmarked_utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = &bytes[..bytes.len().min(1024)];
    let zeros = |offset| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, most) = (zeros(0), zeros(1), start.len() / 4);
    if start.len() < 4 || bytes.len() % 2 == 1 {
        None
    } else if odd > most && even == 0 {
        Some(UTF_16LE)
    } else if even > most && odd == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The first line whose letters are in UTF-8 where those of earlier lines are not, or the other way round.
fn mixed_at(bytes: &[u8]) -> Option<usize> {
    let mut first = None;
    bytes.split(|byte| *byte == b'\n').zip(1..).filter(|(line, _)| !line.is_ascii()).find_map(
        |(line, number)| {
            let utf_8 = std::str::from_utf8(line).is_ok();
            (*first.get_or_insert(utf_8) != utf_8).then_some(number)
        },
    )
}
