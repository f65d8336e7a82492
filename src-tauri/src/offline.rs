//! What this program and WebKit's processes can never do on Linux: speak to a network, or leave their memory
//! behind in a file.

#[cfg(feature = "e2e")]
mod driver;
#[cfg(feature = "e2e")]
pub use driver::is_driven;

use std::{collections::BTreeMap, io};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};

/// The kernel takes a limit of one byte, and that alone, to mean that memory is neither written to a file nor
/// handed to a program that collects reports; with none at all the latter would still get it.
const NO_CORE: u64 = 1;

/// Forbids it to this thread and to every thread and process that comes from it, for good. Called before
/// there are others; [`crate::viewers`] alone begins earlier, and the thread with which WebKit's library gives
/// memory back as soon as it is loaded.
///
/// That the owner's other programs may look at this one (`PR_SET_DUMPABLE`) stays as it is: it would not
/// outlast the start of WebKit's processes, and the system's portals refuse whom they cannot look at.
pub fn for_good() -> Result<(), Box<dyn std::error::Error>> {
    keep_memory_to_ourselves()?;
    let filter = without_network()?;
    #[cfg(feature = "e2e")]
    if is_driven() {
        driver::connect();
        // Threads began with that.
        return Ok(seccompiler::apply_filter_all_threads(&filter)?);
    }
    Ok(seccompiler::apply_filter(&filter)?)
}

fn keep_memory_to_ourselves() -> io::Result<()> {
    // Where an administrator allows none at all, it stays at that.
    let limit = Some(getrlimit(Resource::Core).maximum.unwrap_or(NO_CORE).min(NO_CORE));
    Ok(setrlimit(Resource::Core, Rlimit { current: limit, maximum: limit })?)
}

/// A filter for calls of the kernel: sockets are for the desktop on this computer alone. Nothing else reaches
/// a network, and what is made without such a call (`io_uring`) cannot be had either.
fn without_network() -> Result<BpfProgram, seccompiler::BackendError> {
    let not_on_this_computer = || {
        SeccompRule::new(vec![SeccompCondition::new(
            0,
            SeccompCmpArgLen::Dword,
            SeccompCmpOp::Ne,
            libc::AF_UNIX.unsigned_abs().into(),
        )?])
    };
    let mut refused: BTreeMap<i64, Vec<SeccompRule>> = BTreeMap::new();
    for number in other_numbers(libc::SYS_socket) {
        refused.insert(number, vec![not_on_this_computer()?]);
    }
    for number in other_numbers(libc::SYS_io_uring_setup) {
        refused.insert(number, vec![]);
    }
    SeccompFilter::new(
        refused,
        SeccompAction::Allow,
        SeccompAction::Errno(libc::EACCES.unsigned_abs()),
        std::env::consts::ARCH.try_into()?,
    )?
    .try_into()
}

/// The numbers under which the kernel knows a call: Intel's processors have a second one for the same.
fn other_numbers(number: i64) -> impl Iterator<Item = i64> {
    const X32: i64 = 0x4000_0000;
    [number].into_iter().chain(cfg!(target_arch = "x86_64").then_some(number | X32))
}

#[cfg(test)]
mod tests {
    use std::{
        fs, io,
        net::{TcpListener, TcpStream, UdpSocket},
        os::unix::net::UnixStream,
        process::{Command, Output},
        thread,
    };

    use super::{keep_memory_to_ourselves, without_network};

    /// Does something in a thread that is shut off from the network, as the program is.
    fn offline<T: Send + 'static>(what: impl FnOnce() -> T + Send + 'static) -> T {
        let shut_off = move || {
            seccompiler::apply_filter(&without_network().unwrap()).unwrap();
            what()
        };
        thread::spawn(shut_off).join().unwrap()
    }

    /// What a shell does that is started there: a process of another program, as WebKit's are.
    fn shell(script: &'static str) -> Output {
        offline(move || Command::new("bash").args(["-c", script]).env("LC_ALL", "C").output().unwrap())
    }

    #[test]
    fn no_socket_of_the_internet_can_be_made() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let place = listener.local_addr().unwrap();
        let told = offline(move || {
            [
                TcpListener::bind("127.0.0.1:0").map(drop),
                TcpListener::bind("[::1]:0").map(drop),
                UdpSocket::bind("0.0.0.0:0").map(drop),
                UdpSocket::bind("[::]:0").map(drop),
                TcpStream::connect(place).map(drop),
                TcpStream::connect("198.51.100.7:443").map(drop),
            ]
        });
        for told in told {
            assert_eq!(told.unwrap_err().kind(), io::ErrorKind::PermissionDenied);
        }
    }

    #[test]
    fn no_socket_of_any_other_kind_can_be_made_but_one_on_this_computer() {
        use rustix::net::{AddressFamily, SocketType, socket};
        let families = [
            AddressFamily::INET,
            AddressFamily::INET6,
            AddressFamily::NETLINK,
            AddressFamily::PACKET,
            AddressFamily::BLUETOOTH,
            AddressFamily::VSOCK,
        ];
        for family in families {
            for kind in [SocketType::STREAM, SocketType::DGRAM, SocketType::RAW] {
                let told = offline(move || socket(family, kind, None).map(drop));
                assert_eq!(told, Err(rustix::io::Errno::ACCESS), "{family:?} {kind:?}");
            }
        }
        for kind in [SocketType::STREAM, SocketType::DGRAM, SocketType::SEQPACKET] {
            assert_eq!(offline(move || socket(AddressFamily::UNIX, kind, None).map(drop)), Ok(()));
        }
    }

    #[test]
    fn what_is_listened_to_on_this_computer_is_heard() {
        use std::io::{Read, Write};
        let mut heard = String::new();
        let (mut here, mut there) = offline(|| UnixStream::pair().unwrap());
        here.write_all(b"hello").unwrap();
        drop(here);
        there.read_to_string(&mut heard).unwrap();
        assert_eq!(heard, "hello");
        offline(|| std::os::unix::net::UnixListener::bind(tempfile::tempdir().unwrap().path().join("s")))
            .unwrap();
    }

    #[test]
    fn a_process_that_is_started_is_shut_off_as_well() {
        for way in ["tcp/127.0.0.1/9", "udp/127.0.0.1/9", "udp/::1/9", "tcp/198.51.100.7/80"] {
            let script = format!("exec 3<>/dev/{way}");
            let told = shell(script.leak());
            assert!(!told.status.success());
            let told = String::from_utf8_lossy(&told.stderr).into_owned();
            assert!(told.contains("Permission denied"), "{way}: {told}");
        }
        let told = shell("bash -c 'cat /proc/self/status'");
        let status = String::from_utf8_lossy(&told.stdout).into_owned();
        assert!(status.contains("Seccomp:\t2") && status.contains("NoNewPrivs:\t1"), "{status}");
    }

    #[test]
    fn memory_is_left_neither_in_a_file_nor_with_a_program_that_collects_it() {
        keep_memory_to_ourselves().unwrap();
        keep_memory_to_ourselves().unwrap();
        let limits = fs::read_to_string("/proc/self/limits").unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        let limits: Vec<_> = core.split_whitespace().skip(4).take(2).collect();
        assert!(limits.iter().all(|limit| ["0", "1"].contains(limit)), "{core}");

        let folder = tempfile::tempdir().unwrap();
        let mut crash = Command::new("bash");
        let crashed = crash.args(["-c", "kill -SEGV $$"]).current_dir(&folder).status().unwrap();
        use std::os::unix::process::ExitStatusExt;
        assert_eq!(crashed.signal(), Some(libc::SIGSEGV));
        assert!(!crashed.core_dumped());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    }
}
