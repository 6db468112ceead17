import type pg from "pg";

const uuidOf = (kind: string) => `md5('${kind}' || n)::uuid`;

/** A copy of a row with some columns changed, for every n up to a count. */
const copies = (table: string, which: string, changed: Readonly<Record<string, string>>): string => `
  insert into ${table}
  select (jsonb_populate_record(model, jsonb_build_object(${Object.entries(changed)
    .map(([column, value]) => `'${column}', ${value}`)
    .join(", ")}))).*
  from ${table} as model, generate_series(1, $1::int) as n where ${which}`;

/**
 * Copies the demonstration's metallurgy session, awarded and not yet issued, with as many candidates as wanted: each
 * copies the first who was awarded in full, under another name. Answers the id of the new session.
 */
export const copyAwardedSession = async (pool: pg.Pool, candidates: number): Promise<string> => {
  const { rows } = await pool.query<{ session: string; candidacy: string; person: string }>(`
    select c.session_id as session, c.id as candidacy, c.person_id as person
    from award a join candidacy c on c.id = a.candidacy_id join jury_session s on s.id = c.session_id
    where a.outcome = 'full' and s.reference = 'MET-2026-03' order by c.id limit 1`);
  const [model] = rows;
  if (!model) throw new Error("the demonstration has no full award in metallurgy");
  const session = "018f3c1e-7c0e-7f5a-9a33-00000000b0b0";
  await pool.query(
    `insert into jury_session select (jsonb_populate_record(s, jsonb_build_object('id', $1::text, 'reference', 'BENCH-1'))).*
     from jury_session s where id = $2`,
    [session, model.session],
  );
  await pool.query(
    `insert into minutes select (jsonb_populate_record(m, jsonb_build_object('session_id', $1::text, 'reference', 'PV-BENCH-1'))).*
     from minutes m where session_id = $2`,
    [session, model.session],
  );
  for (const table of ["settlement", "jury_member"])
    await pool.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'session_id', $1::text))).*
       from ${table} t where session_id = $2`,
      [session, model.session],
    );
  const steps: readonly [string, string, Record<string, string>][] = [
    [
      "person",
      `model.id = '${model.person}'`,
      {
        id: uuidOf("person"),
        birth_name: `'Candidat' || chr(65 + n % 26) || chr(97 + n / 26 % 26) || chr(97 + n / 676 % 26)`,
        identity_key: "'bench ' || n",
      },
    ],
    [
      "candidacy",
      `model.id = '${model.candidacy}'`,
      { id: uuidOf("candidacy"), person_id: uuidOf("person"), session_id: `'${session}'` },
    ],
    [
      "deliberation",
      `model.candidacy_id = '${model.candidacy}'`,
      { candidacy_id: uuidOf("candidacy"), session_id: `'${session}'` },
    ],
    [
      "award",
      `model.candidacy_id = '${model.candidacy}'`,
      { id: uuidOf("award"), candidacy_id: uuidOf("candidacy") },
    ],
    [
      "credit",
      `model.candidacy_id = '${model.candidacy}'`,
      {
        id: "md5(model.id::text || n)::uuid",
        person_id: uuidOf("person"),
        candidacy_id: uuidOf("candidacy"),
      },
    ],
  ];
  for (const [table, chosen, changed] of steps)
    await pool.query(copies(table, chosen, changed), [candidates]);
  await pool.query("analyze");
  return session;
};
