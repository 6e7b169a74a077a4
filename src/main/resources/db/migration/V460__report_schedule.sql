-- Up to which day the report calendar was followed: whoever moves it on orders what fell due in between, so each draft is ordered once,
-- by however many processes, and after however long a standstill.
CREATE TABLE report_schedule (
    id              INTEGER PRIMARY KEY,
    followed_until  DATE NOT NULL
);

-- How far a report that is being made has come, in hundredths.
ALTER TABLE report ADD COLUMN progress INTEGER DEFAULT 0 NOT NULL;
