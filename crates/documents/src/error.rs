use std::io;

/// Why a document was not made or not saved, told so that the owner knows what to do.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The file could not be written; nothing was.
    #[error(
        "The document could not be saved there: {0}. Nothing was written, and a file of that name is as it was. \
         Please choose another folder or make room, and save again."
    )]
    NotSaved(#[from] io::Error),
    /// Of several files only some could be moved to their places.
    #[error(
        "{saved} files were saved, but “{next}” could not be: {error}. A file of that name is as it was."
    )]
    Stopped {
        /// How many were.
        saved: usize,
        /// The first that was not.
        next: String,
        /// Why.
        error: io::Error,
    },
    /// The page or table could not be made, which is a fault of the program.
    #[error("The document could not be made. Nothing was saved and your programme is unchanged. ({0})")]
    NotMade(String),
}
