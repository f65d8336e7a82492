//! Plain text as it is printed: paragraphs, and lists of points.

use serde::Serialize;

/// The longest beginning of a point that is taken for its title, in letters.
const LONGEST_TITLE: usize = 40;
/// How a point begins.
const MARKS: [&str; 3] = ["- ", "• ", "* "];

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Block {
    /// The lines of a paragraph.
    Paragraph(Vec<String>),
    /// A list.
    Points(Vec<Point>),
}

/// One thing in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// What stands before a colon, if that is short.
    pub title: Option<String>,
    /// The rest.
    pub text: String,
}

/// Reads a text: an empty line parts paragraphs, and a line that begins with "- " is a point of a list.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut begins_anew = true;
    for line in text.lines().map(str::trim) {
        let item = MARKS.iter().find_map(|mark| line.strip_prefix(mark)).map(|item| point(item.trim()));
        match (item, blocks.last_mut()) {
            (None, _) if line.is_empty() => {
                begins_anew = true;
                continue;
            }
            (Some(item), Some(Block::Points(points))) => points.push(item),
            (Some(item), Some(Block::Paragraph(_)) | None) => blocks.push(Block::Points(vec![item])),
            (None, Some(Block::Paragraph(lines))) if !begins_anew => lines.push(line.to_owned()),
            (None, Some(Block::Paragraph(_) | Block::Points(_)) | None) => {
                blocks.push(Block::Paragraph(vec![line.to_owned()]));
            }
        }
        begins_anew = false;
    }
    blocks
}

fn point(item: &str) -> Point {
    let titled = item
        .split_once(": ")
        .filter(|(title, _)| title.chars().count() <= LONGEST_TITLE && !title.contains(['.', '?', '!']));
    match titled {
        Some((title, text)) => Point { title: Some(title.to_owned()), text: text.trim().to_owned() },
        None => Point { title: None, text: item.to_owned() },
    }
}

impl Block {
    /// The same with something put in place of a mark wherever it stands.
    pub(super) fn filled(self, mark: &str, with: &str) -> Self {
        let fill = |text: String| text.replace(mark, with);
        match self {
            Self::Paragraph(lines) => Self::Paragraph(lines.into_iter().map(fill).collect()),
            Self::Points(points) => Self::Points(
                points
                    .into_iter()
                    .map(|point| Point { title: point.title.map(fill), text: fill(point.text) })
                    .collect(),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let line = |block: &Block| match block {
            Block::Paragraph(lines) => format!("¶ {}", lines.join(" / ")),
            Block::Points(points) => points
                .iter()
                .map(|point| format!("• [{}] {}", point.title.as_deref().unwrap_or(""), point.text))
                .collect::<Vec<_>>()
                .join("\n"),
        };
        blocks(text).iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn empty_lines_part_paragraphs_and_single_lines_stay_lines() {
        assert_eq!(shown("\n\nOne.\r\nTwo.\n \n\nThree.\n"), "¶ One. / Two.\n¶ Three.");
        assert_eq!(shown(" \n "), "");
    }

    #[test]
    fn lines_with_a_dash_are_points_and_a_short_beginning_is_their_title() {
        assert_eq!(
            shown("Bring:\n- Pen\n\n- When: 10:00\n* Is it so? Yes: it is\nAnd come."),
            "¶ Bring:\n• [] Pen\n• [When] 10:00\n• [] Is it so? Yes: it is\n¶ And come."
        );
        let long = "a".repeat(LONGEST_TITLE + 1);
        assert_eq!(shown(&format!("- {long}: b")), format!("• [] {long}: b"));
        assert_eq!(shown("-5 degrees\n-"), "¶ -5 degrees / -");
    }
}
