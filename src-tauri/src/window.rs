//! The one window: shown when it has something to show, and shut towards the outside.

use std::{thread, time::Duration};

use coaching_core::Failure;
use tauri::{
    AppHandle, Manager, Runtime, Url, WebviewWindow, WebviewWindowBuilder,
    plugin::TauriPlugin,
    webview::{NewWindowResponse, PageLoadEvent},
};
use tauri_plugin_window_state::StateFlags;

#[cfg(feature = "e2e")]
use crate::offline;
use crate::{appearance::Appearance, opened::Opened};

const LABEL: &str = "main";
/// A page that says nothing for so long is shown as it is, rather than never.
const LONGEST_WAIT: Duration = Duration::from_secs(3);

/// Makes the window as `tauri.conf.json` says; it appears once its page says that it is [`ready`].
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    let config = app.config().app.windows.first().ok_or(tauri::Error::WindowNotFound)?;
    let builder = WebviewWindowBuilder::from_config(app, config)?;
    // WebKit lets no driver into a private window, and tests look at it in sizes that only zooming would bring.
    #[cfg(feature = "e2e")]
    let builder = builder
        .incognito(!offline::is_driven())
        .min_inner_size(1.0, 1.0)
        .initialization_script(include_str!("complaints.js"));
    let appearance = Appearance::kept(app);
    let window = builder
        .initialization_script(appearance.script())
        .on_navigation(is_our_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(|window, load| {
            if matches!(load.event(), PageLoadEvent::Finished) {
                thread::spawn(move || {
                    thread::sleep(LONGEST_WAIT);
                    ready(window);
                });
            }
        })
        .build()?;
    appearance.colour(&window);
    name(app);
    Ok(())
}

/// Shows the window, as its page asks when there is something to see. The page cannot wait for its first
/// frame: nothing is painted in a window that is hidden.
#[tauri::command]
pub fn ready(window: WebviewWindow) {
    // A window that cannot be shown cannot be told of either.
    let _ = window.show();
}

/// Calls the window after the programme that is open in it, for the list of windows.
pub fn name(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else { return };
    let (path, _) = app.state::<Opened>().place().unwrap_or_default();
    let title = match path.file_stem() {
        Some(programme) => format!("{} – Coaching Pairs", programme.to_string_lossy()),
        None => "Coaching Pairs".to_owned(),
    };
    // A window without a name works all the same.
    let _ = window.set_title(&title);
}

/// Brings the window to the front when the program is started a second time.
#[cfg_attr(feature = "e2e", expect(dead_code, reason = "window tests run several copies"))]
pub fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Fills the whole screen for everybody in the room, or gives it back.
#[tauri::command]
pub fn full_screen(window: WebviewWindow, on: bool) -> Result<(), Failure> {
    window
        .set_fullscreen(on)
        .map_err(|error| Failure::broken("The window could not fill the screen. Nothing was changed.", error))
}

/// Whether it fills the whole screen.
pub fn fills_the_screen(app: &AppHandle) -> bool {
    app.get_webview_window(LABEL).is_some_and(|window| window.is_fullscreen().unwrap_or_default())
}

/// Remembers where the window was and how large, but not that it was hidden or filled the screen.
pub fn remembered_place<R: Runtime>() -> TauriPlugin<R> {
    tauri_plugin_window_state::Builder::new()
        .with_state_flags(StateFlags::all() - StateFlags::VISIBLE - StateFlags::FULLSCREEN)
        .build()
}

/// Only the pages inside the program may be gone to.
fn is_our_own(url: &Url) -> bool {
    url.scheme() == "tauri"
        || url.host_str() == Some("tauri.localhost")
        || (cfg!(dev) && url.host_str() == Some("localhost"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        let goes_to = |address: &str| is_our_own(&address.parse().unwrap());
        assert!(goes_to("tauri://localhost/index.html"));
        assert!(goes_to("http://tauri.localhost/index.html"));
        assert!(!goes_to("https://example.org/"));
        assert!(!goes_to("file:///etc/passwd"));
        assert!(!goes_to("data:text/html,hello"));
    }
}
