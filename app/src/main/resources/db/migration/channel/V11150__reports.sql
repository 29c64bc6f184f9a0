-- The notice of one decision to one receiving body, at one door entry (回告). It repeats nothing that was written in free words.
CREATE SEQUENCE door_report_serial;

CREATE TABLE door_report (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE,
    entry_id uuid NOT NULL REFERENCES door_entry,
    channel text NOT NULL,
    body_id uuid NOT NULL,
    case_id uuid NOT NULL,
    version integer NOT NULL,
    basis text NOT NULL,
    form text NOT NULL,
    kind text NOT NULL,
    act text NOT NULL,
    decided_by uuid,
    decided_at timestamptz NOT NULL,
    facts text NOT NULL,
    sent_at timestamptz NOT NULL,
    due_on date NOT NULL,
    next_rung text,
    next_rung_on date,
    receipt text,
    receipt_at timestamptz,
    receipt_by text,
    receipt_batch uuid,
    CHECK ((receipt IS NULL) = (receipt_at IS NULL)),
    CHECK ((receipt IS NULL) = (receipt_by IS NULL)),
    CHECK ((next_rung IS NULL) = (next_rung_on IS NULL)),
    CHECK (receipt IS NULL OR next_rung IS NULL)
);

-- One decision is told once at an entry, however often its event comes.
CREATE UNIQUE INDEX door_report_once ON door_report (entry_id, case_id, version);
CREATE INDEX door_report_case ON door_report (case_id);
CREATE INDEX door_report_waiting ON door_report (body_id, due_on, id) WHERE receipt IS NULL;
CREATE INDEX door_report_signed ON door_report (body_id, receipt_at, id) WHERE receipt IS NOT NULL;
CREATE INDEX door_report_batch ON door_report (receipt_batch) WHERE receipt_batch IS NOT NULL;
CREATE INDEX door_report_rung ON door_report (next_rung_on, id) WHERE next_rung_on IS NOT NULL;

-- Each rung of a notice fires once.
CREATE TABLE door_report_step (
    report_id uuid NOT NULL REFERENCES door_report,
    rung text NOT NULL,
    fired_at timestamptz NOT NULL,
    PRIMARY KEY (report_id, rung)
);

-- Which entries came by a sheet.
CREATE INDEX channel_delivery_row_entry ON channel_delivery_row (entry_id) WHERE entry_id IS NOT NULL;
