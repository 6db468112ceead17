-- The version of a framework that is being written: one for each certification, kept between visits, gone once it is
-- put in force. Each saving gives it another revision, so that no hand overwrites what another saved.
create table framework_draft (
  certification_id text primary key references certification,
  certifier_id     text not null references certifier,
  outline          text not null,
  from_day         date,
  source           jsonb not null,
  revision         uuid not null,
  saved_by         uuid not null references account,
  saved_at         timestamptz not null
);
create index framework_draft_certifier on framework_draft (certifier_id);
