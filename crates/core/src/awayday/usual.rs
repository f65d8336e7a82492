//! The day as the method has it: feedback in pairs in the morning, one team in the afternoon.

use super::Part;
use super::PartKind::{Break, Feedback, Other, Sharing};

/// The usual parts.
pub(super) fn parts() -> Vec<Part> {
    let part = |minutes, title: &str, who: &str, kind, notes: &str| Part {
        minutes,
        title: title.to_owned(),
        who: who.to_owned(),
        kind,
        notes: notes.to_owned(),
    };
    vec![
        part(
            15,
            "Arrive and coffee",
            "Everyone",
            Break,
            "People find their feedback partner on the list at the door.",
        ),
        part(
            15,
            "Welcome: why we did this",
            "Leader",
            Other,
            "Say what you yourself took from your own pair. Two minutes, no slides.",
        ),
        part(
            10,
            "How feedback pairs work",
            "HR lead",
            Other,
            "Read out the prompts. Remind everybody to listen first and not to defend.",
        ),
        part(45, "Feedback pairs", "Everyone", Feedback, ""),
        part(20, "Break", "Everyone", Break, ""),
        part(
            30,
            "Quiet notes",
            "Everyone",
            Other,
            "One card each: where I am more confident, what I still work on, one thing I heard.",
        ),
        part(
            45,
            "Walk and talk",
            "Pairs",
            Other,
            "With the coaching partner: what to keep, and what to thank each other for.",
        ),
        part(60, "Lunch", "Everyone", Break, ""),
        part(
            60,
            "Insights and breakthroughs",
            "Leader",
            Sharing,
            "Ask who would like to share. Leave the silence. Nobody is called on.",
        ),
        part(
            30,
            "What this says about us as a team",
            "Leader",
            Other,
            "Three lists on the wall: keep, change, try.",
        ),
        part(15, "Break", "Everyone", Break, ""),
        part(
            20,
            "The next round",
            "HR lead",
            Other,
            "New pairs, new partners. Those who sat out are welcome.",
        ),
        part(10, "Close", "Leader", Other, "One word each, standing."),
    ]
}
