//! Files put together in one zip, one after the other, onto whatever is written to. Reads no zip.

use std::io::{self, Seek, Write};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// A zip under way.
pub struct Bundle<W: Write + Seek> {
    zip: ZipWriter<W>,
}

impl<W: Write + Seek> std::fmt::Debug for Bundle<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Bundle").finish_non_exhaustive()
    }
}

impl<W: Write + Seek> Bundle<W> {
    /// Begins one.
    pub fn new(onto: W) -> Self {
        Self { zip: ZipWriter::new(onto) }
    }

    /// Adds a file. Pictures are not pressed again: they would not get smaller.
    ///
    /// # Errors
    /// Those of what is written to, and of a name that is too long.
    pub fn add(&mut self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let method =
            if name.ends_with(".txt") { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        // no clock: the same files make the same zip
        self.zip.start_file(name, SimpleFileOptions::default().compression_method(method))?;
        self.zip.write_all(bytes)
    }

    /// Adds a file that is copied as it is read; a database is pressed.
    ///
    /// # Errors
    /// Those of both sides.
    pub fn copy(&mut self, name: &str, from: &mut impl io::Read, large: bool) -> io::Result<()> {
        let method =
            if name.ends_with(".db") { CompressionMethod::Deflated } else { CompressionMethod::Stored };
        let options = SimpleFileOptions::default().compression_method(method).large_file(large);
        self.zip.start_file(name, options)?;
        io::copy(from, &mut self.zip).map(drop)
    }

    /// Ends it, and gives back what was written to.
    ///
    /// # Errors
    /// Those of what is written to.
    pub fn finish(self) -> io::Result<W> {
        Ok(self.zip.finish()?)
    }
}
