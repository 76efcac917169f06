-- From version 6 to 7: a village, a reference and the words for where a dispute was referred can be
-- erased. An erased reference is empty, and as often as need be.

DROP INDEX dispute_source_ref;

CREATE UNIQUE INDEX dispute_source_ref ON dispute (station, source_ref)
  WHERE source_ref <> '' AND status <> 'voided';

-- The register keeps where it was referred as a code only.
UPDATE spell SET referred_to = NULL
WHERE referred_to NOT IN ('court', 'arbitration', 'justice_office', 'mediation_committee',
  'labour_bureau', 'petition_office', 'other_station', 'criminal', 'governance_centre', 'other_body');

PRAGMA user_version = 7;
