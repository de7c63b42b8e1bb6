//! A channel in one cell: `Instagram @lunel`, `Facebook (Biscuiterie Lunel)`. Written so that it is read back exactly.

use marronnier_domain::plan::ExportVariant;

/// Between two channels.
const JOIN: &str = " + ";

/// The label of a channel.
pub(super) fn label(variant: &ExportVariant) -> String {
    let (name, handle) = (&variant.network_name, &variant.handle);
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    match handle.strip_prefix('@') {
        _ if handle.is_empty() => name.clone(),
        Some(word) if !word.is_empty() && word.chars().all(plain) => format!("{name} {handle}"),
        _ => {
            let mut label = format!("{name} (");
            for letter in handle.chars() {
                if matches!(letter, '(' | ')' | '\\') {
                    label.push('\\');
                }
                label.push(letter);
            }
            label.push(')');
            label
        }
    }
}

/// All channels in one cell.
pub(super) fn write(variants: &[ExportVariant]) -> String {
    variants.iter().map(label).collect::<Vec<_>>().join(JOIN)
}

/// A label's word for the network and its handle, if it names one.
pub(super) fn split_handle(label: &str) -> (&str, String) {
    let label = label.trim();
    if let Some(open) = label.strip_suffix(')').and_then(|_| opening(label)) {
        return (label[..open].trim_end(), unescape(&label[open + 1..label.len() - 1]));
    }
    match label.find(" @") {
        Some(at) if at > 0 => (label[..at].trim_end(), label[at + 1..].trim().to_owned()),
        _ => (label, String::new()),
    }
}

/// Where the parenthesis that closes at the end opens.
fn opening(label: &str) -> Option<usize> {
    let mut escaped = false;
    label.char_indices().find_map(|(at, letter)| {
        let found = letter == '(' && !escaped;
        escaped = letter == '\\' && !escaped;
        found.then_some(at)
    })
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => plain.extend(letters.next()),
            letter => plain.push(letter),
        }
    }
    plain
}

/// The pieces of a cell between the signs that join names, parentheses kept whole.
pub(super) fn pieces(cell: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut depth, mut escaped) = (0, 0usize, false);
    for (at, letter) in cell.char_indices() {
        match letter {
            '(' if !escaped => depth += 1,
            ')' if !escaped => depth = depth.saturating_sub(1),
            '+' | ',' | '/' | '&' | ';' | '|' | '\n' | '•' | '·' if depth == 0 => {
                pieces.push(&cell[start..at]);
                start = at + letter.len_utf8();
            }
            _ => {}
        }
        escaped = letter == '\\' && !escaped;
    }
    pieces.push(&cell[start..]);
    pieces.into_iter().map(str::trim).filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn variant(network: &str, handle: &str) -> ExportVariant {
        ExportVariant {
            network: network.into(),
            network_name: network.to_owned(),
            handle: handle.to_owned(),
            text: None,
            hashtags: None,
            time: None,
        }
    }

    #[test]
    fn names_are_parted_at_the_signs_people_use() {
        assert_eq!(
            pieces("Insta + FB, LinkedIn/X ; TikTok | Threads"),
            ["Insta", "FB", "LinkedIn", "X", "TikTok", "Threads"]
        );
        assert_eq!(pieces("Instagram (@a, @b)"), ["Instagram (@a, @b)"]);
        assert_eq!(split_handle("Instagram @lunel"), ("Instagram", "@lunel".to_owned()));
        assert_eq!(
            split_handle("Facebook (Biscuiterie Lunel)"),
            ("Facebook", "Biscuiterie Lunel".to_owned())
        );
    }

    proptest! {
        #[test]
        fn channels_are_read_back_as_they_were(handles in proptest::collection::vec("[@a-z() \\\\,+é]{0,8}", 1..4)) {
            let variants: Vec<_> = handles.iter().map(|handle| variant("Instagram", handle)).collect();
            let cell = write(&variants);
            let read: Vec<String> = pieces(&cell).into_iter().map(|piece| split_handle(piece).1).collect();
            prop_assert_eq!(read, handles);
        }
    }
}
