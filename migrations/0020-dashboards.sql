-- What a dashboard counts, without reading what it counts.
create index jury_session_certifier on jury_session (certifier_id, held_on desc, id desc);
create index certificate_issued on certificate (certifier_id, issued_on);

-- Whether its holder may claim a registration is read without opening the certificate's content.
alter table certificate add column registered boolean not null
  generated always as (content #> '{award,certification,registration}' is not null) stored;
-- Once the Caisse des Dépôts has accepted its holder, nothing is due of it any more: what is due stays a short list.
alter table certificate add column holder_accepted boolean not null default false;
update certificate set holder_accepted = true
  from cpf_passage p where p.certificate_id = certificate.id and p.state = 'accepted';
create index certificate_to_send on certificate (certifier_id, issued_on) include (award_id, person_id)
  where variant = 'certificate' and registered and state <> 'revoked' and not holder_accepted;
