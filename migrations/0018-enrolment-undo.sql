-- The enrolment that a file came in by, one person or a whole table at once, so that it can be undone as a whole.
-- Null for files of before.
alter table candidacy add column enrolment_id uuid;
create index candidacy_enrolment on candidacy (enrolment_id) where enrolment_id is not null;
