-- How long personal data are kept, what was erased, and what persons ask of theirs.

-- A length that a certifier set for itself, from a day on; a later one follows it, none is overwritten.
create table retention_setting (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  matter        text not null,
  months        integer not null check (months between 0 and 360),
  from_day      date not null,
  why           text not null,
  set_by        text not null,
  set_at        timestamptz not null
);
create index retention_setting_certifier on retention_setting (certifier_id, matter, from_day);

-- What each pass erased: counts, never whose.
create table retention_pass (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  on_day        date not null,
  erased        jsonb not null,
  at            timestamptz not null
);
create index retention_pass_certifier on retention_pass (certifier_id, at desc);

-- What a person asks of the data held on them, and what was answered.
create table data_request (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  person_id     uuid not null references person,
  account_id    uuid not null references account,
  kind          text not null check (kind in ('access', 'rectification', 'erasure', 'objection')),
  says          text not null,
  asked_on      date not null,
  answered_on   date,
  outcome       text check (outcome in ('done', 'refused')),
  answer        text,
  answered_by   text,
  check ((answered_on is null) = (outcome is null))
);
create index data_request_certifier on data_request (certifier_id, asked_on) where answered_on is null;
create index data_request_person on data_request (person_id);
