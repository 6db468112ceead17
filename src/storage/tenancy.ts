import type pg from "pg";

/**
 * The role under which the application works when row-level security would not bind the user it connects as: the
 * embedded server's own, or any superuser. It owns nothing and signs in nowhere.
 */
const applicationRole = "opencqp_app";

/** Asked of a new connection before it serves: takes the application's role, or fails where it is missing. */
export const takeRole = `select set_config('role', '${applicationRole}', false) from pg_roles
  where rolname = current_user and (rolsuper or rolbypassrls)`;

/** Tables that all may read and only their own certifier's work changes. */
const readByAll: readonly string[] = ["certification"];

// Sub-selects, so that the setting is read once for a statement and not once for a row.
const inScope = `(select every_certifier_in_scope()) or certifier_id = any ((select certifiers_in_scope())::text[])`;

/**
 * Puts row-level security on every table that has a certifier_id and lacks it. Forced: it binds the tables' owner too.
 * A row of no certifier is the installation's alone.
 */
export const bindTables = async (client: pg.ClientBase): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname = 'certifier_id'
      and not (c.relrowsecurity and c.relforcerowsecurity)
    order by 1`);
  await client.query("begin");
  for (const { name } of rows) {
    await client.query(
      `create policy certifier_in_scope on ${name} using (${inScope}) with check (${inScope})`,
    );
    if (readByAll.includes(name))
      await client.query(`create policy read_by_all on ${name} for select using (true)`);
    await client.query(`alter table ${name} enable row level security, force row level security`);
  }
  await client.query("commit");
};

/**
 * Makes the application's role where it is needed, and lets it work on the tables. Answers false when row-level
 * security would bind neither the user nor a role it can take.
 */
export const bindApplication = async (client: pg.ClientBase): Promise<boolean> => {
  const { rows } = await client.query<{ bound: boolean; super: boolean }>(
    "select not (rolsuper or rolbypassrls) as bound, rolsuper as super from pg_roles where rolname = current_user",
  );
  if (rows[0]?.bound) return true;
  if (!(await haveRole(client, rows[0]?.super ?? false))) return false;
  await client.query(`grant usage on schema public to ${applicationRole}`);
  await client.query(
    `grant select, insert, update, delete on all tables in schema public to ${applicationRole}`,
  );
  await client.query(`grant usage, select on all sequences in schema public to ${applicationRole}`);
  await client.query(`grant execute on all functions in schema public to ${applicationRole}`);
  return true;
};

/** Roles are the server's, and two databases of it may be prepared at once: who comes second finds the role made. */
const haveRole = async (client: pg.ClientBase, isSuper: boolean): Promise<boolean> => {
  try {
    await client.query(`do $$ begin
      create role ${applicationRole} nologin;
    exception when duplicate_object or unique_violation then null; end $$`);
    if (!isSuper) await client.query(`grant ${applicationRole} to current_user`);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
  }
  const { rows } = await client.query<{ ready: boolean }>(
    `select not (rolsuper or rolbypassrls) and pg_has_role(oid, 'member') as ready from pg_roles where rolname = $1`,
    [applicationRole],
  );
  return rows[0]?.ready ?? false;
};
