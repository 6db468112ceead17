-- The log takes an event at once, as a deposit, and enters it into the tree afterwards, in order and without gap.

create table log_deposit (
  ticket  bigint generated always as identity (minvalue 0 start 0) primary key,
  event   text not null,
  leaf    bytea not null
);

-- A ticket finds its entry. Those that the log already holds are deposited again, in their order:
-- they enter the tree at the same index when it is next asked for, with the tiles that it lacks.
alter table log_entry add column ticket bigint;
insert into log_deposit (ticket, event, leaf) overriding system value
  select index, event, leaf from log_entry order by index;
select setval(pg_get_serial_sequence('log_deposit', 'ticket'), size, false) from log_head;
delete from log_entry;
update log_head set size = 0;
alter table log_entry alter column ticket set not null;
alter table log_entry add constraint log_entry_ticket unique (ticket);

-- Tiles of 256 hashes, each with the root of the subtree over them: whole ones alone, so that none ever changes.
create table log_tile (
  level   integer not null,
  index   bigint not null,
  hashes  bytea not null check (octet_length(hashes) = 8192),
  root    bytea not null check (octet_length(root) = 32),
  primary key (level, index)
);

alter table certificate rename column log_index to log_ticket;
alter table replaced_edition rename column log_index to log_ticket;
