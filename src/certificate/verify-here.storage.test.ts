import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { findCertificate } from "./certificate.postgres.ts";
import { changeState } from "./change-state.ts";
import { correctHolder } from "./edition.ts";
import { issuerKeys } from "./issuer-keys.ts";
import { paperCode } from "./paper-code.ts";
import { verifyHere } from "./verify-here.ts";

const root = new URL("../../", import.meta.url).pathname;
const number = (sequence: number) => `CQPM-3248-2026-${String(sequence).padStart(6, "0")}`;
const two = { decidedBy: "A. Martin", secondedBy: "B. Petit" };

let database: TestDatabase;
const world = setWorld("2026-11-24T09:00:00Z");
const means = {
  world,
  texts: readTexts(root),
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(1),
  root,
};
const change = (one: string, to: "suspended" | "revoked" | "issued") =>
  changeState(database.db, means, { number: one, to, reasonClass: "irregularity", ...two });
const credentials = new Map<string, string>();
const askedOn = (one: string, on: string) =>
  verifyHere(database.db, means, Buffer.from(credentials.get(one) ?? ""), {
    at: new Date(`${on}T20:00:00Z`),
  });

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
  for (const sequence of [1, 2, 3, 4]) {
    const held = await findCertificate(database.db, number(sequence));
    credentials.set(number(sequence), held?.credential ?? "");
  }
  world.set("2026-12-01T09:00:00Z");
  await change(number(1), "suspended");
  await change(number(2), "revoked");
  await correctHolder(database.db, means, {
    number: number(3),
    holder: { firstNames: ["Camille"], birthName: "Rey" },
    ...two,
  });
  world.set("2026-12-10T09:00:00Z");
  await change(number(1), "issued");
  world.set("2026-12-20T09:00:00Z");
}, 120_000);
afterAll(() => database.drop());

describe("Was it valid on that day? The issuer's own register answers", () => {
  it.each([
    ["a suspended one, before", number(1), "2026-11-30", "valid", "in-force"],
    ["a suspended one, on the day itself", number(1), "2026-12-01", "suspended", "suspended-since"],
    ["a suspended one, while it was", number(1), "2026-12-05", "suspended", "suspended-since"],
    ["a suspended one, once reinstated", number(1), "2026-12-10", "valid", "in-force"],
    ["a revoked one, before", number(2), "2026-11-30", "valid", "in-force"],
    ["a revoked one, since", number(2), "2026-12-02", "revoked", "revoked-since"],
    ["one whose name was put right, before", number(3), "2026-11-30", "valid", "in-force"],
    ["one whose name was put right, since", number(3), "2026-12-02", "revoked", "replaced-since"],
    ["any, before its issue", number(4), "2026-11-20", "not-yet-valid", "issued-later"],
  ])("%s", async (_, one, on, verdict, why) => {
    const answer = await askedOn(one, on);

    expect(answer.checks.find(({ name }) => name === "register-state")?.why).toBe(why);
    expect(answer.verdict).toBe(verdict);
  });

  it("and a forger gains nothing by a number that is in force", async () => {
    const genuine = credentials.get(number(4)) ?? "";
    credentials.set("forged", genuine.replace('"licenseNumber":"CQPM', '"licenseNumber":"CCPM'));

    expect((await askedOn("forged", "2026-12-02")).verdict).toBe("bad-signature");
  });

  it.each([
    ["the former holder's name, before it was put right", "former", "2026-11-30", "valid"],
    ["the former holder's name, since", "former", "2026-12-02", "revoked"],
    ["the name of now", "corrected", "2026-12-02", "valid"],
  ] as const)(
    "and a sheet's code is answered for the edition that bears %s",
    async (_, edition, on, verdict) => {
      const held = await findCertificate(database.db, number(3));
      if (!held) throw new Error("no certificate");
      const former = JSON.parse(credentials.get(number(3)) ?? "{}");
      const names = {
        former: former.credentialSubject.identifier[0].identityHash as string,
        corrected: "Camille Rey",
      };
      const { credential } = await issuerKeys(database.db, means, held.content.award.certifier);
      const statement = {
        number: number(3),
        title: held.title,
        holder: names[edition],
        awardedOn: held.content.award.awardedOn,
        issuedOn: held.issuedOn,
        statusIndex: held.statusIndex,
      };
      const code = await paperCode(statement, credential, means.publicUrl);
      const at = new Date(`${on}T20:00:00Z`);

      expect((await verifyHere(database.db, means, Buffer.from(code), { at })).verdict).toBe(verdict);
    },
  );
});
