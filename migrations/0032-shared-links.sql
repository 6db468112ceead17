-- Links by which a holder shows a certificate, each with the detail they chose. Of the link itself only its hash is kept;
-- who opens it is not.
create table shared_link (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  number        text not null,
  token_hash    text not null unique,
  parts         text[] not null,
  made_at       timestamptz not null,
  ends_at       timestamptz not null,
  check (ends_at > made_at)
);
create index shared_link_number on shared_link (number, made_at);
