//! The program in its real window, used as a person uses it. Run by `cargo xtask test`, which builds what is driven.

mod opening;
