-- Which organisation presents candidates to a session, asked of every session of a certifier.
create index candidacy_presented on candidacy (session_id, organisation_id);
drop index candidacy_session;
