-- What is put in a candidate's file for its jury: a document or a picture, under the name that the rulebook gives it.
create table piece (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  candidacy_id  uuid not null references candidacy on delete cascade,
  label         text not null,
  kind          text not null check (kind in ('pdf', 'jpeg', 'png')),
  bytes         bytea not null,
  size          integer not null,
  sha256        text not null,
  added_at      timestamptz not null,
  added_by      text not null,
  account_id    uuid not null
);
create index piece_candidacy on piece (candidacy_id);
