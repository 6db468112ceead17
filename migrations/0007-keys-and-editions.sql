-- Signing keys have a life: they serve, are retired, may be known to others; and certificates have editions.

alter table signing_key drop constraint signing_key_certifier_id_use_from_time_key;
alter table signing_key add column compromised_from timestamptz;
-- Certificates of the authorities above the seal's own, the nearest first.
alter table signing_key add column chain bytea[] not null default '{}';
-- A key held elsewhere (a token, a key service) has a holder and a reference there, and no private half here.
alter table signing_key add column holder text;
alter table signing_key add column reference text;
alter table signing_key alter column private_sealed drop not null;
alter table signing_key add constraint signing_key_held check ((private_sealed is null) = (holder is not null));
-- One key serves an issuer for one use at a time.
create unique index signing_key_serving on signing_key (certifier_id, use)
  where until_time is null and compromised_from is null;

-- What was done with the keys, by whom.
create table key_act (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  key_id        text not null references signing_key,
  act           text not null check (act in ('made', 'imported', 'entrusted', 'retired', 'compromised')),
  done_by       text not null,
  at            timestamptz not null
);
create index key_act_certifier on key_act (certifier_id, at);

-- The edition in force of a certificate; the ones it replaced stay as they were.
alter table certificate add column edition jsonb not null default '{"kind":"first"}';
create table replaced_edition (
  id              uuid primary key,
  certifier_id    text not null references certifier,
  certificate_id  uuid not null references certificate,
  edition         jsonb not null,
  content         jsonb not null,
  credential      text not null,
  jwt             text not null,
  status_list_id  text not null references status_list,
  status_index    integer not null,
  log_index       bigint not null,
  parchment       bytea,
  decided_by      text not null,
  seconded_by     text,
  at              timestamptz not null
);
create index replaced_edition_certificate on replaced_edition (certificate_id, at);
create index replaced_edition_status on replaced_edition (status_list_id, status_index);

-- Sheets are printed by whoever claims them first, and claimed again when that hand was lost.
alter table certificate add column printing_until timestamptz;
create index certificate_unprinted on certificate (certifier_id, number) where parchment is null;

-- A holder's name put right waits for a second person, as every change of a certificate does.
alter table state_request drop constraint state_request_state_check;
alter table state_request add constraint state_request_state_check
  check (state in ('issued', 'suspended', 'revoked', 'corrected'));
alter table state_request add column holder jsonb;
alter table state_request add constraint state_request_holder check ((state = 'corrected') = (holder is not null));

-- Sheets and tokens do not compress: trying costs more than writing them.
alter table certificate alter column parchment set storage external;
alter table certificate alter column jwt set storage external;
