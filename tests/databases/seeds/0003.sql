-- The team's work.
UPDATE person SET capacity = 5, rate = 4500, languages = '["fr"]' WHERE id = '01890a5d-ac96-774b-bcce-b302099a8021';
INSERT INTO absence VALUES ('01890a5d-ac96-774b-bcce-b302099a8021', '2026-12-24', '2026-12-31', 'Congés');
INSERT INTO assignment (post_id, id, person_id, role, brief, due, state) VALUES
  ('01890a5d-ac96-774b-bcce-b302099a8033', '01890a5d-ac96-774b-bcce-b302099a8081', '01890a5d-ac96-774b-bcce-b302099a8021', 'writer',
   'Trois phrases', '2026-10-28', 'done');
INSERT INTO practice VALUES ('01890a5d-ac96-774b-bcce-b302099a8001', 2, 1, '[]');
INSERT INTO brief VALUES ('01890a5d-ac96-774b-bcce-b302099a8001', '', '{}');
INSERT INTO comment (post_id, id, at, who, text, internal) VALUES
  ('01890a5d-ac96-774b-bcce-b302099a8031', '01890a5d-ac96-774b-bcce-b302099a8091', 1764576000000, 'Nina', 'Plus court ?', 1);
INSERT INTO approval VALUES ('01890a5d-ac96-774b-bcce-b302099a8031', 'Nina', 1764576000000, 'abc');
INSERT INTO revision VALUES ('01890a5d-ac96-774b-bcce-b302099a8031', '01890a5d-ac96-774b-bcce-b302099a80a1', 1764576000000, 'Maya',
  'kept', NULL, '{}');
INSERT INTO received VALUES ('01890a5d-ac96-774b-bcce-b302099a8031', 'digest', 'packet');
INSERT INTO published VALUES ('01890a5d-ac96-774b-bcce-b302099a8033', '01890a5d-ac96-774b-bcce-b302099a8011', 'https://example.org/p/1');
INSERT INTO sent VALUES ('packet-1', '01890a5d-ac96-774b-bcce-b302099a8031', 'revision-1', '01890a5d-ac96-774b-bcce-b302099a8081',
  '01890a5d-ac96-774b-bcce-b302099a8021', 'Nina Costa', 1764576000000, 'Maya', '{}');
