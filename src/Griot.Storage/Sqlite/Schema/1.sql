-- The ledger (report, report_file, coding, statement, judgement) only grows; triggers see to it.
-- The view (incident, incident_event) can be thrown away and made again.
-- "Grio" in ASCII: tells a workspace from any other SQLite file.
PRAGMA application_id = 1198680431;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE report (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    file       TEXT NOT NULL,
    text       TEXT NOT NULL,
    title      TEXT,
    source     TEXT,
    url        TEXT,
    published  TEXT,
    language   TEXT,
    synthetic  INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
    first_seen TEXT NOT NULL
);

-- Every name under which a report was met: two files may hold one report.
CREATE TABLE report_file (
    report     TEXT NOT NULL REFERENCES report (id),
    file       TEXT NOT NULL,
    first_seen TEXT NOT NULL,
    PRIMARY KEY (report, file)
) WITHOUT ROWID;

-- One pass of the coder over one report. A later pass withdraws the one before.
CREATE TABLE coding (
    report    TEXT NOT NULL REFERENCES report (id),
    number    INTEGER NOT NULL CHECK (number > 0),
    language  TEXT,
    uncoded   TEXT,
    program   TEXT NOT NULL,
    at        TEXT NOT NULL,
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    PRIMARY KEY (report, number)
) WITHOUT ROWID;

CREATE UNIQUE INDEX coding_current ON coding (report) WHERE withdrawn = 0;

CREATE TABLE statement (
    report       TEXT NOT NULL,
    coding       INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    id           TEXT NOT NULL,
    event        TEXT,
    field        TEXT NOT NULL,
    value        TEXT NOT NULL,
    spans        TEXT NOT NULL,
    speaker      TEXT,
    certainty    TEXT NOT NULL,
    rule         TEXT NOT NULL,
    rule_version INTEGER NOT NULL,
    withdrawn    INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
    PRIMARY KEY (report, coding, position),
    FOREIGN KEY (report, coding) REFERENCES coding (report, number)
) WITHOUT ROWID;

CREATE INDEX statement_id ON statement (id);

CREATE TABLE judgement (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    at            TEXT NOT NULL,
    "by"          TEXT NOT NULL,
    kind          TEXT NOT NULL,
    subject       TEXT NOT NULL,
    reason        TEXT,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL UNIQUE
);

-- The columns beside record are for people who query; record holds the whole incident.
CREATE TABLE incident (
    id             TEXT PRIMARY KEY NOT NULL,
    position       INTEGER NOT NULL UNIQUE,
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
) WITHOUT ROWID;

CREATE TABLE incident_event (
    incident TEXT NOT NULL REFERENCES incident (id) ON DELETE CASCADE,
    report   TEXT NOT NULL REFERENCES report (id),
    event    TEXT NOT NULL,
    PRIMARY KEY (incident, report, event)
) WITHOUT ROWID;

CREATE INDEX incident_event_report ON incident_event (report, event);

CREATE VIRTUAL TABLE report_search USING fts5 (
    title, text, content = 'report', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER report_is_searchable AFTER INSERT ON report BEGIN
    INSERT INTO report_search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE TRIGGER report_never_changes BEFORE UPDATE ON report BEGIN
    SELECT RAISE (ABORT, 'a report is never changed');
END;

CREATE TRIGGER report_never_goes BEFORE DELETE ON report BEGIN
    SELECT RAISE (ABORT, 'a report is never deleted');
END;

-- INSERT OR REPLACE deletes without firing delete triggers; hence the next two of this kind.
CREATE TRIGGER report_never_replaced BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM report WHERE id = new.id OR number = new.number) BEGIN
    SELECT RAISE (ABORT, 'a report is never replaced');
END;

CREATE TRIGGER statement_only_withdrawn BEFORE UPDATE ON statement
WHEN new.withdrawn < old.withdrawn
    OR (new.report, new.coding, new.position, new.id, new.event, new.field, new.value, new.spans, new.speaker, new.certainty,
        new.rule, new.rule_version)
    IS NOT (old.report, old.coding, old.position, old.id, old.event, old.field, old.value, old.spans, old.speaker, old.certainty,
        old.rule, old.rule_version) BEGIN
    SELECT RAISE (ABORT, 'a statement is only ever withdrawn');
END;

CREATE TRIGGER statement_never_goes BEFORE DELETE ON statement BEGIN
    SELECT RAISE (ABORT, 'a statement is never deleted');
END;

CREATE TRIGGER coding_only_withdrawn BEFORE UPDATE ON coding
WHEN new.withdrawn < old.withdrawn
    OR (new.report, new.number, new.language, new.uncoded, new.program, new.at)
    IS NOT (old.report, old.number, old.language, old.uncoded, old.program, old.at) BEGIN
    SELECT RAISE (ABORT, 'a coding is only ever withdrawn');
END;

CREATE TRIGGER coding_never_goes BEFORE DELETE ON coding BEGIN
    SELECT RAISE (ABORT, 'a coding is never deleted');
END;

CREATE TRIGGER coding_takes_its_statements_along AFTER UPDATE OF withdrawn ON coding BEGIN
    UPDATE statement SET withdrawn = new.withdrawn WHERE report = new.report AND coding = new.number;
END;

CREATE TRIGGER judgement_never_changes BEFORE UPDATE ON judgement BEGIN
    SELECT RAISE (ABORT, 'a judgement is never changed');
END;

CREATE TRIGGER judgement_never_goes BEFORE DELETE ON judgement BEGIN
    SELECT RAISE (ABORT, 'a judgement is never deleted');
END;

CREATE TRIGGER judgement_never_replaced BEFORE INSERT ON judgement
WHEN EXISTS (SELECT 1 FROM judgement WHERE id = new.id OR number = new.number) BEGIN
    SELECT RAISE (ABORT, 'a judgement is never replaced');
END;
