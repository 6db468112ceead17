-- How the queue stands, task by task. Neither payloads nor errors leave it: they may name a person.
create function queue_standing() returns table (task text, due integer, failing integer, abandoned integer)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  return query
    select task_identifier::text,
      count(*) filter (where attempts = 0 and run_at <= now())::integer,
      count(*) filter (where attempts > 0 and attempts < max_attempts)::integer,
      count(*) filter (where attempts >= max_attempts)::integer
    from graphile_worker.jobs group by 1 order by 1;
end
$$;
revoke execute on function queue_standing from public;
