-- What a letter is about, so that a reminder is written once; and the letters of a certifier, the last first.
alter table mail add column about text;
create unique index mail_once on mail (kind, about) where about is not null;
create index mail_certifier on mail (certifier_id, id desc);
