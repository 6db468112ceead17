import { describe, expect, it } from "vitest";
import { workplace } from "../../../tests/support/workplace.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { changesOf, type Values } from "../../audit/index.ts";
import { noteRefusalNotified } from "../../candidacy/index.ts";
import { day, finding } from "../../kernel/index.ts";
import { changedText, isValueName } from "../../language/index.ts";

const world = fixedWorld(day("2026-11-24"));
const here = workplace(world);

/** What people write themselves, or what names something: told as it is. */
const asWritten = ["algorithm", "capacity", "certificationId", "email", "place", "reference", "version"];

/** Values that look like a code of ours and have no words, each under the name it was told by. */
const unworded = (values: Values | undefined): string[] =>
  Object.entries(values ?? {}).flatMap(([name, value]) =>
    asWritten.includes(name) || name === "reasons"
      ? []
      : changedText(name, value, "fr", values)
          .split(", ")
          .filter((text) => /^[a-z]+(?:-[a-z]+)+$/.test(text) || (text === value && /^[a-z]+$/.test(text)))
          .map((text) => `${name}: ${text}`),
  );

/** The names of what was told, but those under which the rulebook's own items bear a mark. */
const namesOf = (values: Values | undefined): string[] =>
  Object.entries(values ?? {}).flatMap(([name, value]) => {
    const marked = typeof value === "object" && value !== null && ("acquired" in value || "points" in value);
    return marked ? [] : [name];
  });

describe("The history of every branch", () => {
  it("reads in words, names and values", async () => {
    const { rows } = await here.database.pool.query<{ id: string }>("select id from certifier");
    const told = await Promise.all(
      rows.map(({ id }) => changesOf(here.database.db, id, { most: 1_000_000 })),
    );
    const values = told.flat().flatMap(({ details }) => [details?.before, details?.after]);

    expect(values.length).toBeGreaterThan(100);
    expect([...new Set(values.flatMap(unworded))]).toEqual([]);
    expect([...new Set(values.flatMap(namesOf))].filter((name) => !isValueName(name))).toEqual([]);
  });

  it("says why an enrolment was refused, though the codes alone were kept", async () => {
    const { rows } = await here.database.pool.query<{ id: string; certifierId: string }>(
      `select id, certifier_id as "certifierId" from jury_session where reference = 'MET-PROCHAIN'`,
    );
    const [session = { id: "", certifierId: "" }] = rows;
    const findings = [finding(false, "session-full"), finding(false, "accreditation-over")];
    await noteRefusalNotified(here.database.db, world, session, { findings }, 1);
    const page = await (await here.as("secretariat@metallurgie.example")).read("/travail/historique");

    expect(page).toContain("Toutes les places de cette session sont prises. L'habilitation a fini le ….");
  });
});
