-- The hour at which a sitting begins and the room where it sits, as the convocations say them; null while not known.
alter table jury_session add column begins_at text check (begins_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
alter table jury_session add column room text;
