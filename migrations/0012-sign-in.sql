-- Signing in: second factors for those who sign, sessions that their holder sees and closes, invitations, and the
-- sign-in that an organisation already has.

-- An authenticator app (RFC 6238). The last step that served is kept: a code is good once.
create table authenticator_app (
  account_id     uuid primary key references account,
  secret_sealed  bytea not null,
  added_at       timestamptz not null,
  -- When its first code was typed; until then it confirms nothing.
  proven_at      timestamptz,
  last_step      bigint not null default 0,
  wrong_codes    integer not null default 0,
  wrong_since    timestamptz
);

-- A passkey (WebAuthn): its public half alone, under the name its holder gave it.
create table passkey (
  credential_id  text primary key,
  account_id     uuid not null references account,
  public_key     bytea not null,
  counter        bigint not null,
  transports     text[] not null,
  name           text not null,
  added_at       timestamptz not null,
  used_at        timestamptz
);
create index passkey_account on passkey (account_id);

-- What a passkey is asked to sign, once. No account yet when it is asked who signs in.
create table passkey_challenge (
  challenge   text primary key,
  purpose     text not null check (purpose in ('add', 'sign-in', 'confirm')),
  account_id  uuid references account,
  expires_at  timestamptz not null,
  check ((purpose = 'sign-in') = (account_id is null))
);

-- Everyone signs in anew: a session opened before does not say from where, nor since when.
delete from web_session;
alter table web_session
  add column id         uuid not null unique,
  add column opened_at  timestamptz not null,
  add column used_at    timestamptz not null,
  add column opened_by  text not null check (opened_by in ('link', 'passkey', 'provider')),
  add column browser    text,
  add column system     text;
create index web_session_account on web_session (account_id);

-- Who an identity provider says someone is: found once by a verified address, known by this from then on.
create table provider_identity (
  issuer      text not null,
  subject     text not null,
  account_id  uuid not null references account,
  bound_at    timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, account_id)
);

-- A role offered to an address, until it is taken up, taken back, or out of date.
create table invitation (
  id               uuid primary key,
  certifier_id     text not null references certifier,
  email            text not null,
  role             text not null,
  organisation_id  uuid references organisation,
  token_hash       text not null unique,
  invited_by       uuid not null references account,
  invited_at       timestamptz not null,
  expires_at       timestamptz not null,
  accepted_at      timestamptz,
  revoked_at       timestamptz,
  check (accepted_at is null or revoked_at is null)
);
create index invitation_certifier on invitation (certifier_id, invited_at);
