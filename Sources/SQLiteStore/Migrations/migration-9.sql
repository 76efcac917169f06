-- From version 8 to 9: what was registered can be corrected, and a party taken out.

ALTER TABLE dispute ADD COLUMN text_sequence INTEGER CHECK (text_sequence > 0);
ALTER TABLE dispute ADD COLUMN text_position INTEGER CHECK (text_position > 0);

ALTER TABLE party ADD COLUMN removed INTEGER CHECK (removed = 1);

PRAGMA user_version = 9;
