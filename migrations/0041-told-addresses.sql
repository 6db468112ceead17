-- The address that an enrolment told of a person who was known without one. It opens no space and makes nothing known until
-- the certifier confirms that it is theirs; it goes with its file.
alter table candidacy add column told_email text;
create index candidacy_told_email on candidacy (certifier_id) where told_email is not null;
