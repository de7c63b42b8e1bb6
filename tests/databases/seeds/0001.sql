-- What people may have in a workspace of the first schema: every table, accents, NULLs, what is undated, what is undone.
INSERT INTO client VALUES ('01890a5d-ac96-774b-bcce-b302099a8001', 'Biscuiterie Lunel', 3, 'Europe/Paris', 'Ferme le lundi', 0),
                          ('01890a5d-ac96-774b-bcce-b302099a8002', 'Vélos du Canal', 7, 'America/Montreal', '', 1);
INSERT INTO channel VALUES ('01890a5d-ac96-774b-bcce-b302099a8011', '01890a5d-ac96-774b-bcce-b302099a8001', 'instagram', '@lunel', 1),
                           ('01890a5d-ac96-774b-bcce-b302099a8012', '01890a5d-ac96-774b-bcce-b302099a8001', 'linkedin', '', 0);
INSERT INTO person (id, name, email, roles, sample) VALUES
  ('01890a5d-ac96-774b-bcce-b302099a8021', 'Nina Costa', 'nina@example.org', '["writer"]', 0);
INSERT INTO post VALUES
  ('01890a5d-ac96-774b-bcce-b302099a8031', '01890a5d-ac96-774b-bcce-b302099a8001', 'La bûche qui ne fond pas', '2026-12-10', '18:30',
   'drafting', 'Un cœur de marron, « sans sucre » ajouté.', '#noël #marron', 'Savoir-faire', 'Recettes', 'Photo à refaire',
   'https://example.org/buche', 0, 0, '01890a5d-ac96-774b-bcce-b302099a8021', 0),
  ('01890a5d-ac96-774b-bcce-b302099a8032', '01890a5d-ac96-774b-bcce-b302099a8001', '=SOMME(A1) <script>', NULL, NULL,
   'idea', '', '', '', '', '', '', 1, 1, NULL, 0),
  ('01890a5d-ac96-774b-bcce-b302099a8033', '01890a5d-ac96-774b-bcce-b302099a8002', 'Le vélo de l’hiver 🚲', '2026-11-02', NULL,
   'published', 'Déjà parue', '', '', '', '', '', 0, 0, NULL, 1);
INSERT INTO variant VALUES
  ('01890a5d-ac96-774b-bcce-b302099a8031', '01890a5d-ac96-774b-bcce-b302099a8011', 'Pour Instagram', NULL, '19:00'),
  ('01890a5d-ac96-774b-bcce-b302099a8031', '01890a5d-ac96-774b-bcce-b302099a8012', NULL, '#linkedin', NULL);
INSERT INTO saved_view VALUES ('01890a5d-ac96-774b-bcce-b302099a8041', 'Mes brouillons', '{"statuses":["drafting"]}');
INSERT INTO journal (action_id, at, who, told, text_key, state, changeset) VALUES
  ('01890a5d-ac96-774b-bcce-b302099a8051', 1764576000000, 'Maya', '{"name":"addPost","params":{"title":"La bûche"}}', NULL, 0, x''),
  ('01890a5d-ac96-774b-bcce-b302099a8052', 1764576060000, 'Maya', '{"name":"editPost","params":{}}', NULL, 1, x'');
INSERT INTO journal_post VALUES ('01890a5d-ac96-774b-bcce-b302099a8031', 1), ('01890a5d-ac96-774b-bcce-b302099a8031', 2);
INSERT INTO memory VALUES ('theme', 'dark'), ('view', 'month');
