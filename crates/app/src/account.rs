//! The name of the system's account, given to the core by the hosts as the clock is: who acted, until the person says
//! their own name. Looks nothing up on a network.

/// The account's real name, else its login. Empty when the system tells neither.
pub fn name() -> String {
    let login = whoami::username().ok();
    let told = ["USER", "LOGNAME", "USERNAME"].into_iter().map(|name| std::env::var(name).ok());
    first([whoami::realname().ok(), login].into_iter().chain(told))
}

/// The first name that says something. The system's real names may go on with a room and telephones after a comma.
fn first(names: impl IntoIterator<Item = Option<String>>) -> String {
    let names = names.into_iter().flatten();
    let mut plain = names.map(|name| name.split(',').next().unwrap_or_default().trim().to_owned());
    plain.find(|name| !name.is_empty() && name != "Unknown").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn the_real_name_goes_before_the_login() {
        let of = |names: [&str; 2]| first(names.map(|name| Some(name.to_owned())));
        assert_eq!(of(["Maya Bernard,12,,", "maya"]), "Maya Bernard");
        assert_eq!(of([" ,,,", "maya"]), "maya");
        assert_eq!(of(["Unknown", "maya"]), "maya");
        assert_eq!(first([None, None, Some("maya".to_owned())]), "maya");
        assert_eq!(first([None]), "");
    }
}
