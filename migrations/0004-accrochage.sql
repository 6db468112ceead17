-- What the register says of a sheet beside what decisions need.
alter table registration add column details jsonb not null default '{}';

-- Certificates that are due to the Caisse des Dépôts: those of a registered certification.
create index certificate_registered on certificate (certifier_id, issued_on)
  where variant = 'certificate' and content -> 'award' -> 'certification' -> 'registration' is not null;

-- One file for the Caisse des Dépôts. Its XML may hold social security numbers: its imprint is kept, not its text.
create table cpf_flow (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  file_name     text not null unique,
  sha256        text not null,
  checked       boolean not null,
  prepared_at   timestamptz not null,
  treatment_id  text,
  read_back_at  timestamptz,
  discarded_at  timestamptz
);
create index cpf_flow_certifier on cpf_flow (certifier_id);

-- The passage of one certificate, and each time it was sent: a refused one goes again in another file.
create table cpf_passage (
  certificate_id  uuid primary key references certificate,
  certifier_id    text not null references certifier,
  technical_id    text not null,
  state           text not null check (state in ('due', 'batched', 'accepted', 'refused')),
  unique (certifier_id, technical_id)
);

create table cpf_sending (
  flow_id         uuid not null references cpf_flow,
  certificate_id  uuid not null references cpf_passage,
  certifier_id    text not null references certifier,
  outcome         text not null check (outcome in ('sent', 'accepted', 'refused')),
  messages        text[] not null,
  primary key (flow_id, certificate_id)
);
create index cpf_sending_certificate on cpf_sending (certificate_id);
