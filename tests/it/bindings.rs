use std::fs;

#[test]
fn the_types_of_the_window_are_those_of_the_door() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/lib/bindings.ts");
    let made = commands::bindings::typescript();
    let stored = fs::read_to_string(path).unwrap_or_default();
    if stored != made {
        fs::write(path, made).unwrap();
        panic!("ui/src/lib/bindings.ts was stale and has been written anew: commit it");
    }
}
