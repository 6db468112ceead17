import { sql } from "kysely";
import type { Day } from "../kernel/index.ts";
import type { Db } from "../storage/index.ts";
import { type NameReading, nameReadings } from "./name-readings.ts";

/** Whose candidates are looked for: all of these certifiers', those that these organisations present, or whose session these hold. */
export type SearchedFiles = {
  readonly certifierIds: readonly string[];
  readonly organisationIds: readonly string[];
  readonly organiserIds: readonly string[];
};

/** A file found by the name of its person. */
export type FoundCandidate = {
  readonly candidacyId: string;
  readonly firstNames: readonly string[];
  readonly birthName: string;
  readonly usageName: string | null;
  readonly bornOn: Day;
  readonly sessionReference: string;
  readonly heldOn: Day;
  readonly certificationTitle: string;
};

/** After every text that begins with this one: keys hold small letters, figures, spaces and bars. */
const after = (beginning: string): string => `${beginning}~`;

const begins = (text: ReturnType<typeof sql>, beginning: string) =>
  sql`(${text} collate "C" >= ${beginning} and ${text} collate "C" < ${after(beginning)})`;

const isRead = ({ name, firstName }: NameReading) => {
  const named = sql`(${begins(sql`p.identity_key`, name)} or ${begins(sql`p.usage_key`, name)})`;
  return firstName === ""
    ? named
    : sql`(${named} and ${begins(sql`split_part(p.identity_key, '|', 2)`, firstName)})`;
};

/**
 * Files whose person's birth or usage name begins as written, with the first given name before or after it, by name, the
 * last session first. `most` at the most.
 */
export const findCandidates = async (
  db: Db,
  { certifierIds, organisationIds, organiserIds }: SearchedFiles,
  written: string,
  most: number,
): Promise<FoundCandidate[]> => {
  const readings = nameReadings(written);
  if (readings.length === 0) return [];
  const { rows } = await sql<FoundCandidate>`
    select c.id as "candidacyId", p.first_names as "firstNames", p.birth_name as "birthName",
      p.usage_name as "usageName", p.born_on as "bornOn", s.reference as "sessionReference", s.held_on as "heldOn",
      t.title as "certificationTitle"
    from person p
    join candidacy c on c.person_id = p.id
    join jury_session s on s.id = c.session_id
    join certification t on t.id = s.certification_id
    where p.identity_key not like 'reduced|%' and (${sql.join(readings.map(isRead), sql` or `)})
      and (c.certifier_id = any(${[...certifierIds]}) or c.organisation_id = any(${[...organisationIds]}::uuid[])
        or s.organiser_id = any(${[...organiserIds]}::uuid[]))
    order by p.identity_key collate "C", s.held_on desc
    limit ${most}`.execute(db);
  return rows;
};
