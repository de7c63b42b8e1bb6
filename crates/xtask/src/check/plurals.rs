//! French counts nothing as one: what is said of one thing in words would be said of none.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};

/// A number as the page writes it, beside the one that chooses.
const SHOWN: &str = "shown";

/// The `[one]` of the French file `name` that do not say their number, where nothing else stands for none.
pub fn wrongs(text: &str, name: &str) -> Vec<String> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut found = Vec::new();
    for entry in &resource.body {
        let (key, patterns): (_, Vec<&Pattern<&str>>) = match entry {
            Entry::Message(one) => {
                (one.id.name, one.value.iter().chain(one.attributes.iter().map(|of| &of.value)).collect())
            }
            Entry::Term(one) => (one.id.name, vec![&one.value]),
            _ => continue,
        };
        let mut wrong = false;
        patterns.into_iter().for_each(|pattern| look(pattern, &mut wrong));
        if wrong {
            found.push(format!("{name}: {key}: [one] is said of none, too: write [1], or add [0]"));
        }
    }
    found
}

fn look(pattern: &Pattern<&str>, wrong: &mut bool) {
    for expression in placed(pattern) {
        if let Expression::Select { selector, variants } = expression {
            let is = |key: &VariantKey<&str>, word: &str| match key {
                VariantKey::Identifier { name } => *name == word,
                VariantKey::NumberLiteral { value } => *value == word,
            };
            let number = variable(selector).unwrap_or_default();
            let of_none = variants.iter().any(|variant| is(&variant.key, "0"));
            let mute =
                variants.iter().any(|variant| is(&variant.key, "one") && !says(&variant.value, number));
            *wrong |= mute && !of_none;
            variants.iter().for_each(|variant| look(&variant.value, wrong));
        }
    }
}

/// Whether a text shows the number, in itself and not in some of its cases only.
fn says(pattern: &Pattern<&str>, number: &str) -> bool {
    placed(pattern).any(|expression| match expression {
        Expression::Inline(inline) => variable(inline).is_some_and(|name| name == number || name == SHOWN),
        Expression::Select { variants, .. } => variants.iter().all(|variant| says(&variant.value, number)),
    })
}

fn placed<'a>(pattern: &'a Pattern<&'a str>) -> impl Iterator<Item = &'a Expression<&'a str>> {
    pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    })
}

/// The variable that stands there, formatted or not.
fn variable<'a>(inline: &InlineExpression<&'a str>) -> Option<&'a str> {
    match inline {
        InlineExpression::VariableReference { id } => Some(id.name),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.first().and_then(variable)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_one_in_words_is_not_said_of_none() {
        let told = |text: &str| wrongs(text, "fr.ftl");
        let mute = "a = { $n ->\n    [one] Une photo\n   *[other] { $n } photos\n}\n";
        assert_eq!(told(mute), ["fr.ftl: a: [one] is said of none, too: write [1], or add [0]"]);
        assert_eq!(told(&mute.replace("[one]", "[1]")), [""; 0]);
        assert_eq!(told(&mute.replace("    [one]", "    [0] Aucune photo\n    [one]")), [""; 0]);
        assert_eq!(told(&mute.replace("Une", "{ $n }")), [""; 0]);
        assert_eq!(told(&mute.replace("Une", "{ NUMBER($n) }")), [""; 0]);
        let within = "b = { $who ->\n    [me] { $n ->\n        [one] Une\n       *[other] { $n }\n    }\n   *[other] x\n}\n";
        assert_eq!(told(within).len(), 1);
    }
}
