//! Light or dark, the size of the text, and the usual paper: kept here, because a private window forgets what its page stores.

use coaching_core::Failure;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Runtime, Theme, WebviewWindow, window::Color};

use crate::kept;

const FILE: &str = "appearance.json";

/// How the window looks on this computer. What is left out is as the system has it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Appearance {
    theme: Option<Theme>,
    /// In per cent.
    text_size: Option<u16>,
    /// What documents are printed on.
    paper: Option<Paper>,
    large_print: Option<bool>,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Paper {
    A4,
    Letter,
}

/// Keeps how the window looks for the next start.
#[tauri::command(async)]
pub fn keep_appearance(app: AppHandle, appearance: Appearance) -> Result<(), Failure> {
    let kept = kept::file(&app, FILE).and_then(|file| kept::keep(&file, &appearance));
    kept.map_err(|error| {
        Failure::broken(
            "How the window looks could not be kept for the next start. All else is saved.",
            error,
        )
    })
}

impl Appearance {
    /// What was kept last; the usual where nothing was, or nothing that can be read.
    pub fn kept<R: Runtime>(app: &AppHandle<R>) -> Self {
        kept::file(app, FILE).map(|file| kept::read(&file)).unwrap_or_default()
    }

    /// A script that gives it to the page before anything of the page runs.
    pub fn script(self) -> String {
        let theme = self.theme.map(|theme| format!("localStorage.theme = \"{theme}\";"));
        let size = self.text_size.map(|size| format!("localStorage.textSize = {size};"));
        let paper = self.paper.map(|paper| match paper {
            Paper::A4 => "localStorage.paper = \"a4\";".to_owned(),
            Paper::Letter => "localStorage.paper = \"letter\";".to_owned(),
        });
        let large = self.large_print.map(|large| format!("localStorage.largePrint = {large};"));
        [theme, size, paper, large].into_iter().flatten().collect()
    }

    /// Colours the window as its page will be, so that nothing flashes before the page is there.
    pub fn colour<R: Runtime>(self, window: &WebviewWindow<R>) {
        let theme = self.theme.or_else(|| window.theme().ok());
        let paper = match theme {
            Some(Theme::Dark) => Color(0x14, 0x18, 0x16, 0xff),
            _ => Color(0xfa, 0xf8, 0xf3, 0xff),
        };
        // Without it the window only begins in another colour.
        let _ = window.set_background_color(Some(paper));
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn what_was_kept_is_given_to_the_page_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config/appearance.json");
        let chosen = Appearance {
            theme: Some(Theme::Dark),
            text_size: Some(150),
            paper: Some(Paper::Letter),
            large_print: Some(true),
        };
        kept::keep(&file, &chosen).unwrap();
        assert_eq!(
            kept::read::<Appearance>(&file).script(),
            "localStorage.theme = \"dark\";localStorage.textSize = 150;localStorage.paper = \"letter\";localStorage.largePrint = true;"
        );
    }

    #[test]
    fn without_anything_kept_the_system_decides() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("appearance.json");
        assert_eq!(kept::read::<Appearance>(&file).script(), "");
        fs::write(&file, "{\"textSize\":\"loud\"}").unwrap();
        assert_eq!(kept::read::<Appearance>(&file), Appearance::default());
    }
}
