-- Shares, key dates, answers.
INSERT INTO share VALUES ('01890a5d-ac96-774b-bcce-b302099a8061', 'client:01890a5d-ac96-774b-bcce-b302099a8001', 'Biscuiterie Lunel',
  1764576000000, 'Maya', '{}', '{}', 0, 'lunel.ics', '{}');
INSERT INTO shown VALUES ('client:01890a5d-ac96-774b-bcce-b302099a8001', '01890a5d-ac96-774b-bcce-b302099a8031', 2,
  '01890a5d-ac96-774b-bcce-b302099a8061', 'uid-1@marronnier', 1764576000000, 0, 1, '2026-12-10', '{}');
INSERT INTO share_post VALUES ('01890a5d-ac96-774b-bcce-b302099a8061', '01890a5d-ac96-774b-bcce-b302099a8031', 2);
INSERT INTO key_date_source VALUES ('01890a5d-ac96-774b-bcce-b302099a8071', 'Jours fériés', 'public_holidays', 2, 0, NULL, 'feries.ics');
INSERT INTO key_date VALUES ('01890a5d-ac96-774b-bcce-b302099a8071', 'noel', 'Noël', '2026-12-25', '2026-12-25', NULL, '', '', '');
INSERT INTO imported_event VALUES ('01890a5d-ac96-774b-bcce-b302099a8031', 'uid-2@ailleurs');
INSERT INTO answered VALUES ('proposal-1', 1);
