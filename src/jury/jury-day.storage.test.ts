import { randomBytes, randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import { noteMark } from "../assessment/index.ts";
import { seedDemonstration } from "../demonstration/index.ts";
import { readTexts } from "../rulebook/index.ts";
import {
  awardSession,
  awardsOf,
  closeSession,
  declineMinutes,
  draftMinutes,
  type JuryWord,
  leaveSitting,
  loadSession,
  minutesOf,
  openSession,
  recordDeliberation,
  rectificationPdf,
  rectificationsOf,
  rectifyMinutes,
  recuse,
  reopenSession,
  type SessionFile,
  signAttendance,
  signMinutes,
  takeChair,
  takeRecusalBack,
} from "./index.ts";

const root = new URL("../../", import.meta.url).pathname;
const world = setWorld("2026-11-24T08:00:00Z");
const means = {
  world,
  texts: readTexts(root),
  publicUrl: "http://localhost:3000",
  masterKey: randomBytes(32),
  root,
  takenBy: "une tablette",
};
const follows: JuryWord = { kind: "decided", items: {} };
const departs: JuryWord = {
  kind: "decided",
  items: { C6: { acquired: false } },
  reason: "relevés incomplets",
};

/** The jury of the demonstration that is still to sit, on its day. */
describe("The day of a jury", () => {
  let database: TestDatabase;
  let id: string;
  const session = async (): Promise<SessionFile> => {
    const file = await loadSession(database.db, means.texts, "MET-PROCHAIN");
    if (!file) throw new Error("the session is lost");
    return file;
  };
  const memberNamed = async (name: string): Promise<string> =>
    (await session()).members.find((member) => member.name.includes(name))?.id ?? "";
  const fileOf = async (rank: number): Promise<string> =>
    (await session()).candidates[rank]?.candidacy.id ?? "";
  const decide = async (rank: number, seen: number, word: JuryWord, form: string = randomUUID()) =>
    recordDeliberation(database.db, { ...means, form }, id, { candidacyId: await fileOf(rank), seen, word });
  const versionsOf = async (rank: number) =>
    (
      await database.pool.query<{ version: number; outcome: string }>(
        "select version, outcome from deliberation where candidacy_id = $1 order by version",
        [await fileOf(rank)],
      )
    ).rows.map(({ version, outcome }) => `${version} ${outcome}`);
  const codes = ({ findings }: { readonly findings: readonly { outcome: string; code: string }[] }) =>
    findings.filter(({ outcome }) => outcome !== "met").map(({ code }) => code);

  beforeAll(async () => {
    database = await testDatabase();
    await seedDemonstration(database.db, means);
    const { candidates, items, rules, certifier, session: planned } = await session();
    id = planned.id;
    for (const { candidacy } of candidates)
      for (const { code } of items)
        await noteMark(database.db, world, items, rules, {
          certifierId: certifier.id,
          sessionId: id,
          candidacyId: candidacy.id,
          item: code,
          method: "real-situation",
          assessor: "Claire Bodin",
          capacity: "évaluatrice",
          mark: { acquired: true },
        });
  });
  afterAll(() => database.drop());

  it("begins without its president: another employer takes the chair, and gives it back", async () => {
    world.set("2026-12-14T08:30:00Z");
    const { members } = await session();
    for (const { id: memberId, name, namedPresident } of members)
      if (!namedPresident)
        await signAttendance(database.db, means, id, { memberId, signature: name, own: false });
    const chair = async (name: string, reason = "") =>
      takeChair(database.db, means, id, { memberId: await memberNamed(name), own: false, reason });

    expect(codes(await openSession(database.db, means, id))).toEqual(["president-absent"]);
    expect(codes(await chair("Aubrac", "retard"))).toEqual(["president-of-wrong-side"]);
    expect((await chair("Fourcade", "retard de train")).outcome).toBe("granted");
    expect((await openSession(database.db, means, id)).outcome).toBe("granted");
    world.set("2026-12-14T09:20:00Z");
    const late = members.find(({ namedPresident }) => namedPresident);
    await signAttendance(database.db, means, id, {
      memberId: late?.id ?? "",
      signature: late?.name ?? "",
      own: true,
    });
    expect((await chair("Kermarrec")).outcome).toBe("granted");
    const { text } = draftMinutes(await session());
    expect(text.opening).toMatch(/à 9\sh\s30.*présidé par Julien Fourcade-Roy/);
    expect(text.chair).toEqual([
      expect.stringContaining("retard de train"),
      expect.stringContaining("Kermarrec"),
    ]);
  });

  it("records once a form that was sent twice, even at the same moment", async () => {
    const form = randomUUID();
    const answers = await Promise.all([decide(0, 0, follows, form), decide(0, 0, follows, form)]);

    expect(answers.map(({ outcome }) => outcome)).toEqual(["granted", "granted"]);
    expect(await versionsOf(0)).toEqual(["1 full"]);
    expect((await decide(0, 0, departs, form)).outcome).toBe("granted");
    expect(await versionsOf(0)).toEqual(["1 full"]);
  });

  it("shows the decision that another tablet recorded meanwhile, and replaces it only when it was seen", async () => {
    expect((await decide(0, 0, follows)).outcome).toBe("granted");
    expect(await versionsOf(0)).toEqual(["1 full"]);
    expect(codes(await decide(0, 0, departs))).toEqual(["decided-meanwhile"]);
    expect(await versionsOf(0)).toEqual(["1 full"]);
    expect((await decide(0, 1, departs)).outcome).toBe("granted");
    expect(await versionsOf(0)).toEqual(["1 full", "2 partial"]);
  });

  it("keeps one of two decisions sent at the same moment, and says so to the other", async () => {
    const answers = await Promise.all([decide(1, 0, follows), decide(1, 0, departs)]);

    expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["granted", "refused"]);
    expect(await versionsOf(1)).toHaveLength(1);
  });

  it("is recorded by members at the table alone", async () => {
    const gone = await memberNamed("Penhoat");
    const by = (seat: string) => ({ ...means, seat });
    await leaveSitting(database.db, means, id, { memberId: gone, own: true });
    const word = { candidacyId: await fileOf(2), seen: 0, word: follows };

    expect(codes(await recordDeliberation(database.db, by(gone), id, word))).toEqual([
      "recorder-not-at-table",
    ]);
    expect(codes(await closeSession(database.db, by(gone), id))).toEqual(["recorder-not-at-table"]);
    await signAttendance(database.db, means, id, { memberId: gone, signature: "Olivier Penhoat", own: true });
  });

  it("goes on without who stands aside or leaves, as the quorum allows, and takes a recusal back", async () => {
    const candidacyId = await fileOf(2);
    const employees = (await session()).members.filter(({ college }) => college === "employees");
    const asideOn = (memberId: string) => ({ memberId, candidacyId });
    for (const one of employees)
      await recuse(database.db, means, id, { ...asideOn(one.id), reason: "même entreprise" });

    expect(codes(await decide(2, 0, follows))).toEqual(["quorum-not-reached"]);
    expect(
      codes(await recuse(database.db, means, id, { ...asideOn(employees[0]?.id ?? ""), reason: " " })),
    ).toEqual(["recusal-without-reason"]);
    await takeRecusalBack(database.db, means, id, asideOn(employees[0]?.id ?? ""));
    await leaveSitting(database.db, means, id, { memberId: employees[3]?.id ?? "", own: false });
    expect((await decide(2, 0, follows)).outcome).toBe("granted");
    const { text } = draftMinutes(await session());
    expect(text.recusals).toHaveLength(3);
    expect(text.members.map(({ presence }) => presence).join()).toMatch(/présent de .* à /);
  });

  it("counts divided votes by college, each as many as its members who decide", async () => {
    const vote = (employees: number, employers: number): JuryWord => ({
      ...follows,
      vote: {
        for: employees + employers,
        against: 7 - employees - employers,
        abstained: 0,
        byCollege: {
          employees: { for: employees, against: 3 - employees, abstained: 0 },
          employers: { for: employers, against: 4 - employers, abstained: 0 },
        },
      },
    });
    const short = {
      ...vote(3, 4),
      vote: {
        for: 7,
        against: 0,
        abstained: 0,
        byCollege: {
          employees: { for: 4, against: 0, abstained: 0 },
          employers: { for: 3, against: 0, abstained: 0 },
        },
      },
    } as const;

    expect(codes(await decide(3, 0, short))).toEqual(["vote-count-differs", "vote-count-differs"]);
    expect((await decide(3, 0, vote(3, 4))).outcome).toBe("granted");
    expect(draftMinutes(await session()).text.decisions[3]?.detail).toMatch(/collège salariés\s: 3 pour/);
  });

  it("closes into minutes that a member may refuse, that the president may reopen, and that two signatures lock", async () => {
    for (const rank of [4, 5]) await decide(rank, 0, follows);
    await closeSession(database.db, means, id);
    const read = draftMinutes(await session()).sha256;
    const [president, employee] = [await memberNamed("Kermarrec"), await memberNamed("Aubrac")];
    const sign = async (memberId: string, textSha256 = read) =>
      signMinutes(database.db, means, id, { memberId, textSha256 });

    expect((await sign(president)).outcome).toBe("granted");
    const said = { memberId: employee, reason: "il manque un vote" };
    expect((await declineMinutes(database.db, means, id, said)).outcome).toBe("granted");
    const again = { memberId: president, reason: "le vote manque" };
    expect((await reopenSession(database.db, means, id, again)).outcome).toBe("granted");
    await decide(5, 1, departs);
    await closeSession(database.db, means, id);
    expect(codes(await sign(president))).toEqual(["minutes-changed-meanwhile"]);
    const anew = draftMinutes(await session()).sha256;
    expect(codes(await sign(employee, anew))).toEqual(["president-signs-first"]);
    expect((await sign(president, anew)).outcome).toBe("granted");
    expect(await minutesOf(database.db, id)).toBeUndefined();
    expect((await sign(employee, anew)).outcome).toBe("granted");
    expect((await minutesOf(database.db, id))?.signatures.map(({ name }) => name)).toEqual([
      "Anne-Sophie Kermarrec",
      "Delphine Aubrac",
    ]);
  });

  it("keeps signed minutes as they were signed, whoever asks the database", async () => {
    const change = (sql: string) => database.pool.query(sql, [id]);

    await expect(change("update minutes set reference = 'autre' where session_id = $1")).rejects.toThrow(
      "kept as it was signed",
    );
    await expect(change("delete from minutes where session_id = $1")).rejects.toThrow(
      "kept as it was signed",
    );
  });

  it("is put right by the president: another outcome is another decision, which the award follows", async () => {
    const candidacyId = await fileOf(5);
    const before = (await minutesOf(database.db, id))?.sha256;
    const put = {
      kind: "outcome",
      candidacyId,
      says: "C6 est acquise.",
      reason: "relevés retrouvés",
    } as const;
    const by = async (name: string, word: JuryWord) =>
      rectifyMinutes(database.db, means, id, { ...put, memberId: await memberNamed(name), word });

    expect(codes(await by("Aubrac", follows))).toEqual(["president-alone-rectifies"]);
    expect(codes(await by("Kermarrec", departs))).toEqual(["outcome-unchanged"]);
    expect((await by("Kermarrec", follows)).outcome).toBe("granted");
    expect(await versionsOf(5)).toEqual(["1 full", "2 partial", "3 full"]);
    expect((await minutesOf(database.db, id))?.sha256).toBe(before);
    expect(await rectificationsOf(database.db, id)).toMatchObject([
      { number: 1, kind: "outcome", version: 3, signedBy: "Anne-Sophie Kermarrec" },
    ]);
    expect(
      Buffer.from((await rectificationPdf(database.db, id, 1)) ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    await awardSession(database.db, means, id);
    expect(await awardsOf(database.db, [candidacyId])).toMatchObject([{ outcome: "full" }]);
  });
});
