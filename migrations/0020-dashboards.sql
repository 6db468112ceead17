-- What a dashboard counts, without reading what it counts.
create index jury_session_certifier on jury_session (certifier_id, held_on desc, id desc);
create index certificate_issued on certificate (certifier_id, issued_on);

-- Whether its holder may claim a registration is read without opening the certificate's content.
alter table certificate add column registered boolean not null
  generated always as (content #> '{award,certification,registration}' is not null) stored;
create index certificate_to_send on certificate (certifier_id, id) include (award_id, person_id, issued_on)
  where variant = 'certificate' and registered and state <> 'revoked';
