//! Mail drafts, after RFC 5322, that a mail program opens to be looked at and sent.

use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use crate::message::Message;

/// A file that goes with a draft.
pub(crate) struct Attachment {
    /// In plain letters, so that every mail program shows it.
    pub name: &'static str,
    /// Its kind after RFC 2046.
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

/// Writes the draft. It has neither a sender nor a date nor an identity: those are the mail program's to give
/// when it is sent.
pub(crate) fn draft(to: Option<(&str, &str)>, message: &Message, attachments: &[Attachment]) -> Vec<u8> {
    let body = message.body.replace('\n', "\r\n");
    let attached = attachments.iter().map(|file| {
        MimePart::new(ContentType::new(file.kind).attribute("name", file.name), file.bytes.as_slice())
            .attachment(file.name)
    });
    let parts: Vec<MimePart<'_>> =
        std::iter::once(MimePart::new("text/plain", body.as_str())).chain(attached).collect();
    let boundary = boundary(&message.subject, &body);
    let mixed = ContentType::new("multipart/mixed").attribute("boundary", &boundary);
    let mut draft = MimePart::raw(parts).header("X-Unsent", Raw::new("1"));
    if let Some((name, email)) = to.filter(|(_, email)| is_plain(email)) {
        draft = draft.header("To", Address::new_address(Some(name), email));
    }
    let draft = draft
        .header("Subject", Text::new(message.subject.as_str()))
        .header("MIME-Version", Raw::new("1.0"))
        .header("Content-Type", mixed);
    let mut bytes = Vec::new();
    draft.write_part(&mut bytes);
    bytes
}

/// Parts the pieces of a draft. The same for the same message, and never within one: base64 and quoted text
/// hold no line that begins with two hyphens and a digest.
fn boundary(subject: &str, body: &str) -> String {
    let digest = Sha256::new().chain_update(subject).chain_update([0]).chain_update(body).finalize();
    let hex: String = digest.iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    format!("=_pairs_{hex}")
}

/// Whether an address can stand in a line of its own kind without being taken for anything else.
fn is_plain(email: &str) -> bool {
    let plain = |letter: char| letter.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~@".contains(letter);
    email.chars().all(plain) && email.matches('@').count() == 1
}
