-- An award that no longer answers the jury's decision, put right since, gives way to another; it is kept.
alter table award add column replaced_at timestamptz;
-- The version of the jury's decision it was made on; null for awards of before.
alter table award add column version integer;
alter table award drop constraint award_candidacy_id_key;
create index award_candidacy on award (candidacy_id);
create unique index award_standing on award (candidacy_id) where replaced_at is null;
