import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { proofOf } from "../log/index.ts";
import { readTexts } from "../rulebook/index.ts";
import { type Verification, verify } from "../verification/index.ts";
import { askStateChange, confirmStateChange } from "./ask-state.ts";
import { findCertificate } from "./certificate.postgres.ts";
import { changeState } from "./change-state.ts";
import { correctHolder, duplicate, renewAfterCompromise } from "./edition.ts";
import { replacedEditions } from "./editions.postgres.ts";
import { declareCompromise } from "./key-life.ts";
import { installationKnowledge } from "./knowledge.ts";
import { sealedParchment } from "./render.ts";
import { parchmentOf } from "./sheets.postgres.ts";
import { signingKeys } from "./signing-keys.postgres.ts";
import { stateRequestsOf } from "./state-requests.postgres.ts";

const root = new URL("../../", import.meta.url).pathname;
const number = (sequence: number) => `CQPM-3248-2026-${String(sequence).padStart(6, "0")}`;
const two = { decidedBy: "A. Martin", secondedBy: "B. Petit" };
const name = { firstNames: ["Camille", "Anne"], birthName: "Dussart-Rey" };

let database: TestDatabase;
const world = setWorld("2026-11-24T09:00:00Z");
const means = {
  world,
  texts: readTexts(root),
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(1),
  root,
};
const held = async (one: string) => {
  const certificate = await findCertificate(database.db, one);
  if (!certificate) throw new Error(`no ${one}`);
  return certificate;
};
const asked = async (bytes: Uint8Array | string, more: object = {}): Promise<Verification> =>
  verify(Buffer.from(bytes), {
    ...(await installationKnowledge(database.db, means)),
    at: world.now(),
    ...more,
  });

beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, means);
}, 120_000);
afterAll(() => database.drop());

describe("A duplicate", () => {
  it("prints the same credential under the same number, and keeps the sheet it follows", async () => {
    const before = await held(number(1));
    const firstSheet = await sealedParchment(database.db, means, number(1));
    world.set("2027-01-12T09:00:00Z");

    expect(await duplicate(database.db, means, { number: number(1), by: "A. Martin" })).toBeUndefined();
    const after = await held(number(1));
    const sheet = await sealedParchment(database.db, means, number(1));

    expect(after.credential).toBe(before.credential);
    expect(after.edition).toEqual({ kind: "duplicate", on: "2027-01-12" });
    expect(Buffer.compare(Buffer.from(sheet ?? []), Buffer.from(firstSheet ?? []))).not.toBe(0);
    expect((await asked(sheet ?? "")).verdict).toBe("valid");
    expect((await asked(firstSheet ?? "")).verdict).toBe("valid");
    expect(await replacedEditions(database.db, after.id)).toMatchObject([
      { edition: { kind: "first" }, decidedBy: "A. Martin" },
    ]);
  });

  it("is refused for what is not in force, and for a number that does not exist", async () => {
    await changeState(database.db, means, {
      number: number(2),
      to: "suspended",
      reasonClass: "error",
      ...two,
    });

    expect(await duplicate(database.db, means, { number: number(2), by: "A" })).toBe("not-in-force");
    expect(await duplicate(database.db, means, { number: "CQPM-3248-1999-000001", by: "A" })).toBe(
      "number-unknown",
    );
  });
});

describe("A holder's name put right", () => {
  it("is signed anew under the same number; the former credential is revoked, and kept", async () => {
    const before = await held(number(3));
    const formerSheet = await sealedParchment(database.db, means, number(3));

    expect(
      await correctHolder(database.db, means, { number: number(3), holder: name, ...two }),
    ).toBeUndefined();
    const after = await held(number(3));
    const sheet = await sealedParchment(database.db, means, number(3));
    const answer = await asked(sheet ?? "");

    expect(answer).toMatchObject({
      verdict: "valid",
      subject: { number: number(3), holder: "Camille Anne Dussart-Rey" },
    });
    expect((await asked(before.credential)).verdict).toBe("revoked");
    expect((await asked(formerSheet ?? "")).verdict).toBe("revoked");
    expect(after).toMatchObject({ id: before.id, issuedOn: before.issuedOn, state: "issued" });
    expect(after.edition).toMatchObject({ kind: "corrected", replaces: before.issuedOn });
    expect(after.birthNameNorm).toBe("dussart rey");
  });

  it.each([
    ["by one person alone", { ...two, secondedBy: two.decidedBy }, name, "two-persons-needed"],
    ["to the name it has", two, undefined, "holder-unchanged"],
    ["to no name", two, { ...name, birthName: " " }, "name-missing"],
  ])("is refused %s", async (_, by, wanted, refusal) => {
    const { holder } = (await held(number(1))).content.award;

    expect(
      await correctHolder(database.db, means, { number: number(1), holder: wanted ?? holder, ...by }),
    ).toBe(refusal);
  });

  it("waits for a second person, as every change of a certificate does", async () => {
    const { rows } = await database.pool.query<{ id: string }>(
      "select id from account order by email limit 2",
    );
    const [asking = "", confirming = ""] = rows.map(({ id }) => id);
    const change = { to: "corrected", holder: { ...name, birthName: "Rey" } } as const;
    const by = (accountId: string) => ({ accountId, name: accountId });
    await askStateChange(database.db, means, {
      number: number(4),
      change,
      reasonClass: "error",
      accountId: asking,
    });
    const [request] = await stateRequestsOf(database.db, (await held(number(4))).certifierId);

    expect(request).toMatchObject(change);
    expect(await confirmStateChange(database.db, means, request?.id ?? "", by(asking), (id) => id)).toBe(
      "two-persons-needed",
    );
    expect(
      await confirmStateChange(database.db, means, request?.id ?? "", by(confirming), (id) => id),
    ).toBeUndefined();
    expect((await held(number(4))).content.award.holder.birthName).toBe("Rey");
  });
});

describe("After a key was compromised", () => {
  it("what the log shows from before still counts; what was signed since is signed anew, and counts again", async () => {
    const before = await held(number(5));
    const certifierId = before.certifierId;
    const keyId =
      (await signingKeys(database.db, certifierId)).find(({ use }) => use === "credential")?.id ?? "";
    const { proof, event } = await proofOf(database.db, means, before.logTicket);
    const corrected = await held(number(3));
    const correctedProof = await proofOf(database.db, means, corrected.logTicket);
    world.set("2027-02-01T09:00:00Z");
    await declareCompromise(database.db, means, {
      certifierId,
      keyId,
      since: new Date("2027-01-01T00:00:00Z"),
      by: "A. Martin",
    });

    expect((await asked(before.credential, { logProof: { text: proof, event } })).verdict).toBe("valid");
    expect((await asked(before.credential)).verdict).toBe("status-unknown");
    expect(
      (
        await asked(corrected.credential, {
          logProof: { text: correctedProof.proof, event: correctedProof.event },
        })
      ).verdict,
    ).toBe("bad-signature");

    world.set("2027-02-02T09:00:00Z");
    const renewed = await renewAfterCompromise(database.db, means, { certifierId, keyId, by: "A. Martin" });

    expect(renewed).toContain(number(3));
    expect(renewed).not.toContain(number(5));
    expect((await held(number(3))).edition).toMatchObject({ kind: "renewed", on: "2027-02-02" });
    expect((await asked((await sealedParchment(database.db, means, number(3))) ?? "")).verdict).toBe("valid");
    expect(await renewAfterCompromise(database.db, means, { certifierId, keyId, by: "A. Martin" })).toEqual(
      [],
    );
    expect(await parchmentOf(database.db, before.id)).toBeUndefined();
  });
});
