import type pg from "pg";

/**
 * Gives the demonstration's metallurgy as many sessions as wanted, BENCH-1 and on, with as many candidates each: copies
 * of its awarded session of March 2026 and of one who was awarded in full, a few days apart, the last twenty still open
 * or planned; holders of before August 2026 were accepted by the Caisse des Dépôts. Identifiers follow the order of the sessions.
 */
export const growSessions = async (
  pool: pg.Pool,
  sessions: number,
  candidatesEach: number,
): Promise<void> => {
  const run = (sql: string, values: readonly unknown[] = []) => pool.query(sql, [...values]);
  await run(
    `insert into jury_session
     select (jsonb_populate_record(s, jsonb_build_object(
       'id', md5('session' || n)::uuid, 'reference', 'BENCH-' || n,
       'held_on', date '2026-12-20' - ($1::int - n) * 2,
       'state', case when n > $1::int - 10 then 'planned' when n > $1::int - 20 then 'open' else 'awarded' end))).*
     from jury_session s, generate_series(1, $1::int) as n where s.reference = 'MET-2026-03'`,
    [sessions],
  );
  const { rows } = await run(`
    select c.id as candidacy, c.person_id as person, c.session_id as session
    from award a join candidacy c on c.id = a.candidacy_id join jury_session s on s.id = c.session_id
    where a.outcome = 'full' and s.reference = 'MET-2026-03' order by c.id limit 1`);
  const model = rows[0] as { candidacy: string; person: string; session: string };
  const all = `generate_series(1, ${sessions}) as n, generate_series(1, ${candidatesEach}) as k`;
  const copy = async (table: string, where: string, changed: string) => {
    const columns = await run(
      "select string_agg(quote_ident(column_name), ', ') as names, string_agg('(r).' || quote_ident(column_name), ', ') as of_row from information_schema.columns where table_name = $1 and is_generated = 'NEVER'",
      [table],
    );
    const { names, of_row: ofRow } = columns.rows[0] as { names: string; of_row: string };
    await run(`insert into ${table} (${names}) select ${ofRow} from (
      select jsonb_populate_record(m, jsonb_build_object(${changed})) as r from ${table} m, ${all} where ${where}) as copied`);
  };
  const person = "md5('person' || n || '-' || k)::uuid";
  const candidacy = "md5('candidacy' || n || '-' || k)::uuid";
  await copy(
    "person",
    `m.id = '${model.person}'`,
    `'id', ${person}, 'birth_name', 'Candidat' || chr(65 + k % 26) || n, 'identity_key', 'candidat' || chr(97 + k % 26) || n || '|maelle|' || k`,
  );
  await copy(
    "candidacy",
    `m.id = '${model.candidacy}'`,
    `'id', ${candidacy}, 'person_id', ${person}, 'session_id', md5('session' || n)::uuid`,
  );
  await copy(
    "deliberation",
    `m.candidacy_id = '${model.candidacy}' and n <= ${sessions - 20}`,
    `'candidacy_id', ${candidacy}, 'session_id', md5('session' || n)::uuid`,
  );
  await copy(
    "award",
    `m.candidacy_id = '${model.candidacy}' and n <= ${sessions - 20}`,
    `'id', md5('award' || n || '-' || k)::uuid, 'candidacy_id', ${candidacy}`,
  );
  await copy(
    "assessment",
    `m.candidacy_id = '${model.candidacy}' and n % 50 = 0`,
    `'id', md5(m.id::text || n || '-' || k)::uuid, 'candidacy_id', ${candidacy}, 'replaces', null`,
  );
  await run(`insert into jury_member select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'session_id', md5('session' || n)::uuid))).*
    from jury_member m, generate_series(1, ${sessions}) as n where m.session_id = '${model.session}'`);
  await copy(
    "certificate",
    `m.award_id = (select id from award where candidacy_id = '${model.candidacy}') and m.variant = 'certificate' and n <= ${sessions - 30}`,
    `'id', md5('certificate' || n || '-' || k)::uuid, 'award_id', md5('award' || n || '-' || k)::uuid, 'person_id', ${person},
     'number', 'CQPM-3248-2025-' || lpad((n * 1000 + k)::text, 6, '0'), 'issued_on', date '2026-12-20' - (${sessions} - n) * 2,
     'status_list_id', m.status_list_id, 'status_index', 200000 + n * 1000 + k, 'parchment', null`,
  );
  await run(
    `insert into cpf_passage select id, certifier_id, number, 'accepted' from certificate
     where issued_on < '2026-08-01' and variant = 'certificate' on conflict do nothing`,
  );
  await run("update certificate set holder_accepted = true where issued_on < '2026-08-01'");
  await run("analyze");
};
