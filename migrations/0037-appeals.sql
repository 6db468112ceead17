-- Appeals against what was decided on a file, each with whether it was admissible, then its answer.
create table appeal (
  id               uuid primary key,
  certifier_id     text not null references certifier,
  candidacy_id     uuid not null references candidacy on delete cascade,
  filed_on         date not null,
  body             text not null,
  ground           text not null check (ground in ('procedure', 'result')),
  first_step_done  boolean not null,
  says             text not null,
  admissibility    text not null check (admissibility in ('granted', 'refused', 'undetermined')),
  findings         jsonb not null,
  recorded_at      timestamptz not null,
  upheld           boolean,
  answered_by      text,
  answered_on      date,
  answer_reason    text,
  answered_at      timestamptz,
  check ((upheld is null) = (answered_by is null) and (upheld is null) = (answered_on is null)
    and (upheld is null) = (answered_at is null)),
  -- What was refused at the door is before no body.
  check (admissibility <> 'refused' or upheld is null)
);
create index appeal_candidacy on appeal (candidacy_id);
create index appeal_open on appeal (certifier_id, filed_on) where upheld is null and admissibility <> 'refused';
