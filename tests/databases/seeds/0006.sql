-- What a file of key dates calls its calendar.
INSERT INTO key_date_calendar (source_id, name) VALUES ('gone', 'Vacances zone C');
