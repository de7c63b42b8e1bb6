-- Somebody who works on the public holidays of France.
INSERT INTO person (id, name, holidays) VALUES ('0193a5f0-7c1e-7000-8000-0000000000f7', 'Maeve', 0);
