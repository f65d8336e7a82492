//! The window: opens a file, shows dialogs, passes calls to the door. No rules, no SQL.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod appearance;
mod chosen;
mod copying;
mod dialogs;
mod door;
mod files;
mod kept;
mod locking;
#[cfg(target_os = "linux")]
mod offline;
mod opened;
mod pack;
mod paper;
mod proposal;
mod recent;
#[cfg(target_os = "linux")]
mod renderer;
mod viewers;
mod window;

use tauri::{Manager, RunEvent};

use chosen::Chosen;
use opened::Opened;
use viewers::Viewers;

#[expect(clippy::disallowed_types, reason = "Tauri’s own macro uses them")]
fn main() -> tauri::Result<()> {
    #[cfg(target_os = "linux")]
    renderer::start_again_without_dmabuf();
    let viewers = Viewers::begin()?;
    #[cfg(target_os = "linux")]
    offline::for_good().map_err(|error| tauri::Error::Setup(error.into()))?;

    let builder = tauri::Builder::default();
    // Window tests run several copies, each with a session of its own.
    #[cfg(not(feature = "e2e"))]
    let builder = builder.plugin(tauri_plugin_single_instance::init(|app, args, folder| {
        files::open_named_later(app, &args, &folder);
        window::focus(app);
    }));

    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(window::remembered_place())
        .manage(Opened::default())
        .manage(Chosen::default())
        .manage(locking::LastTouched::default())
        .manage(pack::Stop::default())
        .manage(viewers)
        .manage(files::NamedAtStart::default())
        .invoke_handler(tauri::generate_handler![
            window::ready,
            appearance::keep_appearance,
            copying::choose_copies_folder,
            copying::forget_copies_folder,
            door::call,
            door::change,
            files::begin,
            files::locked,
            locking::touched,
            locking::lock_programme,
            locking::unlock_programme,
            locking::locking,
            locking::lock_after,
            locking::save_recovery_code,
            files::welcome,
            files::programme,
            files::create_programme,
            files::open_programme,
            files::open_recent,
            files::look_round,
            files::close_programme,
            dialogs::choose_table,
            dialogs::choose_messages,
            paper::save_document,
            paper::save_about_person,
            paper::open_document,
            paper::show_in_folder,
            pack::save_pack,
            pack::save_drafts,
            pack::cancel,
            proposal::check_proposal,
            window::full_screen,
        ])
        .setup(|app| {
            paper::forget_printed(app.handle());
            copying::begin(app.handle());
            locking::begin(app.handle());
            files::open_named_at_start(app.handle());
            window::open(app.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                app.state::<Opened>().close();
                paper::forget_printed(app);
            }
        });
    Ok(())
}
