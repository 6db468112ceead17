-- Certificates, their keys, their status, and the public log.

create table signing_key (
  id              text primary key,
  certifier_id    text not null references certifier,
  use             text not null check (use in ('credential', 'token', 'seal')),
  algorithm       text not null check (algorithm in ('Ed25519', 'RS256', 'ES256')),
  public_jwk      jsonb not null,
  private_sealed  bytea not null,
  certificate     bytea,
  from_time       timestamptz not null,
  until_time      timestamptz,
  unique (certifier_id, use, from_time)
);

-- One row per series: the lock on it is what makes numbers gapless.
create table number_counter (
  kind  text not null,
  idcc  text not null,
  year  integer not null,
  last  integer not null,
  primary key (kind, idcc, year)
);

create table status_list (
  id            text primary key,
  certifier_id  text not null references certifier,
  bits          bytea not null,
  credential    text not null,
  valid_until   timestamptz not null
);

create table certificate (
  id                uuid primary key,
  certifier_id      text not null references certifier,
  number            text not null unique,
  variant           text not null check (variant in ('certificate', 'block')),
  block             text,
  award_id          uuid not null references award,
  person_id         uuid not null references person,
  certification_id  text not null references certification,
  title             text not null,
  birth_name_norm   text not null,
  issued_on         date not null,
  content           jsonb not null,
  credential        text not null,
  jwt               text not null,
  status_list_id    text not null references status_list,
  status_index      integer not null,
  log_index         bigint not null,
  state             text not null check (state in ('issued', 'suspended', 'revoked')),
  parchment         bytea,
  unique nulls not distinct (award_id, variant, block),
  unique (status_list_id, status_index)
);
create index certificate_person on certificate (person_id);

-- Revocations and suspensions, by two persons, with a reason class that leaks nothing.
create table status_event (
  id              uuid primary key,
  certifier_id    text not null references certifier,
  certificate_id  uuid not null references certificate,
  state           text not null check (state in ('issued', 'suspended', 'revoked')),
  reason_class    text not null check (reason_class in ('error', 'fraud', 'irregularity', 'holder-request', 'other')),
  decided_by      text not null,
  seconded_by     text not null,
  at              timestamptz not null,
  check (decided_by <> seconded_by)
);

-- The public log: no personal data, no certifier's secret. One row of the head is locked to append.
create table log_head (
  sole  boolean primary key default true check (sole),
  size  bigint not null
);
insert into log_head (size) values (0);

create table log_entry (
  index  bigint primary key,
  event  text not null,
  leaf   bytea not null
);

create table log_key (
  sole            boolean primary key default true check (sole),
  name            text not null,
  public_key      bytea not null,
  private_sealed  bytea not null
);
