//! How WebKit draws on Linux.

use std::{env, os::unix::process::CommandExt, process::Command};

const DISABLE_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";

/// Starts this program again with WebKit's DMA-BUF renderer off, unless somebody set it already.
///
/// Without it the window stays blank with many drivers. The variable has to be there before the
/// first thread, and a process cannot safely set its own.
pub fn start_again_without_dmabuf() {
    if env::var_os(DISABLE_DMABUF).is_some() {
        return;
    }
    if let Ok(program) = env::current_exe() {
        // Returns only if it failed; then the window starts as it is.
        let _ = Command::new(program).args(env::args_os().skip(1)).env(DISABLE_DMABUF, "1").exec();
    }
}
