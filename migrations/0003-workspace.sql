-- Signing in, letters on their way, files read but not yet enrolled, and acts that wait for a second person.

alter table sign_in_link add column asked_at timestamptz not null default now();

-- The outbox: written in the transaction of what it tells, sent by a job, its words sealed until then.
create table mail (
  id            uuid primary key,
  certifier_id  text references certifier,
  kind          text not null,
  to_address    text not null,
  subject       text not null,
  body_sealed   bytea,
  created_at    timestamptz not null,
  expires_at    timestamptz,
  sent_at       timestamptz
);
create index mail_waiting on mail (created_at) where sent_at is null;

-- A file of candidates between its preview and the choice to enrol: sealed, since it may hold NIR.
create table enrolment_draft (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  session_id    uuid not null references jury_session,
  account_id    uuid not null references account,
  file_sealed   bytea not null,
  expires_at    timestamptz not null
);

-- A change of a certificate's state asked by one person, until another confirms it.
create table state_request (
  id              uuid primary key,
  certifier_id    text not null references certifier,
  number          text not null,
  state           text not null check (state in ('issued', 'suspended', 'revoked')),
  reason_class    text not null check (reason_class in ('error', 'fraud', 'irregularity', 'holder-request', 'other')),
  asked_by        uuid not null references account,
  asked_at        timestamptz not null,
  unique (number)
);
