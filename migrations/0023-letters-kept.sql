-- Which session a letter is about; and that the mail server refused it, until it leaves.
alter table mail add column session_id uuid references jury_session;
alter table mail add column refused_at timestamptz;
alter table mail add column refusal text;
create index mail_session on mail (session_id, id desc) where session_id is not null;
create index mail_refused on mail (certifier_id) where refused_at is not null;
