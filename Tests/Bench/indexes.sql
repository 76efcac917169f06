-- Made after the load, which is faster.
CREATE INDEX dispute_open ON dispute (station, registered_on) WHERE status = 'open';
CREATE INDEX dispute_month ON dispute (registered_on, station, status, resolved_on);
CREATE INDEX party_dispute ON party (dispute_id);
