import { addCentre, centresOf } from "../../src/centre/index.ts";
import { certificatesOfAwards } from "../../src/certificate/index.ts";
import { certifiers, seedDemonstration } from "../../src/demonstration/index.ts";
import { appoint, awardsOf, loadSession, planSession, type SessionFile } from "../../src/jury/index.ts";
import { day, type World } from "../../src/kernel/index.ts";
import { type Grant, grantRole, type Role, roles, saveAccount } from "../../src/people/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import type { Db } from "../../src/storage/index.ts";
import { site } from "../../src/web/index.ts";
import { testDatabase } from "./database.ts";
import { projectRoot } from "./demonstration.ts";
import { base, signedIn, Visitor } from "./visitor.ts";
import { fixedWorld } from "./world.ts";

/** What a route may be asked about: a session, one of its candidates, a certificate. */
export type Target = { readonly ref: string; readonly candidacy: string; readonly number: string };

/** Someone signed in for each role at a certifier, over the demonstration's data. */
export type Everyone = {
  readonly app: ReturnType<typeof site>;
  readonly means: Parameters<typeof site>[0];
  readonly signedOut: Visitor;
  /** Each role's own: its session, candidate, centre and certificate. */
  readonly mine: Target;
  /** A candidate of another centre in the same session, and another holder's certificate. */
  readonly neighbour: Target;
  /** Another session, that another organises and where others sit. */
  readonly foreign: Target;
  readonly at: (certifier: "metallurgy" | "bakery") => ReadonlyMap<Role, Visitor>;
  /** Who works with the other centre: so that what a list leaves out is known. */
  readonly others: readonly Visitor[];
  /** Names of persons of the certifier in metallurgy, and of its sessions: nothing of them is another's to read. */
  readonly itsNames: readonly string[];
  readonly itsCentres: readonly string[];
  readonly close: () => Promise<void>;
};

const held = "MET-2026-03";
const coming = "MET-PROCHAIN";
const elsewhere = "MET-AILLEURS";
const first = <One>(all: readonly One[], what: string): One => {
  const [one] = all;
  if (one === undefined) throw new Error(`the demonstration has no ${what}`);
  return one;
};

export const everyone = async (): Promise<Everyone> => {
  const database = await testDatabase();
  const { db } = database;
  const world = fixedWorld(day("2026-11-24"));
  const texts = readTexts(projectRoot);
  const demo = { world, texts, masterKey: new Uint8Array(32), publicUrl: base, root: projectRoot };
  await seedDemonstration(db, demo);
  const means = { ...demo, db, demonstration: true };
  const fileOf = async (reference: string): Promise<SessionFile> => {
    const file = await loadSession(db, texts, reference);
    if (!file) throw new Error(reference);
    return file;
  };
  const [past, next] = [await fileOf(held), await fileOf(coming)];
  const centre = await aCentre(db, certifiers.metallurgy.id);
  const [chamber, otherCentre] = [
    await newCentre(db, world, "Chambre territoriale de l'Ouest", "90000000400011"),
    await newCentre(db, world, "Atelier de l'Erdre", "90000000500018"),
  ];
  const [one, two, three] = next.candidates;
  if (!one || !two || !three) throw new Error(`${coming} needs three candidates`);
  const { id: _, state: __, ...planned } = next.session;
  const elsewhereId = await planSession(db, world, { ...planned, reference: elsewhere });
  if (!elsewhereId) throw new Error(`${elsewhere} is taken`);
  const elsewhereSession = { id: elsewhereId, certifierId: certifiers.metallurgy.id };
  await appoint(db, world, elsewhereSession, { ...aSeat, name: "Siège ailleurs", convenedOn: world.today() });
  await database.pool.query("update candidacy set organisation_id = $1, session_id = $2 where id = $3", [
    otherCentre,
    elsewhereId,
    three.candidacy.id,
  ]);
  await database.pool.query("update jury_session set organiser_id = $1 where reference = $2", [
    chamber,
    coming,
  ]);
  await database.pool.query("update candidacy set organisation_id = $1 where id = $2", [
    otherCentre,
    two.candidacy.id,
  ]);
  const awards = await awardsOf(
    db,
    past.candidates.map(({ candidacy }) => candidacy.id),
  );
  const certificates = await certificatesOfAwards(
    db,
    awards.map(({ id }) => id),
  );
  const certificate = first(certificates, "certificate");
  const other = first(
    certificates.filter(({ personId }) => personId !== certificate.personId),
    "second holder",
  );
  const app = site(means);
  const enter = async (email: string, grant: Grant): Promise<Visitor> => {
    const id = await saveAccount(db, world, { email, name: `Compte ${email}` });
    await grantRole(db, id, grant);
    if (grant.role === "juror" && grant.certifierId === certifiers.metallurgy.id)
      await appoint(db, world, next.session, aSeat, id);
    return signedIn(app, db, world, email);
  };
  const organisationOf = (role: Role, own: string, organiser: string): string | undefined =>
    role === "organiser"
      ? organiser
      : role === "centre-manager" || role === "trainer" || role === "assessor"
        ? own
        : undefined;
  const cast = async (certifierId: string, own: string, organiser: string, personId: string | undefined) => {
    const visitors = new Map<Role, Visitor>();
    for (const role of roles)
      visitors.set(
        role,
        await enter(`${role}@${certifierId}.example`, {
          certifierId,
          role,
          organisationId: organisationOf(role, own, organiser),
          personId: role === "candidate" ? personId : undefined,
        }),
      );
    return visitors;
  };
  const bakery = await aCentre(db, certifiers.bakery.id);
  const baker = first((await fileOf("BOU-2026-01")).candidates, "baker").person.id;
  const casts = {
    metallurgy: await cast(certifiers.metallurgy.id, centre, chamber, certificate.personId),
    bakery: await cast(certifiers.bakery.id, bakery, bakery, baker),
  };
  const candidate = { email: `candidate@${certifiers.metallurgy.id}.example`, name: "Compte candidate" };
  await grantRole(db, await saveAccount(db, world, candidate), {
    certifierId: certifiers.metallurgy.id,
    role: "candidate",
    personId: one.person.id,
  });
  const others = await Promise.all(
    (["centre-manager", "assessor"] as const).map((role) =>
      enter(`${role}@erdre.example`, {
        certifierId: certifiers.metallurgy.id,
        role,
        organisationId: otherCentre,
      }),
    ),
  );
  return {
    app,
    means,
    signedOut: new Visitor(app),
    mine: { ref: coming, candidacy: one.candidacy.id, number: certificate.number },
    neighbour: { ref: coming, candidacy: two.candidacy.id, number: other.number },
    foreign: { ref: elsewhere, candidacy: three.candidacy.id, number: other.number },
    at: (certifier) => casts[certifier],
    others,
    itsNames: [
      ...[...past.candidates, ...next.candidates].map(({ person }) => person.birthName),
      ...past.members.map(({ name }) => name),
      held,
      coming,
      elsewhere,
    ],
    itsCentres: (await centresOf(db, certifiers.metallurgy.id)).map(({ name }) => name),
    close: () => database.drop(),
  };
};

const aSeat = {
  name: "Compte juror",
  college: "employees",
  organisation: "CFDT",
  capacity: "technicien",
  presides: false,
  votes: true,
} as const;

const aCentre = async (db: Db, certifierId: string): Promise<string> =>
  first(await centresOf(db, certifierId), "centre").id;

const newCentre = async (db: Db, world: World, name: string, siret: string): Promise<string> => {
  const certifierId = certifiers.metallurgy.id;
  await addCentre(db, world, certifierId, { name, siret, place: "Nantes" });
  return first(
    (await centresOf(db, certifierId)).filter((one) => one.siret === siret),
    name,
  ).id;
};
