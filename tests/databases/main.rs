//! Makes a workspace of each schema that was ever released, as a program of then would have left it: `cargo xtask databases`.
//! Released ones are never made again: a test opens them.

use rusqlite::Connection;
use std::{error::Error, fs, path::Path};

/// "Marr" in ASCII.
const APPLICATION_ID: u32 = 0x4d61_7272;

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("databases");
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/store/migrations");
    let mut steps: Vec<_> =
        fs::read_dir(&migrations)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    steps.sort();
    for newest in 1..=steps.len() {
        let place = here.join(format!("{newest:04}.db"));
        if place.exists() {
            println!("{} is kept", place.display());
            continue;
        }
        let conn = Connection::open(&place)?;
        // small files: they are kept with the sources
        conn.pragma_update(None, "page_size", 1024)?;
        for (n, step) in steps.iter().take(newest).enumerate() {
            conn.execute_batch(&fs::read_to_string(step)?)?;
            let seed = here.join(format!("seeds/{:04}.sql", n + 1));
            conn.execute_batch(&fs::read_to_string(&seed)?)
                .map_err(|error| format!("{}: {error}", seed.display()))?;
        }
        conn.pragma_update(None, "application_id", APPLICATION_ID)?;
        conn.pragma_update(None, "user_version", u32::try_from(newest)?)?;
        conn.execute_batch("PRAGMA foreign_key_check; VACUUM")?;
        println!("{} is made", place.display());
    }
    Ok(())
}
