-- Where reports came from: the bytes that were read, kept under their hash in raw/, and what each reading of them gave.
ALTER TABLE report ADD COLUMN forwarded_from TEXT;

-- One line for each name under which bytes came here. Each line is tied to the one before it, as judgements are.
CREATE TABLE custody (
    number        INTEGER PRIMARY KEY,
    raw           TEXT NOT NULL,
    length        INTEGER NOT NULL CHECK (length >= 0),
    name          TEXT NOT NULL,
    means         TEXT NOT NULL,
    at            TEXT NOT NULL,
    program       TEXT NOT NULL,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE,
    UNIQUE (raw, name)
);

-- How far one version of the reader has got with one line of custody. The only thing here that changes.
CREATE TABLE reading (
    custody    INTEGER NOT NULL REFERENCES custody (number),
    reader     TEXT NOT NULL,
    pieces     INTEGER NOT NULL,
    reports    INTEGER NOT NULL,
    news       INTEGER NOT NULL,
    background INTEGER NOT NULL,
    complete   INTEGER NOT NULL CHECK (complete IN (0, 1)),
    at         TEXT NOT NULL,
    PRIMARY KEY (custody, reader)
) WITHOUT ROWID;

CREATE TABLE reading_problem (
    custody INTEGER NOT NULL REFERENCES custody (number),
    reader  TEXT NOT NULL,
    number  INTEGER NOT NULL,
    name    TEXT NOT NULL,
    reason  TEXT NOT NULL,
    advice  TEXT NOT NULL,
    PRIMARY KEY (custody, reader, number)
) WITHOUT ROWID;

-- In which bytes, and where in them, a report was found; empty when the bytes are the report.
CREATE TABLE report_origin (
    report   TEXT NOT NULL REFERENCES report (id),
    custody  INTEGER NOT NULL REFERENCES custody (number),
    position TEXT NOT NULL,
    format   TEXT NOT NULL,
    program  TEXT NOT NULL,
    PRIMARY KEY (report, custody, position)
) WITHOUT ROWID;

CREATE INDEX report_origin_custody ON report_origin (custody);

-- Signed statements of authorities that the list of custody up to a line existed at a time.
CREATE TABLE time_stamp (
    number    INTEGER PRIMARY KEY,
    custody   INTEGER NOT NULL REFERENCES custody (number),
    hash      TEXT NOT NULL,
    authority TEXT NOT NULL,
    at        TEXT NOT NULL,
    token     BLOB NOT NULL
);

CREATE TRIGGER custody_never_changes BEFORE UPDATE ON custody BEGIN
    SELECT RAISE (ABORT, 'a line of custody is never changed');
END;

CREATE TRIGGER custody_never_goes BEFORE DELETE ON custody BEGIN
    SELECT RAISE (ABORT, 'a line of custody is never deleted');
END;

CREATE TRIGGER custody_never_replaced BEFORE INSERT ON custody
WHEN EXISTS (SELECT 1 FROM custody WHERE number = new.number OR hash = new.hash OR (raw = new.raw AND name = new.name)) BEGIN
    SELECT RAISE (ABORT, 'a line of custody is never replaced');
END;

CREATE TRIGGER report_origin_never_changes BEFORE UPDATE ON report_origin BEGIN
    SELECT RAISE (ABORT, 'where a report was found is never changed');
END;

CREATE TRIGGER report_origin_never_goes BEFORE DELETE ON report_origin BEGIN
    SELECT RAISE (ABORT, 'where a report was found is never deleted');
END;

CREATE TRIGGER time_stamp_never_changes BEFORE UPDATE ON time_stamp BEGIN
    SELECT RAISE (ABORT, 'a time stamp is never changed');
END;

CREATE TRIGGER time_stamp_never_goes BEFORE DELETE ON time_stamp BEGIN
    SELECT RAISE (ABORT, 'a time stamp is never deleted');
END;
