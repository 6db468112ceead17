-- The steps of a VAE file beyond its enrolment, each on its day: complete, answered, validation file received, interview.
create table vae_step (
  id            uuid primary key,
  certifier_id  text not null references certifier,
  candidacy_id  uuid not null references candidacy on delete cascade,
  kind          text not null check (kind in ('complete', 'answered', 'validation-file', 'interview')),
  on_day        date not null,
  admissible    boolean,
  reason        text,
  unique (candidacy_id, kind),
  check ((kind = 'answered') = (admissible is not null))
);
create index vae_step_waiting on vae_step (certifier_id, on_day) where kind = 'complete';
