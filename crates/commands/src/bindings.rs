//! TypeScript types for the window, made from the table of commands.

use std::any::TypeId;
use std::collections::BTreeMap;

use coaching_core::Failure;
use ts_rs::{Config, TS, TypeVisitor};

use crate::table::COMMANDS;

const HEAD: &str =
    "// The types of the door. Generated from the table of commands: change that, not this file.\n";

const PARTS: &str = "
/** Each look rests on this part of the programme and on those before it. */
export const partOf: Partial<Record<keyof Commands, number>> = {
";

const SEARCHES: &str = "
/** Looks that search for the best and may take their time. */
export const searches: ReadonlySet<keyof Commands> = new Set<keyof Commands>([
";

/// Declarations of all types that commands take and return, by name.
pub(crate) struct Types {
    config: Config,
    declared: BTreeMap<String, String>,
    seen: Vec<TypeId>,
}

/// The TypeScript file with every type of the door and the commands themselves.
pub fn typescript() -> String {
    let mut types = Types { config: config(), declared: BTreeMap::new(), seen: Vec::new() };
    types.add::<Failure>();
    for command in COMMANDS.iter().filter(|command| !command.files) {
        (command.declare)(&mut types);
    }
    let mut file = HEAD.to_owned();
    for declaration in types.declared.values() {
        file.push_str(&format!("\nexport {declaration}\n"));
    }
    file.push_str("\nexport interface Command<Args, Result> {\n  args: Args;\n  result: Result;\n}\n");
    file.push_str("\nexport interface Commands {\n");
    for command in COMMANDS.iter().filter(|command| !command.files) {
        let (takes, returns) = ((command.takes)(&types.config), (command.returns)(&types.config));
        file.push_str(&format!(
            "  /** {}. */\n  {}: Command<{takes}, {returns}>;\n",
            command.about, command.name
        ));
    }
    file.push_str("}\n");
    file.push_str(PARTS);
    for (name, part) in COMMANDS.iter().filter_map(|command| Some((command.name, command.part?))) {
        file.push_str(&format!("  {name}: {},\n", part as u8));
    }
    file.push_str("};\n");
    file.push_str(SEARCHES);
    for command in COMMANDS.iter().filter(|command| command.searches) {
        file.push_str(&format!("  \"{}\",\n", command.name));
    }
    file.push_str("]);\n");
    file
}

/// How Rust numbers are written in TypeScript.
pub fn config() -> Config {
    // JSON numbers: every id and count of ours is far below 2⁵³.
    Config::new().with_large_int("number")
}

impl Types {
    /// Adds a type with everything that it is made of.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) {
        if self.seen.contains(&TypeId::of::<T>()) {
            return;
        }
        self.seen.push(TypeId::of::<T>());
        // Only types with a file of their own are declared; the others are written where they are used.
        if T::output_path().is_some() {
            self.declared.insert(T::ident(&self.config), T::decl(&self.config));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

impl TypeVisitor for Types {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        self.add::<T>();
    }
}
