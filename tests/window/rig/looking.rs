//! Looking at a screen as those see it who need more than a mouse and good eyes.

use std::fs;

use serde_json::{Value, json};

use super::Window;
use crate::drivers::{EVERY_RULE, axe, target};

/// The rules of axe-core that go by how large things are.
const SIZES: [&str; 2] = ["target-size", "scrollable-region-focusable"];

impl Window {
    /// Makes the window this wide and this high, in pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        self.client.set_window_size(width, height).await.unwrap();
    }

    /// Makes all text this large, in per cent of the usual size.
    pub async fn enlarge_text(&self, percent: u32) {
        let size = "document.documentElement.style.fontSize = `${arguments[0]}%`";
        self.run(size, vec![percent.into()]).await;
    }

    /// Looks at the screen, light and dark; [`Window::close`] tells what was found.
    pub async fn screen(&self, name: &str) {
        for theme in ["dark", "light"] {
            self.put_on(theme).await;
            self.glance(&format!("{name}-{theme}")).await;
        }
    }

    /// Looks at a screen of which only the sizes of things are others than before; with a picture in each theme.
    pub async fn screen_of_another_size(&self, name: &str) {
        for theme in ["dark", "light"] {
            self.put_on(theme).await;
            self.picture(&format!("{name}-{theme}")).await;
        }
        self.look_for(&SIZES, name).await;
    }

    async fn put_on(&self, theme: &str) {
        self.run("document.documentElement.dataset.theme = arguments[0]", vec![theme.into()]).await;
    }

    /// Keeps a picture of the screen as it is now.
    async fn picture(&self, name: &str) {
        let folder = target().join("screens");
        fs::create_dir_all(&folder).unwrap();
        self.settle().await;
        let picture = self.client.screenshot().await.unwrap();
        fs::write(folder.join(format!("{name}.png")), picture).unwrap();
    }

    /// Keeps a picture of the screen as it is now, and looks for what would keep anybody out and for
    /// what nobody can read without scrolling sideways; [`Window::close`] tells what was found.
    pub async fn glance(&self, name: &str) {
        self.picture(name).await;
        self.look_for(&EVERY_RULE, name).await;
    }

    async fn look_for(&self, rules: &[&str], name: &str) {
        let too_wide: Vec<String> = told(self.run(include_str!("too_wide.js"), vec![]).await);
        let barriers = self.barriers(rules).await;
        self.wrong
            .borrow_mut()
            .extend(too_wide.iter().chain(&barriers).map(|what| format!("{name}: {what}")));
    }

    /// Waits until nothing is being made or moves any more.
    pub(super) async fn settle(&self) {
        self.client.execute_async(include_str!("settle.js"), vec![]).await.unwrap();
    }

    /// What breaks these rules of axe-core on the screen.
    async fn barriers(&self, rules: &[&str]) -> Vec<String> {
        if self.run("return window.axe === undefined", vec![]).await == json!(true) {
            self.run(&axe(), vec![]).await;
        }
        told(self.client.execute_async(include_str!("axe.js"), vec![json!(rules)]).await.unwrap())
    }
}

fn told(found: Value) -> Vec<String> {
    serde_json::from_value(found).unwrap()
}
