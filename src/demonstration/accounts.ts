import { loadSession } from "../jury/index.ts";
import { grantRole, oneTimeLink, saveAccount } from "../people/index.ts";
import type { Db } from "../storage/index.ts";
import { certifiers, type Performer, performers } from "./cast.ts";
import type { DemonstrationMeans } from "./means.ts";
import { machiningSession } from "./programme.ts";

type Organisations = {
  readonly centreIds: Readonly<Record<keyof typeof certifiers, string>>;
  readonly chamberId: string;
};

/** Accounts of the demonstration's performers with their roles; answers each one's account by name. */
export const openAccounts = async (
  db: Db,
  { world }: DemonstrationMeans,
  { centreIds, chamberId }: Organisations,
): Promise<ReadonlyMap<string, string>> => {
  const accounts = new Map<string, string>();
  for (const { email, name, role, branch } of performers) {
    const id = await saveAccount(db, world, { email, name });
    accounts.set(name, id);
    const ofCentre = role === "centre-manager" || role === "trainer" || role === "assessor";
    const organisationId = ofCentre ? centreIds[branch] : role === "organiser" ? chamberId : undefined;
    if (role !== "candidate")
      await grantRole(db, id, { certifierId: certifiers[branch].id, role, organisationId });
  }
  return accounts;
};

/** Ties the candidate's account to the person of the played session. */
export const tieCandidates = async (
  db: Db,
  { texts }: DemonstrationMeans,
  accounts: ReadonlyMap<string, string>,
): Promise<void> => {
  const file = await loadSession(db, texts, machiningSession.reference);
  for (const { email, name, role, branch } of performers) {
    const person = file?.candidates.find((candidate) => candidate.person.email === email)?.person;
    const accountId = accounts.get(name);
    if (role !== "candidate" || !person || !accountId) continue;
    await grantRole(db, accountId, { certifierId: certifiers[branch].id, role, personId: person.id });
  }
};

export type PerformerLink = {
  readonly email: string;
  readonly name: string;
  readonly role: Performer["role"];
  readonly branch: string;
  readonly token: string;
};

/** A one-time link for each performer, good for a day: what the terminal prints at each start of a demonstration. */
export const performerLinks = async (
  db: Db,
  { world }: Pick<DemonstrationMeans, "world">,
): Promise<PerformerLink[]> => {
  const links: PerformerLink[] = [];
  for (const { email, name, role, branch } of performers) {
    const token = await oneTimeLink(db, world, email, 24 * 60);
    if (token) links.push({ email, name, role, branch: certifiers[branch].shortName, token });
  }
  return links;
};
