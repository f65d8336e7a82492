//! The file system that SQLite is given: its own, with every operation counted, noted, and made to fail as planned.
//!
//! Each open file of ours is a [`ShimFile`] with the real one behind it in the same piece of memory, as in
//! <https://www.sqlite.org/src/file/ext/misc/vfslog.c>.

use std::ffi::{CStr, c_char, c_int, c_void};
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use rusqlite::ffi;

use crate::{BadSetting, Event, Fault, STATE};

#[repr(C)]
struct ShimFile {
    base: ffi::sqlite3_file,
    name: *mut PathBuf,
}

/// SQLite's own file system, there for as long as the program runs.
struct Real(*mut ffi::sqlite3_vfs);
// SQLite's own is only read after it is registered.
unsafe impl Send for Real {}
unsafe impl Sync for Real {}

static REAL: OnceLock<Real> = OnceLock::new();

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// Registers the file system as the one that SQLite uses when none is named.
pub fn install() {
    REAL.get_or_init(|| unsafe {
        ffi::sqlite3_initialize();
        let real = ffi::sqlite3_vfs_find(std::ptr::null());
        assert!(!real.is_null(), "SQLite has a file system");
        let mut ours = *real;
        ours.zName = c"faults".as_ptr();
        ours.pNext = std::ptr::null_mut();
        ours.szOsFile += size_of::<ShimFile>() as c_int;
        ours.xOpen = Some(open);
        ours.xDelete = Some(delete);
        ffi::sqlite3_vfs_register(Box::into_raw(Box::new(ours)), 1);
        ffi::sqlite3_auto_extension(Some(spoil_connection));
        Real(real)
    });
}

fn real_vfs() -> *mut ffi::sqlite3_vfs {
    REAL.get().expect("installed").0
}

/// What kind of operation is asked for, as far as it matters to a fault.
#[derive(PartialEq)]
enum Asked {
    ToRead,
    ToWrite,
}

/// Counts an operation; the fault that it is to have.
fn fault(asked: Asked) -> Option<Fault> {
    STATE.with_borrow_mut(|state| {
        state.count += 1;
        let plan = state.plan?;
        let now = if plan.for_good { state.count >= plan.nth } else { state.count == plan.nth };
        (now && (plan.fault == Fault::Error || asked == Asked::ToWrite)).then_some(plan.fault)
    })
}

fn note(event: impl FnOnce() -> Event) {
    STATE.with_borrow_mut(|state| {
        if let Some(trace) = &mut state.trace {
            trace.push(event());
        }
    });
}

unsafe fn real(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    unsafe { file.cast::<u8>().add(size_of::<ShimFile>()).cast() }
}

unsafe fn methods(file: *mut ffi::sqlite3_file) -> &'static ffi::sqlite3_io_methods {
    unsafe { &*(*real(file)).pMethods }
}

unsafe fn name(file: *mut ffi::sqlite3_file) -> PathBuf {
    unsafe { (*(*file.cast::<ShimFile>()).name).clone() }
}

unsafe fn path(name: *const c_char) -> PathBuf {
    if name.is_null() {
        return PathBuf::from("(no name)");
    }
    Path::new(std::ffi::OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes())).to_owned()
}

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    unsafe {
        (*file).pMethods = std::ptr::null();
        if fault(Asked::ToRead).is_some() {
            return ffi::SQLITE_CANTOPEN;
        }
        let done = ((*real_vfs()).xOpen.expect("SQLite’s own"))(real_vfs(), name, real(file), flags, out);
        if done == ffi::SQLITE_OK {
            let path = path(name);
            note(|| Event::Open { file: path.clone() });
            (*file.cast::<ShimFile>()).name = Box::into_raw(Box::new(path));
            (*file).pMethods = &METHODS;
        }
        done
    }
}

unsafe extern "C" fn delete(_: *mut ffi::sqlite3_vfs, name: *const c_char, sync: c_int) -> c_int {
    if fault(Asked::ToRead).is_some() {
        return ffi::SQLITE_IOERR_DELETE;
    }
    unsafe {
        let done = ((*real_vfs()).xDelete.expect("SQLite’s own"))(real_vfs(), name, sync);
        if done == ffi::SQLITE_OK {
            note(|| Event::Delete { file: path(name), synced: sync != 0 });
        }
        done
    }
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    unsafe {
        drop(Box::from_raw((*file.cast::<ShimFile>()).name));
        (methods(file).xClose.expect("SQLite’s own"))(real(file))
    }
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, to: *mut c_void, amount: c_int, at: i64) -> c_int {
    if fault(Asked::ToRead).is_some() {
        return ffi::SQLITE_IOERR_READ;
    }
    unsafe { (methods(file).xRead.expect("SQLite’s own"))(real(file), to, amount, at) }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    amount: c_int,
    at: i64,
) -> c_int {
    let fault = fault(Asked::ToWrite);
    let written = match fault {
        None => amount,
        Some(Fault::Short) => amount / 2,
        Some(Fault::Error) => return ffi::SQLITE_IOERR_WRITE,
        Some(Fault::Full) => return ffi::SQLITE_FULL,
    };
    unsafe {
        let bytes = || std::slice::from_raw_parts(from.cast::<u8>(), written as usize).to_vec();
        note(|| Event::Write { file: name(file), at: at as usize, bytes: bytes() });
        let done = (methods(file).xWrite.expect("SQLite’s own"))(real(file), from, written, at);
        if fault.is_some() { ffi::SQLITE_IOERR_WRITE } else { done }
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, length: i64) -> c_int {
    if fault(Asked::ToWrite).is_some() {
        return ffi::SQLITE_IOERR_TRUNCATE;
    }
    unsafe {
        note(|| Event::Truncate { file: name(file), length: length as usize });
        (methods(file).xTruncate.expect("SQLite’s own"))(real(file), length)
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    if fault(Asked::ToWrite).is_some() {
        return ffi::SQLITE_IOERR_FSYNC;
    }
    unsafe {
        note(|| Event::Sync { file: name(file) });
        (methods(file).xSync.expect("SQLite’s own"))(real(file), flags)
    }
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut i64) -> c_int {
    if fault(Asked::ToRead).is_some() {
        return ffi::SQLITE_IOERR_FSTAT;
    }
    unsafe { (methods(file).xFileSize.expect("SQLite’s own"))(real(file), size) }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    unsafe { (methods(file).xLock.expect("SQLite’s own"))(real(file), level) }
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    unsafe { (methods(file).xUnlock.expect("SQLite’s own"))(real(file), level) }
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    unsafe { (methods(file).xCheckReservedLock.expect("SQLite’s own"))(real(file), out) }
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    unsafe { (methods(file).xSectorSize.expect("SQLite’s own"))(real(file)) }
}

unsafe extern "C" fn device_characteristics(file: *mut ffi::sqlite3_file) -> c_int {
    unsafe { (methods(file).xDeviceCharacteristics.expect("SQLite’s own"))(real(file)) }
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, what: c_int, with: *mut c_void) -> c_int {
    unsafe {
        if what == ffi::SQLITE_FCNTL_PRAGMA {
            let wanted = CStr::from_ptr(*with.cast::<*mut c_char>().add(1)).to_string_lossy().to_lowercase();
            let spoilt = match STATE.with_borrow(|state| state.bad) {
                Some(BadSetting::SynchronousOff) => wanted == "synchronous",
                Some(BadSetting::JournalInMemory) => wanted == "journal_mode",
                None => false,
            };
            if spoilt && !(*with.cast::<*mut c_char>().add(2)).is_null() {
                let value =
                    CStr::from_ptr(*with.cast::<*mut c_char>().add(2)).to_string_lossy().to_lowercase();
                // The bad setting itself goes through; what the program asks for is passed over.
                return if ["off", "memory"].contains(&value.as_str()) {
                    ffi::SQLITE_NOTFOUND
                } else {
                    ffi::SQLITE_OK
                };
            }
        }
        (methods(file).xFileControl.expect("SQLite’s own"))(real(file), what, with)
    }
}

/// Gives every new connection of a spoilt thread the bad setting.
unsafe extern "C" fn spoil_connection(
    connection: *mut ffi::sqlite3,
    _: *mut *mut c_char,
    _: *const ffi::sqlite3_api_routines,
) -> c_int {
    let sql = match STATE.with_borrow(|state| state.bad) {
        None => return ffi::SQLITE_OK,
        Some(BadSetting::SynchronousOff) => c"PRAGMA synchronous = OFF",
        Some(BadSetting::JournalInMemory) => c"PRAGMA journal_mode = MEMORY",
    };
    unsafe { ffi::sqlite3_exec(connection, sql.as_ptr(), None, std::ptr::null_mut(), std::ptr::null_mut()) }
}
