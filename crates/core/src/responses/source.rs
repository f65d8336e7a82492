//! Where answers come from: pasted text, one message, or a folder of messages.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use ts_rs::TS;

use super::find::{self, Found};
use super::mail::{self, Part, Sent};
use crate::failure::{Failure, Result};
use crate::ids::PersonId;

/// The largest message that is read, in bytes; a letter may hang on it.
const LARGEST: u64 = 20 << 20;
/// The longest text, in bytes; of a message that is longer, what comes first is read.
const LONGEST: usize = 4 << 20;
/// The most that all messages of a folder have together, in bytes.
const LARGEST_FOLDER: u64 = 200 << 20;
/// The most messages in a folder.
const MOST: usize = 1_000;
/// How the names of messages end.
const ENDINGS: [&str; 4] = ["eml", "txt", "html", "htm"];

/// Messages with answers: exactly one of text, path and folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ResponsesSource {
    /// One message or many, as pasted text.
    pub text: Option<String>,
    /// A file that holds a message. The web view says `chosen` in its place or in that of a folder, for what the
    /// owner chose last.
    #[ts(rename = "chosen", as = "Option<bool>", optional)]
    pub path: Option<PathBuf>,
    /// A folder of messages; folders in it are not looked into, and links not followed.
    #[ts(skip)]
    pub folder: Option<PathBuf>,
    /// The places in the list of those that are not to be brought in.
    #[ts(as = "Option<Vec<usize>>")]
    pub leave_out: Vec<usize>,
    /// The mark of the list that the owner looked at; where the messages are no longer the same, nothing is brought in.
    pub seen: Option<String>,
}

/// Everything that came in.
pub(super) struct Messages {
    /// The codes, and the messages without one, as they stand.
    pub arrived: Vec<Arrived>,
    /// How many files of the folder are no messages.
    pub passed_over: usize,
}

/// One code, or a message without any.
pub(super) struct Arrived {
    /// "message 2", or the name of a file.
    pub source: String,
    /// Which message it is, from 0.
    pub message: usize,
    /// When it was sent, if the message says so.
    pub sent: Option<Sent>,
    /// The code, or in a sentence why there is none.
    pub found: std::result::Result<Found, String>,
}

impl ResponsesSource {
    /// Reads the messages, in which nobody is named whose number is above `last`. Refused when there is not exactly one
    /// place to read them from, or too much in it.
    pub(super) fn messages(&self, last: PersonId) -> Result<Messages> {
        let messages = match (&self.text, &self.path, &self.folder) {
            (Some(text), None, None) => Messages { arrived: pasted(text, last)?, passed_over: 0 },
            (None, Some(path), None) => {
                let bytes = read(path, LARGEST).map_err(|why| unreadable("path", path, &why))?;
                Messages { arrived: in_file(&name_of(path), 0, &bytes, last), passed_over: 0 }
            }
            (None, None, Some(folder)) => in_folder(folder, last)?,
            (None, None, None) | (Some(_), Some(_), _) | (Some(_), _, Some(_)) | (None, Some(_), Some(_)) => {
                return Err(Failure::field(
                    "text",
                    "There has to be one place to read from: pasted text, a message or a folder. Nothing has changed.",
                    "Paste the messages, or choose where they are.",
                ));
            }
        };
        if messages.arrived.len() > find::MOST {
            return Err(Failure::refused(
                "There are more than 5,000 codes in these messages. Nothing has changed.",
                "Bring them in a part at a time.",
            ));
        }
        Ok(messages)
    }
}

fn pasted(text: &str, last: PersonId) -> Result<Vec<Arrived>> {
    if text.trim().is_empty() {
        return Err(Failure::field(
            "text",
            "Nothing was pasted. Nothing has changed.",
            "Copy the messages with the codes in them, and paste them here.",
        ));
    }
    if text.len() > LONGEST {
        return Err(Failure::field(
            "text",
            "This text is longer than 4 MB. Nothing has changed.",
            "Paste it a part at a time.",
        ));
    }
    let part = Part { alternatives: vec![text.to_owned()], sent: None };
    let mut arrived = in_parts("", 0, vec![part], last);
    for (arrived, number) in arrived.iter_mut().zip(1..) {
        arrived.source = format!("message {number}");
    }
    Ok(arrived)
}

fn in_folder(folder: &Path, last: PersonId) -> Result<Messages> {
    let name = name_of(folder);
    let unreadable = || unreadable("folder", folder, "Check that the folder is still there and may be read.");
    let (mut paths, mut passed_over) = (Vec::new(), 0);
    for entry in fs::read_dir(folder).map_err(|_| unreadable())? {
        let entry = entry.map_err(|_| unreadable())?;
        let is_file = entry.file_type().map_err(|_| unreadable())?.is_file();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        if is_file && ends_as_message(&entry.path()) {
            paths.push(entry.path());
        } else {
            passed_over += 1;
        }
        if paths.len() > MOST {
            return Err(Failure::field(
                "folder",
                format!("There are more than 1,000 messages in “{name}”. Nothing has changed."),
                "Put those that are new into a folder of their own, and choose that.",
            ));
        }
    }
    if paths.is_empty() {
        return Err(Failure::field(
            "folder",
            format!("There is no message in “{name}”. Nothing has changed."),
            "Save the messages there, as files that end with .eml, .txt or .html.",
        ));
    }
    paths.sort();
    let (mut arrived, mut left) = (Vec::new(), LARGEST_FOLDER);
    for (number, path) in paths.iter().enumerate() {
        let source = name_of(path);
        match read(path, LARGEST) {
            Ok(bytes) if bytes.len() as u64 > left => {
                return Err(Failure::field(
                    "folder",
                    format!("The messages in “{name}” are larger than 200 MB together. Nothing has changed."),
                    "Put those that are new into a folder of their own, and choose that.",
                ));
            }
            Ok(bytes) => {
                left -= bytes.len() as u64;
                arrived.extend(in_file(&source, number, &bytes, last));
            }
            Err(why) => arrived.push(Arrived { source, message: number, sent: None, found: Err(why) }),
        }
    }
    Ok(Messages { arrived, passed_over })
}

fn in_file(name: &str, message: usize, bytes: &[u8], last: PersonId) -> Vec<Arrived> {
    in_parts(name, message, mail::parts(&ending_of(Path::new(name)), bytes), last)
}

/// What is found in a message with all that hangs on it.
fn in_parts(source: &str, message: usize, parts: Vec<Part>, last: PersonId) -> Vec<Arrived> {
    let of = |sent, found| Arrived { source: source.to_owned(), message, sent, found };
    let sent = parts.first().and_then(|part| part.sent);
    let mut arrived = Vec::new();
    for Part { alternatives, sent } in parts {
        // The same message may be there in letters alone and as a page.
        let read = |text: &String| find::codes(beginning_of(text), last);
        let codes = alternatives.iter().map(read).find(|codes| !codes.is_empty());
        arrived.extend(codes.into_iter().flatten().map(|found| of(sent, Ok(found))));
    }
    if arrived.is_empty() {
        arrived.push(of(sent, Err("There is no code in it. A code begins with CP.".to_owned())));
    }
    arrived
}

/// As much of a text as is read.
fn beginning_of(text: &str) -> &str {
    let end = (0..=LONGEST.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    end.and_then(|end| text.get(..end)).unwrap_or_default()
}

/// The bytes of a file, or in a sentence why not.
fn read(path: &Path, most: u64) -> std::result::Result<Vec<u8>, String> {
    let unreadable = "This file could not be read. Check that it is still there and may be read.";
    // Asked before it is opened: opening something else than a file may wait for ever.
    if !path.metadata().map_err(|_| unreadable)?.is_file() {
        return Err("This is no message. Choose a file that ends with .eml, .txt or .html.".to_owned());
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(most + 1).read_to_end(&mut bytes)).map_err(|_| unreadable)?;
    if bytes.len() as u64 > most {
        return Err("This file is larger than 20 MB, and was not read.".to_owned());
    }
    Ok(bytes)
}

fn unreadable(field: &str, path: &Path, why: &str) -> Failure {
    Failure::field(field, format!("“{}” could not be read. Nothing has changed.", name_of(path)), why)
}

fn ends_as_message(path: &Path) -> bool {
    ENDINGS.contains(&ending_of(path).as_str())
}

fn ending_of(path: &Path) -> String {
    path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
