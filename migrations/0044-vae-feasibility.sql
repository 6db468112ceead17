-- What was said of a VAE's feasibility before its file: the day, who met the candidate, and their opinion.
alter table vae_step drop constraint vae_step_kind_check;
alter table vae_step add constraint vae_step_kind_check
  check (kind in ('feasibility', 'complete', 'answered', 'validation-file', 'interview'));
alter table vae_step
  add column met_by  text,
  add column opinion text check (opinion in ('go-on', 'blocks', 'other-route')),
  add constraint vae_step_feasibility_check
    check ((kind = 'feasibility') = (opinion is not null) and (kind = 'feasibility') = (met_by is not null));
