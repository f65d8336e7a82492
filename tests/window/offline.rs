//! The program is shut off from every network, and leaves nothing behind that it was not told to keep.

use std::{
    fs, io,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    drivers::{PATIENCE, Running, start_display, target},
    prepared::{published, real_names},
    processes::{Process, tree},
    rig::Window,
};

/// The program as its owner starts it, with a programme of the real firm, and everything it started itself.
struct Started {
    processes: Vec<Process>,
    program: Running,
    _display: Running,
}

/// Starts the program without any driver and waits until it shows the programme.
fn start(home: &Path) -> Started {
    fs::create_dir_all(home.join("programme")).unwrap();
    fs::create_dir_all(home.join("temporary")).unwrap();
    let file = home.join("programme/Northgate.pairs");
    published(&file);
    let (display, number) = start_display();
    let program = Running::start(
        Command::new(target().join("debug/coaching-pairs"))
            .arg(&file)
            .env("DISPLAY", format!(":{number}"))
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            .env("HOME", home)
            .env("TMPDIR", home.join("temporary"))
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_CACHE_HOME", home.join("cache"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("XDG_STATE_HOME", home.join("state"))
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("DBUS_SESSION_BUS_ADDRESS")
            .stderr(Stdio::null()),
        "webkit2gtk-driver",
    );
    let patient = Instant::now();
    loop {
        let processes = tree(program.id());
        let runs = |name: &str| processes.iter().any(|process| process.name.starts_with(name));
        // It is in the list of those opened before as soon as it is open.
        let is_open = home.join("config/org.coachingpairs.desktop/recent.json").exists();
        if runs("WebKitWebProces") && runs("WebKitNetworkPr") && is_open {
            // By then the page has been drawn, or is shown as it is.
            std::thread::sleep(Duration::from_secs(4));
            return Started { processes: tree(program.id()), program, _display: display };
        }
        assert!(patient.elapsed() < PATIENCE, "the window did not open");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// What the kernel lets this process do that it should not.
fn freedoms(process: &Process) -> Vec<String> {
    let mut found = Vec::new();
    for thread in process.threads() {
        if thread["Seccomp"] != "2" || thread["NoNewPrivs"] != "1" {
            found.push(format!("{} in {} may do anything", thread["Name"], process.name));
        }
    }
    if process.core_limits().iter().any(|limit| !["0", "1"].contains(&limit.as_str())) {
        found.push(format!("{} may leave its memory behind", process.name));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_and_whatever_it_starts_can_reach_no_network_and_leave_no_memory_behind() {
    let _turn = Window::turn().await;
    let home = tempfile::tempdir().unwrap();
    let started = start(home.path());
    assert!(started.processes.len() >= 3, "the program and WebKit’s own");
    let freedoms: Vec<String> = started.processes.iter().flat_map(freedoms).collect();
    // The second starts the owner’s other programs, which are to be as free as ever. The first is there before
    // the program begins: with it WebKit’s library gives memory back.
    assert_eq!(
        freedoms,
        ["coaching-pairs in coaching-pairs may do anything", "viewers in coaching-pairs may do anything",]
    );
    let program = &started.processes[0];
    assert_eq!(program.id, started.program.id());
    assert_eq!(program.threads()[0]["Seccomp"], "2", "the thread that everything else comes from");
    for process in &started.processes {
        assert_eq!(process.sockets(), [""; 0], "{}", process.name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_of_the_programme_is_named_in_anything_left_behind_but_the_programme_and_its_copies() {
    let _turn = Window::turn().await;
    let home = tempfile::tempdir().unwrap();
    drop(start(home.path()).program);
    let beside: Vec<_> = files_in(&home.path().join("programme"))
        .into_iter()
        .map(|path| path.strip_prefix(home.path()).unwrap().display().to_string())
        .filter(|path| !path.starts_with("programme/Northgate copies/"))
        .collect();
    assert_eq!(beside, ["programme/.Northgate.pairs.lock", "programme/Northgate.pairs"]);
    for file in files_in(home.path()) {
        if !file.starts_with(home.path().join("programme")) {
            assert_eq!(named_in(&file), [""; 0], "{}", file.display());
        }
    }
    assert!(named_in(&home.path().join("programme/Northgate.pairs")).len() > 20, "they would be found");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_way_out_of_the_window_leads_anywhere() {
    let outside = TcpListener::bind("127.0.0.1:0").unwrap();
    outside.set_nonblocking(true).unwrap();
    let port = outside.local_addr().unwrap().port();
    let window = Window::open().await;
    window.click("Look round a made-up company").await;
    window.see("Who is talking to whom").await;

    let told = window.try_ways_out(&format!("127.0.0.1:{port}")).await;
    let tried = told.as_object().unwrap();
    assert!(tried.len() >= 25, "{told}");
    assert!(tried.values().all(|came_through| came_through == &json!(false)), "{told}");
    assert_eq!(outside.accept().unwrap_err().kind(), io::ErrorKind::WouldBlock, "somebody called");

    window.see("Who is talking to whom").await;
    let processes = window.processes();
    assert!(processes.len() >= 3, "the program and WebKit’s own");
    for process in &processes {
        assert_eq!(freedoms(process), [""; 0], "{}", process.name);
        let is_driver_s = |line: &String| process.name == "coaching-pairs" && line.starts_with("tcp ");
        let others: Vec<_> = process.sockets().into_iter().filter(|line| !is_driver_s(line)).collect();
        assert_eq!(others, [""; 0], "{}", process.name);
    }
    window.close_with_complaints().await;

    std::net::TcpStream::connect(("127.0.0.1", port)).unwrap();
    assert!(outside.accept().is_ok(), "whoever had called would have been heard");
}

/// All files in a folder and in the folders in there.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let kind = fs::symlink_metadata(&path).unwrap().file_type();
        if kind.is_dir() {
            found.extend(files_in(&path));
        } else if kind.is_file() {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Everybody of the real firm whose surname stands in a file, as text of one byte a letter or of two.
fn named_in(file: &Path) -> Vec<String> {
    let bytes = fs::read(file).unwrap();
    let holds = |what: &[u8]| bytes.windows(what.len()).any(|part| part == what);
    let mut names = real_names();
    names.retain(|name| {
        let surname = name.split_whitespace().last().unwrap();
        let wide: Vec<u8> = surname.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(surname.as_bytes()) || holds(&wide)
    });
    names
}
