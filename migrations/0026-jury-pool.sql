-- Who may be called to a branch's juries: for how long they are mandated, and when they cannot come.
create table pool_member (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  name          text not null,
  college       text not null check (college in ('employees', 'employers', 'none')),
  organisation  text not null,
  capacity      text not null,
  email         text,
  mandate_from  date not null,
  mandate_until date,
  check (mandate_until >= mandate_from)
);
create index pool_member_certifier on pool_member (certifier_id, college, name);
create unique index pool_member_email on pool_member (certifier_id, email) where email is not null;

create table pool_absence (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  pool_member_id uuid not null references pool_member on delete cascade,
  from_day      date not null,
  until_day     date not null,
  check (until_day >= from_day)
);
create index pool_absence_member on pool_absence (pool_member_id, until_day);

-- The seat of a session that someone of the pool holds, and what they answered to being convened.
alter table jury_member add column pool_member_id uuid references pool_member on delete set null;
alter table jury_member add column answer text check (answer in ('coming', 'not-coming'));
create index jury_member_pool on jury_member (pool_member_id) where pool_member_id is not null;
