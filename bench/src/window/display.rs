//! A display that nobody sees, whose every pixel can be read.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const WIDTH: usize = 1366;
const HEIGHT: usize = 860;
const PATIENCE: Duration = Duration::from_secs(30);

/// An X server with its picture in a file.
pub struct Display {
    server: Child,
    /// As in `DISPLAY`.
    pub name: String,
    picture: PathBuf,
}

impl Display {
    /// Starts one, with its picture in `folder`, and waits until it is there.
    pub fn open(folder: &Path) -> io::Result<Self> {
        let picture = folder.join("Xvfb_screen0");
        // The last one left its own behind.
        let _ = fs::remove_file(&picture);
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0"])
            .arg(format!("{WIDTH}x{HEIGHT}x24"))
            .arg("-fbdir")
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        if let Some(said) = server.stdout.take() {
            BufReader::new(said).read_line(&mut number)?;
        }
        let display = Self { server, name: format!(":{}", number.trim()), picture };
        let began = Instant::now();
        while display.pixels().map_or(0, |pixels| pixels.len()) < WIDTH * HEIGHT * 4 {
            if began.elapsed() > PATIENCE {
                return Err(io::Error::other("the display did not open"));
            }
            thread::sleep(Duration::from_millis(1));
        }
        Ok(display)
    }

    /// Presses a key in the window, once it has been shown.
    pub fn press(&self, key: &str) -> io::Result<()> {
        Command::new("xdotool").args(["key", key]).env("DISPLAY", &self.name).status().map(drop)
    }

    /// How long after `began` there are words on the screen: more colours than a plain window has.
    pub fn until_painted(&self, began: Instant) -> io::Result<Duration> {
        while began.elapsed() < PATIENCE {
            let pixels = self.pixels()?;
            let at = began.elapsed();
            if colours(&pixels) > 16 {
                return Ok(at);
            }
            thread::sleep(Duration::from_millis(1));
        }
        Err(io::Error::other("nothing was painted"))
    }

    /// Waits until nothing has changed for a while.
    pub fn until_quiet(&self, quiet: Duration) -> io::Result<()> {
        self.changes(quiet, quiet).map(drop)
    }

    /// After what time something changed on the screen first, and last before it stayed as it is.
    pub fn until_changed(&self, quiet: Duration) -> io::Result<(Duration, Duration)> {
        self.changes(PATIENCE, quiet)?.ok_or_else(|| io::Error::other("nothing changed on the screen"))
    }

    /// When something changed first and last: waits so long for the first, then until all is quiet.
    fn changes(&self, first: Duration, quiet: Duration) -> io::Result<Option<(Duration, Duration)>> {
        let began = Instant::now();
        let mut seen = hash(&self.pixels()?);
        let mut changes: Option<(Duration, Duration)> = None;
        while began.elapsed() < changes.map_or(first, |(_, last)| last + quiet) {
            let now = hash(&self.pixels()?);
            if now != seen {
                let at = began.elapsed();
                changes = Some((changes.map_or(at, |(first, _)| first), at));
                seen = now;
            }
            thread::sleep(Duration::from_millis(1));
        }
        Ok(changes)
    }

    fn pixels(&self) -> io::Result<Vec<u8>> {
        let mut picture = Vec::new();
        File::open(&self.picture)?.read_to_end(&mut picture)?;
        // The pixels come after a head that says how to read them.
        let head = picture.len().saturating_sub(WIDTH * HEIGHT * 4);
        Ok(picture.split_off(head))
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Nothing waits for it.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// How many colours there are, counted no further than is asked here.
fn colours(pixels: &[u8]) -> usize {
    let mut seen: Vec<[u8; 4]> = Vec::new();
    for pixel in pixels.as_chunks::<4>().0 {
        if seen.len() <= 16 && seen.last() != Some(pixel) && !seen.contains(pixel) {
            seen.push(*pixel);
        }
    }
    seen.len()
}

fn hash(pixels: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    pixels.hash(&mut hasher);
    hasher.finish()
}
