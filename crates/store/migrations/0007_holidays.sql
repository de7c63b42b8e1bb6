-- Whether a person has the public holidays of France off: somebody who works from elsewhere has not.
ALTER TABLE person ADD COLUMN holidays INTEGER NOT NULL DEFAULT 1 CHECK (holidays IN (0, 1));
