-- Certifiers, people, frameworks, centres, candidacies, assessments, juries.
-- Every table of a certifier's own work carries certifier_id: the tenant.

create table certifier (
  id                   text primary key check (id ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  idcc                 text not null,
  name                 text not null,
  short_name           text not null,
  siret                text,
  place                text not null,
  signatory_name       text not null,
  signatory_capacity   text not null,
  cpf_client_id        text,
  cpf_contract_id      text,
  demonstration        boolean not null default false
);

create table account (
  id          uuid primary key,
  email       text not null unique,
  name        text not null,
  created_at  timestamptz not null
);

create table organisation (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  name          text not null,
  siret         text not null,
  place         text not null,
  unique (certifier_id, siret)
);

create table person (
  id              uuid primary key,
  certifier_id    text not null references certifier,
  birth_name      text not null,
  usage_name      text,
  first_names     text[] not null check (cardinality(first_names) > 0),
  born_on         date not null,
  sex             text not null check (sex in ('F', 'M')),
  birth_place     jsonb not null,
  email           text,
  nir_sealed      bytea,
  identity_key    text not null,
  unique (certifier_id, identity_key)
);

-- A role is held at one certifier; a centre's, a candidate's and a juror's are narrower still.
create table account_role (
  account_id       uuid not null references account,
  certifier_id     text not null references certifier,
  role             text not null check (role in ('secretariat', 'centre', 'assessor', 'juror', 'candidate')),
  organisation_id  uuid references organisation,
  person_id        uuid references person,
  primary key (account_id, certifier_id, role)
);

create table sign_in_link (
  token_hash  text primary key,
  account_id  uuid not null references account,
  expires_at  timestamptz not null,
  used_at     timestamptz
);

create table web_session (
  token_hash  text primary key,
  account_id  uuid not null references account,
  expires_at  timestamptz not null
);

-- One row per certification as the branch knows it: its identity outlives every registration.
create table certification (
  id               text primary key,
  certifier_id     text references certifier,
  kind             text not null check (kind in ('CQP', 'CQPM', 'CQPI', 'CCPM', 'CCPI')),
  title            text not null,
  title_norm       text not null,
  branches         text[] not null,
  branch_name      text not null,
  owner_name       text not null,
  official_number  text,
  register_claim   text not null check (register_claim in ('RNCP', 'RS', 'unknown')),
  level            integer check (level between 1 and 8),
  nsf              text[] not null,
  confidence       text not null check (confidence in ('high', 'medium')),
  note             text,
  source           jsonb not null
);
create index certification_title on certification (title_norm collate "C" text_pattern_ops);

create table certification_version (
  id                text primary key,
  certification_id  text not null references certification,
  from_day          date,
  until_day         date,
  framework         jsonb not null,
  source            jsonb not null
);

create table registration (
  code              text primary key,
  certification_id  text references certification,
  register          text not null check (register in ('RNCP', 'RS')),
  title             text not null,
  level             integer check (level between 1 and 8),
  nsf               jsonb not null,
  rome              jsonb not null,
  agreements        jsonb not null,
  certifiers        jsonb not null,
  partners          jsonb not null,
  blocks            jsonb not null,
  routes            text[] not null,
  published_on      date,
  decided_on        date,
  effective_on      date,
  ends_on           date,
  previous_codes    text[] not null,
  next_codes        text[] not null,
  active            boolean,
  source            jsonb not null
);
create index registration_certification on registration (certification_id);

create table cqpi_signature (
  certification_id  text not null references certification,
  idcc              text not null,
  from_day          date,
  until_day         date,
  source            jsonb not null,
  primary key (certification_id, idcc)
);

create table accreditation (
  id                uuid primary key,
  certifier_id      text not null references certifier,
  organisation_id   uuid not null references organisation,
  certification_id  text not null references certification,
  trains            boolean not null,
  assesses          boolean not null,
  blocks            text[],
  from_day          date not null,
  until_day         date not null,
  withdrawn_on      date,
  decided_on        date not null,
  check (from_day <= until_day),
  check (trains or assesses)
);

create table jury_session (
  id                  uuid primary key,
  reference           text not null unique,
  certifier_id        text not null references certifier,
  certification_id    text not null references certification,
  version_id          text not null references certification_version,
  route_scope         text not null,
  held_on             date not null,
  place               text not null,
  organiser           text not null,
  unions_invited_on   date,
  unions              integer,
  state               text not null
                      check (state in ('planned', 'open', 'closed', 'minutes-signed', 'awarded'))
);

create table candidacy (
  id               uuid primary key,
  certifier_id     text not null references certifier,
  session_id       uuid not null references jury_session,
  person_id        uuid not null references person,
  version_id       text not null references certification_version,
  organisation_id  uuid not null references organisation,
  public           text not null,
  route            text not null,
  entered_on       date not null,
  enrolled_on      date not null,
  employer         text,
  initiative       text not null,
  cpf_file         text,
  state            text not null,
  unique (session_id, person_id)
);
create index candidacy_session on candidacy (session_id);
create index candidacy_person on candidacy (person_id);

-- A mark is never overwritten: a later layer replaces it and both stay.
create table assessment (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  candidacy_id  uuid not null references candidacy,
  item          text not null,
  method        text not null,
  assessor      text not null,
  capacity      text not null,
  mark          jsonb not null,
  noted_on      date not null,
  replaces      uuid references assessment,
  unique (candidacy_id, item, assessor, replaces)
);
create index assessment_candidacy on assessment (candidacy_id);

create table jury_member (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  session_id    uuid not null references jury_session,
  account_id    uuid references account,
  name          text not null,
  college       text not null check (college in ('employees', 'employers', 'none')),
  organisation  text not null,
  capacity      text not null,
  presides      boolean not null default false,
  votes         boolean not null default true,
  convened_on   date,
  signed_at     timestamptz
);
create index jury_member_session on jury_member (session_id);

create table recusal (
  member_id     uuid not null references jury_member,
  candidacy_id  uuid not null references candidacy,
  certifier_id  text not null references certifier,
  reason        text not null,
  primary key (member_id, candidacy_id)
);

-- What a rulebook leaves unstated, settled on record by a person entitled to.
create table settlement (
  id             uuid primary key,
  certifier_id   text not null references certifier,
  session_id     uuid not null references jury_session,
  rule           text not null,
  value          jsonb not null,
  reason         text not null,
  settled_by     text not null,
  settled_on     date not null,
  demonstration  boolean not null,
  unique (session_id, rule)
);

create table deliberation (
  candidacy_id   uuid primary key references candidacy,
  certifier_id   text not null references certifier,
  session_id     uuid not null references jury_session,
  outcome        text not null check (outcome in ('full', 'partial', 'none', 'deferred')),
  items          jsonb not null,
  blocks         jsonb not null,
  votes          jsonb not null,
  reason         text,
  decided_on     date not null
);

create table credit (
  id                uuid primary key,
  certifier_id      text not null references certifier,
  person_id         uuid not null references person,
  certification_id  text not null references certification,
  candidacy_id      uuid not null references candidacy,
  grain             text not null,
  code              text not null,
  won_on            date not null,
  until             text not null,
  rule              jsonb,
  unique (candidacy_id, grain, code)
);
create index credit_person on credit (person_id);

create table minutes (
  session_id    uuid primary key references jury_session,
  certifier_id  text not null references certifier,
  reference     text not null unique,
  content       jsonb not null,
  pdf           bytea not null,
  sha256        text not null,
  signatures    jsonb not null,
  signed_at     timestamptz not null
);

create table award (
  id             uuid primary key,
  certifier_id   text not null references certifier,
  candidacy_id   uuid not null unique references candidacy,
  outcome        text not null check (outcome in ('full', 'partial')),
  organ          text not null,
  decided_on     date not null,
  registration   jsonb,
  rulebook       text not null,
  findings       jsonb not null
);

-- Each decision taken, with its facts and the versions of the rules it stood on.
create table decision_record (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  kind          text not null,
  subject       text not null,
  on_day        date not null,
  facts         jsonb not null,
  decision      jsonb not null,
  taken_by      text not null,
  taken_at      timestamptz not null
);
create index decision_record_subject on decision_record (subject);
