-- The day of a jury: who came, left and presided; forms recorded once; every decision on a file; minutes each signs, then locked.

alter table jury_session add column opened_at timestamptz, add column closed_at timestamptz;
alter table jury_member add column vice_presides boolean not null default false;

-- The attendance sheet, act by act; never overwritten.
create table attendance (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  session_id    uuid not null references jury_session,
  member_id     uuid not null references jury_member,
  kind          text not null check (kind in ('arrived', 'left', 'took-chair')),
  at            timestamptz not null,
  recorded_by   text not null,
  -- Recorded from the member's own account; else on a tablet that another had opened.
  own           boolean not null,
  reason        text
);
create index attendance_session on attendance (session_id, at, id);
insert into attendance (id, certifier_id, session_id, member_id, kind, at, recorded_by, own)
  select gen_random_uuid(), certifier_id, session_id, id, 'arrived', signed_at, name, account_id is not null
  from jury_member where signed_at is not null;
alter table jury_member drop column signed_at;

-- Forms already recorded, by the identifier each carries: one sent twice is recorded once.
create table recorded_form (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  session_id    uuid not null references jury_session,
  recorded_at   timestamptz not null
);

-- A file taken up again is a new version; the last one stands, and all stay.
alter table deliberation drop constraint deliberation_pkey;
alter table deliberation
  add column version integer not null default 1 check (version > 0),
  add column taken_by text,
  add column taken_at timestamptz,
  add primary key (candidacy_id, version);
create index deliberation_session on deliberation (session_id);

-- What each signatory said of the text, by its fingerprint: signed, or why not.
create table minutes_word (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  session_id    uuid not null references jury_session,
  member_id     uuid not null references jury_member,
  signs         boolean not null,
  reason        text,
  text_sha256   text not null,
  said_by       text not null,
  said_at       timestamptz not null,
  check (signs or reason is not null)
);
create index minutes_word_session on minutes_word (session_id, said_at, id);

-- What the president puts right once the minutes are signed: added after the text, which stays.
create table rectification (
  id               uuid primary key,
  certifier_id     text not null references certifier,
  session_id       uuid not null references minutes,
  number           integer not null check (number > 0),
  kind             text not null check (kind in ('wording', 'identity', 'outcome')),
  candidacy_id     uuid references candidacy,
  says             text not null,
  reason           text not null,
  -- The decision taken anew, when the outcome of a file changes.
  version          integer,
  signed_by        text not null,
  signed_at        timestamptz not null,
  sha256           text not null,
  pdf              bytea not null,
  unique (session_id, number)
);

create function keep_as_signed() returns trigger language plpgsql as $$
begin
  raise exception 'what was signed is kept as it was signed' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger minutes_kept before update or delete on minutes
  for each row execute function keep_as_signed();
create trigger rectification_kept before update or delete on rectification
  for each row execute function keep_as_signed();
