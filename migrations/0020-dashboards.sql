-- What a dashboard counts, without reading what it counts.
create index jury_session_certifier on jury_session (certifier_id, held_on desc, id desc);
create index certificate_issued on certificate (certifier_id, issued_on);
