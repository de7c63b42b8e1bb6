-- What came back from readers, and key dates told.
INSERT INTO returned (reader, post_id, sequence, differs_at) VALUES ('oneself', 'gone', 4, 3);
INSERT INTO shown_day (reader, uid, sequence, modified, withdrawn, title, first_day, last_day)
  VALUES ('oneself', 'holiday-christmas-2026@marronnier.app', 1, 1796000000000, 0, 'Noël', '2026-12-25', '2026-12-25');
