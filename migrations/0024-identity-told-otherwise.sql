-- What an enrolment told of a person otherwise than they were known by at the certifier. What was known stays: the parts
-- are named here, never their values, until someone entitled puts the identity right or keeps it.
alter table candidacy add column contradicted text[] not null default '{}';
