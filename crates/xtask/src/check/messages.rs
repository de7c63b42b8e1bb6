//! The messages of one language's Fluent files: their keys, attributes and variables. Compares nothing.

use crate::Outcome;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// What one message needs and offers.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// Names of its attributes.
    pub attributes: BTreeSet<String>,
    /// Variables it takes.
    pub variables: BTreeSet<String>,
    /// Messages and terms (`-name`) it is made of.
    pub parts: BTreeSet<String>,
}

/// Messages by key (terms as `-name`), and what could not be read.
#[derive(Debug, Default)]
pub struct Messages {
    /// By key.
    pub by_key: BTreeMap<String, Message>,
    /// Sentences on what is wrong in the files.
    pub wrongs: Vec<String>,
}

/// Reads every `.ftl` of a language.
pub fn read(folder: &Path, files: &[std::path::PathBuf]) -> Outcome<Messages> {
    let mut messages = Messages::default();
    for file in files.iter().filter(|file| file.starts_with(folder)) {
        read_text(&fs::read_to_string(file)?, &super::sources::named(file), &mut messages);
    }
    Ok(messages)
}

/// Adds the messages of one file.
pub fn read_text(text: &str, name: &str, messages: &mut Messages) {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = text[..error.pos.start.min(text.len())].lines().count();
            messages.wrongs.push(format!("{name}:{line}: {}", error.kind));
        }
        resource
    });
    for entry in &resource.body {
        let (key, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            _ => continue,
        };
        let mut message = Message::default();
        value.into_iter().for_each(|pattern| message.take_pattern(pattern));
        for attribute in attributes {
            message.attributes.insert(attribute.id.name.to_owned());
            message.take_pattern(&attribute.value);
        }
        if messages.by_key.insert(key.clone(), message).is_some() {
            messages.wrongs.push(format!("{name}: {key} is there twice"));
        }
    }
}

impl Message {
    fn take_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.take(expression);
            }
        }
    }

    fn take(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.take_inline(inline),
            Expression::Select { selector, variants } => {
                self.take_inline(selector);
                variants.iter().for_each(|variant| self.take_pattern(&variant.value));
            }
        }
    }

    fn take_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => drop(self.variables.insert(id.name.to_owned())),
            InlineExpression::MessageReference { id, .. } => drop(self.parts.insert(id.name.to_owned())),
            InlineExpression::TermReference { id, arguments, .. } => {
                self.parts.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.take_arguments(arguments));
            }
            InlineExpression::FunctionReference { arguments, .. } => self.take_arguments(arguments),
            InlineExpression::Placeable { expression } => self.take(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        }
    }

    fn take_arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.take_inline(argument));
        arguments.named.iter().for_each(|argument| self.take_inline(&argument.value));
    }
}
