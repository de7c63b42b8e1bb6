//! The command line of the window: which workspace, which language. Opens nothing.

use std::{
    ffi::OsString,
    path::{PathBuf, absolute},
};

/// What is printed for `--help` and after a mistake.
pub const USAGE: &str = "marronnier [--workspace DIR] [--lang fr|en]";

/// How the window was asked to open.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Folder of the workspace; nothing opens the person's own.
    pub workspace: Option<PathBuf>,
    /// `fr` or `en`; nothing follows the system.
    pub lang: Option<String>,
}

/// Reads the arguments that follow the program's name; `Err` holds what was not understood.
pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Wishes, String> {
    let mut wishes = Wishes::default();
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let value = |following: Option<OsString>| {
            following.ok_or_else(|| format!("{} …?", argument.to_string_lossy()))
        };
        match argument.to_str() {
            Some("--workspace") => {
                let folder = PathBuf::from(value(arguments.next())?);
                // from where the person stands, whatever the program does later
                wishes.workspace = Some(absolute(&folder).unwrap_or(folder));
            }
            Some("--lang") => match value(arguments.next())?.to_str() {
                Some(lang @ ("fr" | "en")) => wishes.lang = Some(lang.to_owned()),
                other => return Err(format!("--lang {}", other.unwrap_or("?"))),
            },
            _ => return Err(argument.to_string_lossy().into_owned()),
        }
    }
    Ok(wishes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_words(line: &str) -> Result<Wishes, String> {
        read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn understands_both_options_and_none() {
        assert_eq!(read_words(""), Ok(Wishes::default()));
        let wishes = read_words("--lang en --workspace /tmp/lunel").unwrap();
        assert_eq!(wishes.workspace, Some(PathBuf::from("/tmp/lunel")));
        assert_eq!(wishes.lang.as_deref(), Some("en"));
        let here = std::env::current_dir().unwrap();
        assert_eq!(read_words("--workspace lunel").unwrap().workspace, Some(here.join("lunel")));
    }

    #[test]
    fn says_what_it_did_not_understand() {
        assert_eq!(read_words("--lang de"), Err("--lang de".to_owned()));
        assert_eq!(read_words("--workspace"), Err("--workspace …?".to_owned()));
        assert_eq!(read_words("lunel.csv"), Err("lunel.csv".to_owned()));
    }
}
