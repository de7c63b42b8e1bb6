-- Visuals, where they are used, how they are cut.
INSERT INTO visual (id, client_id, file_name, kind, bytes, width, height, alt, tags, added) VALUES
  ('abababababababababababababababababababababababababababababababab', '01890a5d-ac96-774b-bcce-b302099a8001', 'bûche.jpg', 'jpeg',
   12345, 1200, 800, 'Une bûche sur une nappe', '["Noël"]', 1764576000000);
INSERT INTO post_visual VALUES ('01890a5d-ac96-774b-bcce-b302099a8031', 'abababababababababababababababababababababababababababababababab', 0);
INSERT INTO visual_crop VALUES ('abababababababababababababababababababababababababababababababab', 'instagram:square', 0, 0, 5000, 5000);
INSERT INTO visual_digest VALUES ('abababababababababababababababababababababababababababababababab', NULL, 11674146, 'orange', x'00');
