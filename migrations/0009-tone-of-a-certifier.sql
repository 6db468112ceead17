-- The colour of ink that a certifier chose for its certificates, beside black; frozen with each at its issue.
alter table certifier
  add column tone text check (tone ~ '^#[0-9a-f]{6}$');
