-- A person is found by the beginning of their birth name or of their usage name. The names are compared byte by byte:
-- row-level security lets only such comparisons reach an index.
create index person_by_birth_name on person (certifier_id, identity_key collate "C");

-- The usage name as it is searched: without accents or case.
alter table person add column usage_key text;
update person set usage_key = trim(regexp_replace(lower(translate(usage_name,
    'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ',
    'AAAAAACEEEEIIIINOOOOOUUUUYYaaaaaaceeeeiiiinooooouuuuyy')), '[^a-z0-9]+', ' ', 'g'))
  where usage_name is not null;
create index person_by_usage_name on person (certifier_id, usage_key collate "C") where usage_key is not null;
