import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../../tests/support/database.ts";
import { projectRoot } from "../../../tests/support/demonstration.ts";
import { textSaying } from "../../../tests/support/text.ts";
import { fixedWorld } from "../../../tests/support/world.ts";
import { seedDemonstration } from "../../demonstration/index.ts";
import { awardSession, loadSession, type SessionFile } from "../../jury/index.ts";
import { day } from "../../kernel/index.ts";
import { rolesAt } from "../../people/index.ts";
import { readTexts } from "../../rulebook/index.ts";
import { awardedIn } from "../awarded.ts";
import { localOutbox } from "../mail/mail.postgres.ts";
import { decisionNotices } from "../papers/of-session.ts";
import { tellAppeal } from "./appeal.ts";
import { tellRenewed } from "./certificate.ts";
import { tellCandidatesConvened, tellConvened, tellNotComing } from "./convened.ts";
import { tellAsked } from "./data-request.ts";
import { resultToldOn, tellRectified, tellResults } from "./result.ts";
import { tellRoleWithdrawn } from "./role-withdrawn.ts";

const texts = readTexts(projectRoot);
const means = {
  world: fixedWorld(day("2026-11-24")),
  masterKey: new Uint8Array(32),
  publicUrl: "https://cqp.example",
};
const certifierId = "cpnefp-metallurgie";
const maelle = "maelle.dussart@example.org";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await seedDemonstration(database.db, { ...means, texts, root: projectRoot });
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query("delete from mail");
});

const fileOf = async (reference: string): Promise<SessionFile> => {
  const file = await loadSession(database.db, texts, reference);
  if (!file) throw new Error(reference);
  return file;
};
const written = async () =>
  (await localOutbox(database.db, means.masterKey)).map(({ to, subject, body }) => ({
    to,
    subject,
    body: body.replaceAll("\u00a0", " "),
  }));

describe("Who is told", () => {
  it("of a convocation are the members with an account and the candidates with an address, once", async () => {
    const file = await fileOf("MET-PROCHAIN");
    const [members, candidates] = [
      () => tellConvened(database.db, means, file, file.members),
      () => tellCandidatesConvened(database.db, means, file),
    ];

    expect([await members(), await candidates()]).toEqual([2, 1]);
    expect([await members(), await candidates()]).toEqual([0, 0]);
    expect((await written()).map(({ to }) => to).sort()).toEqual([
      "jure@metallurgie.example",
      maelle,
      "salaries@metallurgie.example",
    ]);
  });

  it("of a member who will not come is the secretariat, which fills the seat", async () => {
    const { session } = await fileOf("MET-PROCHAIN");
    await tellNotComing(database.db, means, session, "Bruno Le Gall");
    const [letter] = await written();

    expect(letter?.to).toBe("secretariat@metallurgie.example");
    expect(letter?.body).toContain("Bruno Le Gall ne peut pas venir au jury");
  });

  it("of a jury that is not wholly convened is no candidate", async () => {
    const file = await fileOf("MET-PROCHAIN");
    const [first, ...others] = file.members;
    if (!first) throw new Error("no member");
    const composing = { ...file, members: [{ ...first, convenedOn: undefined }, ...others] };

    expect(await tellCandidatesConvened(database.db, means, composing)).toBe(0);
  });

  it("of a result is the candidate, with the notice of the decision as a paper", async () => {
    const file = await fileOf("MET-2026-03");
    await tellResults(database.db, means, file);
    const own = file.candidates.find(({ person }) => person.email === maelle)?.candidacy.id;

    expect((await written()).find(({ to }) => to === maelle)?.body).toContain(
      `https://cqp.example/travail/sessions/MET-2026-03/papiers/decision/${own}`,
    );
  });

  it("of a result is told on the day its letter left, of the decision that stands alone", async () => {
    const file = await fileOf("MET-2026-03");
    await tellResults(database.db, means, file);
    const own = file.candidates.find(({ person }) => person.email === maelle);
    if (!own?.deliberation) throw new Error("no result to tell");
    const { version } = own.deliberation;
    const toldOn = (one: number) =>
      resultToldOn(database.db, file.certifier.id, { candidacyId: own.candidacy.id, version: one });
    expect(await toldOn(version)).toBeUndefined();

    await database.pool.query("update mail set sent_at = $1 where to_address = $2", [
      new Date("2026-07-01T22:30:00Z"),
      maelle,
    ]);
    expect(await toldOn(version)).toBe("2026-07-02");
    expect(await toldOn(version + 1)).toBeUndefined();
  });

  it("of a proposal that the commission did not follow is the candidate, who reads that nothing is awarded", async () => {
    const { db, pool } = database;
    const before = await fileOf("ALI-2026-02");
    const proposed = before.candidates.filter(({ deliberation }) =>
      ["full", "partial"].includes(deliberation?.outcome ?? ""),
    );
    const [refused, followed] = proposed;
    if (!refused || !followed) throw new Error("the jury of ALI-2026-02 proposes two");
    await pool.query("update person set email = id || '@candidate.example' where id = any($1)", [
      [refused.person.id, followed.person.id],
    ]);
    const acting = { ...means, texts, takenBy: "La commission" };
    const word = { on: day("2026-07-07"), refuses: [refused.candidacy.id] };
    await awardSession(db, acting, before.session.id, word);
    const file = await fileOf("ALI-2026-02");
    await tellResults(db, means, file);

    const bodyTo = async (person: { readonly id: string }) =>
      (await written()).find(({ to }) => to === `${person.id}@candidate.example`)?.body;
    expect(await bodyTo(refused.person)).toContain("elle n'a pas été suivie, et rien n'est attribué");
    expect(await bodyTo(followed.person)).not.toContain("n'a pas été suivie");

    const kept = { credits: [], awarded: await awardedIn(db, file) };
    const [notice] = decisionNotices(file, kept, day("2026-07-10"), refused.candidacy.id);
    expect(notice?.opening.join()).toContain("n'a pas été suivie");
  });

  it("of minutes put right is the candidate whose file they touch, once for one form", async () => {
    const file = await fileOf("MET-2026-03");
    const own = file.candidates.find(({ person }) => person.email === maelle)?.candidacy.id;
    const put = { candidacyId: own, says: "Le prénom est Maëlle.", reason: "Faute de frappe.", form: "f" };
    await tellRectified(database.db, means, file, put);
    await tellRectified(database.db, means, file, put);
    await tellRectified(database.db, means, file, { ...put, candidacyId: undefined });

    const letters = await written();
    expect(letters.map(({ to }) => to)).toEqual([maelle]);
    expect(letters[0]?.body).toContain("Motif : Faute de frappe.");
  });

  it("of a certificate signed anew is its holder, once for one key", async () => {
    const { rows } = await database.pool.query<{ number: string }>(
      "select number from certificate c join person p on p.id = c.person_id where p.email = $1",
      [maelle],
    );
    const numbers = rows.map(({ number }) => number);
    await tellRenewed(database.db, means, numbers, "key");
    await tellRenewed(database.db, means, numbers, "key");

    expect(await written()).toHaveLength(numbers.length);
  });

  it("of a request about data is the secretariat, without who asks nor what", async () => {
    await tellAsked(database.db, means, { certifierId, dueOn: day("2026-12-24") });
    const [letter] = await written();

    expect(letter?.to).toBe("secretariat@metallurgie.example");
    expect(letter?.body).toContain("24 décembre 2026 au plus tard");
  });

  it("of a role withdrawn is who held it, with the reason", async () => {
    const [held] = await rolesAt(database.db, certifierId, { role: "president" });
    const accountId = held?.account.id ?? "";
    const withdrawn = { certifierId, accountId, role: "president", why: "Fin de mandat." } as const;
    await tellRoleWithdrawn(database.db, means, withdrawn);
    const [letter] = await written();

    expect(letter?.to).toBe("presidence@metallurgie.example");
    expect(letter?.body).toContain("présidence. Motif : Fin de mandat.");
  });

  it("of an appeal are promised an answer by the day of the text, and none where it is not admissible", async () => {
    const file = await fileOf("MET-PROCHAIN");
    const candidate = file.candidates.find(({ person }) => person.email === maelle);
    if (!candidate) throw new Error("no candidate");
    const within = { within: { months: 3 }, from: "referral-received" } as const;
    const rules = textSaying({ "appeal.path": { to: "CPNEFP", answer: within } }, file.session.heldOn);
    const tell = (id: string, admissibility: "granted" | "refused") =>
      tellAppeal(
        database.db,
        means,
        { ...file, rules, rulebook: rules.rulebook },
        {
          id,
          candidacyId: candidate.candidacy.id,
          filedOn: day("2026-11-24"),
          to: "CPNEFP",
          ground: "result",
          firstStepDone: false,
          says: "La grille n'a pas été lue.",
          recordedAt: means.world.now(),
          admissibility,
          findings: [],
        },
      );

    await tell(means.world.newId(), "granted");
    await tell(means.world.newId(), "refused");
    const bodyOf = async (title: string) =>
      (await written()).find(({ subject }) => subject.includes(title))?.body ?? "";
    expect(await bodyOf("Votre recours est bien reçu")).toContain("Réponse attendue le 24 février 2027");
    expect(await bodyOf("Votre recours n'est pas recevable")).not.toContain("Réponse attendue");
  });
});
