-- What each awarded session adds to the public figures: counted once, when it is awarded, so that a public page reads no person.
create table awarded_figure (
  session_id        uuid not null references jury_session,
  certifier_id      text not null references certifier,
  certification_id  text not null references certification,
  route             text not null,
  outcome           text not null check (outcome in ('full', 'partial', 'other')),
  files             integer not null check (files > 0),
  primary key (session_id, route, outcome)
);
create index awarded_figure_certification on awarded_figure (certification_id);

insert into awarded_figure (session_id, certifier_id, certification_id, route, outcome, files)
select s.id, s.certifier_id, s.certification_id, c.route, coalesce(a.outcome, 'other'), count(*)
from deliberation d
join jury_session s on s.id = d.session_id
join candidacy c on c.id = d.candidacy_id
left join award a on a.candidacy_id = d.candidacy_id
where s.state = 'awarded'
group by s.id, s.certifier_id, s.certification_id, c.route, coalesce(a.outcome, 'other');
