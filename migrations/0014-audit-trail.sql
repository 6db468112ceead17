-- Every change: who, when, why, before and after. Each entry carries the hash of the one before it.

-- One chain for each certifier, and one, named "installation", for what belongs to none.
create table audit_chain (
  chain         text primary key,
  certifier_id  text references certifier,
  length        bigint not null,
  head          bytea not null check (octet_length(head) = 32)
);

create table audit_entry (
  chain         text not null references audit_chain,
  position      bigint not null,
  certifier_id  text references certifier,
  at            timestamptz not null,
  who           text not null,
  act           text not null,
  object_kind   text not null,
  object_id     text not null,
  within        text,
  -- Kept as it was hashed; erased when its time is over, and the chain still holds by its digest.
  details       text,
  digest        bytea not null check (octet_length(digest) = 32),
  hash          bytea not null check (octet_length(hash) = 32),
  primary key (chain, position)
);
create index audit_entry_object on audit_entry (object_kind, object_id, position);
create index audit_entry_within on audit_entry (within, position) where within is not null;
