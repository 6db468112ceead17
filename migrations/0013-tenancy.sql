-- Whose rows a statement sees. `opencqp.certifiers` says for which certifiers the connection works: '*' for the
-- installation's own work (public register, jobs, commands), else their identifiers with commas between; unset or
-- empty, it sees none. The migrator lays these two under every table that has a certifier_id
-- (src/storage/tenancy.ts): a new table needs nothing of its own.
create function every_certifier_in_scope() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('opencqp.certifiers', true) = '*', false)
$$;
create function certifiers_in_scope() returns text[] language sql stable parallel safe as $$
  select string_to_array(current_setting('opencqp.certifiers', true), ',')
$$;

-- The application queues jobs, and reads or changes nothing else of the queue.
create function queue_job(task text, payload json, key text, attempts integer) returns void
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform graphile_worker.add_job(task, payload => payload, job_key => key, max_attempts => attempts);
end
$$;
revoke execute on function queue_job from public;

alter table account_role drop constraint account_role_role_check;
update account_role set role = 'centre-manager' where role = 'centre';
update invitation set role = 'centre-manager' where role = 'centre';
alter table account_role add constraint account_role_role_check check (role in (
  'secretariat', 'president', 'reader', 'organiser', 'centre-manager', 'trainer', 'assessor', 'juror', 'candidate',
  'employer', 'regulator', 'operator'));
create index account_role_certifier on account_role (certifier_id, role);

-- The organisation of the territory that plans and runs a session; null when the certifier does.
alter table jury_session add column organiser_id uuid references organisation;
create index jury_session_organiser on jury_session (organiser_id) where organiser_id is not null;
