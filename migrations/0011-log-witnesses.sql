-- Those outside who watch that the log only grows, and the heads they cosigned.
create table log_witness (
  name        text primary key,
  public_key  bytea not null check (octet_length(public_key) = 32)
);

create table log_cosignature (
  size     bigint not null,
  witness  text not null references log_witness on delete cascade,
  time     bigint not null,
  line     text not null,
  primary key (size, witness)
);
