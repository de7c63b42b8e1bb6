//! The help and the refusals of the command line, in the person's language. What can be said is `args`' subject.

use clap::{
    Arg, Command,
    builder::Resettable,
    error::{ContextKind, ContextValue, Error, ErrorKind},
};
use marronnier_app::{Language, Words, told::Params};

/// Options that mean the same wherever they are.
const ANYWHERE: [&str; 10] =
    ["workspace", "lang", "json", "help", "version", "client", "from", "to", "status", "subcommand"];

/// The command that all others are of.
const PROGRAM: &str = "marronnier-cli";

/// The language asked for by `--lang`, before anything else is read: the help is in it too.
pub fn language(arguments: impl IntoIterator<Item = String>) -> Option<Language> {
    let mut arguments = arguments.into_iter().take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        let word = match argument.strip_prefix("--lang") {
            Some("") => arguments.next()?,
            Some(rest) => rest.strip_prefix('=')?.to_owned(),
            None => continue,
        };
        return match word.as_str() {
            "fr" => Some(Language::Fr),
            "en" => Some(Language::En),
            _ => None,
        };
    }
    None
}

/// `command` with everything it says of itself in `words`.
pub fn told(mut command: Command, words: &Words) -> Command {
    command.build();
    localised(command, words, "")
}

fn localised(command: Command, words: &Words, above: &str) -> Command {
    let name = command.get_name().to_owned();
    // The help of the help lists the commands again: they are the same ones.
    let path = match (above, name.as_str()) {
        (_, PROGRAM) => String::new(),
        (above, "help") => above.to_owned(),
        ("", name) => name.to_owned(),
        (above, name) => format!("{above}-{name}"),
    };
    let about = match (name.as_str(), path.as_str()) {
        (PROGRAM, _) => words.word("cli-help-about"),
        ("help", _) => words.word("cli-help-help"),
        (_, path) => words.word(&format!("cli-help-{path}")),
    };
    let below: Vec<String> = command
        .get_subcommands()
        .filter(|one| !matches!(one.get_name(), "bindings" | "contract"))
        .map(|one| one.get_name().to_owned())
        .collect();
    let command = command
        .about(about)
        .long_about(Resettable::Reset)
        .help_template(format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}",
            words.word("cli-help-usage")
        ))
        .subcommand_help_heading(words.word("cli-help-commands"))
        .subcommand_value_name(words.word("cli-value-command"))
        .mut_args(|argument| localised_argument(argument, words, &path));
    below
        .into_iter()
        .fold(command, |command, name| command.mut_subcommand(name, |one| localised(one, words, &path)))
}

fn localised_argument(argument: Arg, words: &Words, path: &str) -> Arg {
    let id = argument.get_id().as_str().replace('_', "-");
    let own = id == "client" && path == "import";
    let key = match (ANYWHERE.contains(&id.as_str()) && !own, path) {
        (true, _) | (_, "") => format!("cli-option-{id}"),
        (false, path) => format!("cli-option-{path}-{id}"),
    };
    let heading = if argument.is_positional() { "cli-help-arguments" } else { "cli-help-options" };
    let takes = argument.get_action().takes_values();
    let named = argument.get_value_names().and_then(|names| names.first());
    let value = named.map(|name| words.word(&format!("cli-value-{}", name.to_lowercase())));
    let argument = argument
        .help(words.word(&key))
        .long_help(Resettable::Reset)
        .help_heading(words.word(heading))
        .hide_possible_values(true)
        .hide_default_value(true);
    match value.filter(|_| takes) {
        Some(value) => argument.value_name(value),
        None => argument,
    }
}

/// Whether what clap says is what was asked for: the help, the version.
pub fn is_asked(error: &Error) -> bool {
    use ErrorKind::*;
    matches!(error.kind(), DisplayHelp | DisplayVersion | DisplayHelpOnMissingArgumentOrSubcommand)
}

/// What is wrong with the command line, and where to read more.
pub fn refusal(error: &Error, words: &Words) -> String {
    let told = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "cli-usage-unknown",
        ErrorKind::InvalidSubcommand => "cli-usage-command",
        ErrorKind::MissingSubcommand => "cli-usage-no-command",
        ErrorKind::MissingRequiredArgument => "cli-usage-missing",
        ErrorKind::InvalidValue if told(ContextKind::InvalidValue).is_empty() => "cli-usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::InvalidUtf8 => "cli-usage-value",
        _ => "cli-usage-other",
    };
    let subject = match error.kind() {
        ErrorKind::InvalidSubcommand => told(ContextKind::InvalidSubcommand),
        _ => told(ContextKind::InvalidArg),
    };
    let params: Params = [
        ("subject".to_owned(), subject.into()),
        ("value".to_owned(), told(ContextKind::InvalidValue).into()),
        ("known".to_owned(), or_none(told(ContextKind::ValidValue)).into()),
    ]
    .into();
    format!("{}\n{}", words.say(key, &params), words.word("cli-usage-more"))
}

fn or_none(text: String) -> String {
    if text.is_empty() { "none".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args::Cli;
    use clap::CommandFactory;

    fn pages(command: &mut Command, found: &mut Vec<String>) {
        found.push(command.render_long_help().to_string());
        found.push(command.render_help().to_string());
        for one in command.get_subcommands_mut().filter(|one| !one.is_hide_set()) {
            pages(one, found);
        }
    }

    fn all(language: Language) -> String {
        let mut found = Vec::new();
        pages(&mut told(Cli::command(), &Words::of(language)), &mut found);
        found.join("\n")
    }

    #[test]
    fn every_page_of_help_is_in_the_language_asked_for() {
        let (fr, en) = (all(Language::Fr), all(Language::En));
        for english in
            ["Usage:", "Options:", "Commands:", "Arguments:", "Writes", "The ", "Print ", "possible"]
        {
            assert!(!fr.contains(english), "{english}\n{fr}");
        }
        for (text, word) in
            [(&fr, "Importe un planning"), (&en, "Imports a plan"), (&fr, "FICHIER"), (&en, "FILE")]
        {
            assert!(text.contains(word), "{word}\n{text}");
        }
        for text in [&fr, &en] {
            assert!(!text.contains("cli-"), "a key without words\n{text}");
        }
    }

    #[test]
    fn a_wrong_command_line_is_refused_in_the_language_asked_for() {
        let said = |line: &[&str], language| {
            let words = Words::of(language);
            let command = told(Cli::command(), &words);
            refusal(&command.try_get_matches_from([&["marronnier-cli"], line].concat()).unwrap_err(), &words)
        };
        let fr = |line: &[&str]| said(line, Language::Fr);
        assert!(fr(&["posts", "--nimporte"]).starts_with("«\u{a0}--nimporte\u{a0}» n’est pas une option"));
        assert!(fr(&["importer"]).starts_with("«\u{a0}importer\u{a0}» n’est pas une commande"));
        assert!(fr(&["import"]).contains("<FICHIER>"));
        assert!(fr(&["posts", "--from", "demain"]).contains("«\u{a0}demain\u{a0}» ne convient pas"));
        assert!(fr(&["posts", "--lang", "de"]).contains("fr, en"));
        assert!(said(&["posts", "--nimporte"], Language::En).starts_with("“--nimporte” is no option"));
    }

    #[test]
    fn the_language_is_heard_wherever_it_is_said() {
        let of = |line: &str| language(line.split(' ').map(str::to_owned));
        assert_eq!(of("posts --lang fr"), Some(Language::Fr));
        assert_eq!(of("--lang=en posts"), Some(Language::En));
        assert_eq!(of("posts --json"), None);
        assert_eq!(of("import -- --lang fr"), None);
    }
}
