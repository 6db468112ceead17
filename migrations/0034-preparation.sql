-- What comes before assessment: a candidate's positioning, their individual plan, the start of their cycle. One of each.
create table positioning (
  candidacy_id  uuid primary key references candidacy on delete cascade,
  certifier_id  text not null references certifier,
  on_day        date not null,
  led_by        text not null,
  means         text[] not null check (cardinality(means) > 0 and means <@ array['interview', 'grid', 'test']),
  missing       text[] not null,
  note          text,
  check (cardinality(missing) > 0 or note is not null)
);

create table individual_plan (
  candidacy_id  uuid primary key references candidacy on delete cascade,
  certifier_id  text not null references certifier,
  from_day      date not null,
  until_day     date not null,
  tutor         jsonb,
  competences   jsonb not null,
  check (from_day <= until_day)
);

create table cycle_start (
  candidacy_id  uuid primary key references candidacy on delete cascade,
  certifier_id  text not null references certifier,
  on_day        date not null
);
