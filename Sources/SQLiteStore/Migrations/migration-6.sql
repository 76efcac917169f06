-- From version 5 to 6: the journals answer for names, operations and the home station too; an import
-- looks up what may be known by its day.

ALTER TABLE operator ADD COLUMN salt BLOB CHECK (length(salt) = 32);
ALTER TABLE mediator ADD COLUMN salt BLOB CHECK (length(salt) = 32);
ALTER TABLE operation ADD COLUMN salt BLOB CHECK (length(salt) = 32);

CREATE INDEX dispute_day ON dispute (station, registered_on);
CREATE INDEX dispute_merged ON dispute (merged_into) WHERE merged_into IS NOT NULL;

DROP TRIGGER operation_is_never_changed;

CREATE TRIGGER operation_is_never_changed
BEFORE UPDATE OF id, key, verb, entered_at, entered_by, number, undoes ON operation
BEGIN SELECT RAISE(ABORT, 'an operation is never changed'); END;

CREATE TRIGGER operation_salt_is_never_changed
BEFORE UPDATE OF salt ON operation WHEN NEW.salt IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a salt is erased, never changed'); END;

PRAGMA user_version = 6;
