-- The view of incidents is read and replaced in parts: by name, by what is worked out together (fingerprint), in order of days.
-- Its order follows from days and names, so that one incident changes without the others.
DROP INDEX incident_event_report;
ALTER TABLE incident_event RENAME TO incident_event_before;
ALTER TABLE incident RENAME TO incident_before;

CREATE TABLE incident (
    id             TEXT PRIMARY KEY NOT NULL,
    fingerprint    TEXT,
    event_type     TEXT NOT NULL,
    sub_event_type TEXT NOT NULL,
    date_start     TEXT,
    date_end       TEXT,
    place          TEXT,
    country        TEXT,
    latitude       REAL,
    longitude      REAL,
    families       INTEGER NOT NULL,
    state          TEXT NOT NULL,
    record         TEXT NOT NULL
);

CREATE TABLE incident_event (
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    report   TEXT NOT NULL REFERENCES report (id),
    event    TEXT NOT NULL,
    PRIMARY KEY (incident, report, event)
) WITHOUT ROWID;

INSERT INTO incident
SELECT id, json_extract(record, '$.fingerprint'), event_type, sub_event_type, date_start, date_end, place, country, latitude, longitude, families, state, record
FROM incident_before ORDER BY position;

INSERT INTO incident_event SELECT incident, report, event FROM incident_event_before;

DROP TABLE incident_event_before;
DROP TABLE incident_before;

CREATE INDEX incident_event_report ON incident_event (report, event);
CREATE INDEX incident_fingerprint ON incident (fingerprint);
CREATE INDEX incident_in_order ON incident (date_start IS NULL, date_start, id);

-- What the view was worked out from beside reports and judgements. The store does not look into it.
CREATE TABLE basis (
    part    TEXT NOT NULL,
    number  INTEGER NOT NULL,
    content BLOB NOT NULL,
    UNIQUE (part, number)
);

-- The view stands while 'view_stands' is there: from when it is saved until reports or judgements come that it does not hold.
CREATE TRIGGER coding_outdates_the_view AFTER INSERT ON coding BEGIN
    DELETE FROM meta WHERE key = 'view_stands';
END;

CREATE TRIGGER file_outdates_the_view AFTER INSERT ON report_file BEGIN
    DELETE FROM meta WHERE key = 'view_stands';
END;

CREATE TRIGGER judgement_outdates_the_view AFTER INSERT ON judgement BEGIN
    DELETE FROM meta WHERE key = 'view_stands';
END;
