-- From version 4 to 5: what an operation enters for a dispute is one link of its station's chain, so a
-- text belongs to the event at a position of it. What was entered before stands alone.

ALTER TABLE personal RENAME TO personal_4;

CREATE TABLE personal (
  event_id  INTEGER NOT NULL REFERENCES event (id),
  -- The place of the text's event among those of the body, from 1.
  position  INTEGER NOT NULL CHECK (position > 0),
  field     TEXT NOT NULL,
  salt      BLOB NOT NULL CHECK (length(salt) = 32),
  value     TEXT NOT NULL,
  PRIMARY KEY (event_id, position, field)
) STRICT, WITHOUT ROWID;

INSERT INTO personal (event_id, position, field, salt, value)
SELECT event_id, 1, field, salt, value FROM personal_4 ORDER BY event_id, field;
DROP TABLE personal_4;

CREATE TRIGGER personal_is_never_changed BEFORE UPDATE ON personal
BEGIN SELECT RAISE(ABORT, 'a personal text is erased, never changed'); END;

PRAGMA user_version = 5;
