import { recordChange } from "../audit/index.ts";
import { type Decision, decide, finding, type World } from "../kernel/index.ts";
import {
  differingParts,
  type Identity,
  type IdentityPart,
  isIdentityTaken,
  lockPerson,
  type Person,
  replaceIdentity,
  seal,
} from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { candidaciesOfPerson, settleContradictions } from "./candidacy.postgres.ts";
import { forgetToldAddresses } from "./told-addresses.postgres.ts";

export type CorrectionCode =
  | "identity-differs"
  | "identity-confirmed"
  | "identity-unchanged"
  | "correction-explained"
  | "correction-without-reason"
  | "identity-free"
  | "identity-taken"
  | "enrolled-here-alone"
  | "enrolled-elsewhere"
  | "address-opens-nothing-past"
  | "address-opens-past";

export type CorrectionFacts = {
  /** Parts that would change; the NIR is none of them, and may change alone. */
  readonly changes: readonly IdentityPart[];
  readonly nirGiven: boolean;
  /** An enrolment told the identity otherwise: to keep it as it is known settles that. */
  readonly contradicted: boolean;
  readonly why: string;
  /** Someone else at the certifier already bears the identity asked for. */
  readonly taken: boolean;
  /** The one who asks may act for their own centre alone, and another centre enrolled this person too. */
  readonly elsewhere: boolean;
  /** The one who asks may act for their own centre alone, and the address would open another file, or a decided one. */
  readonly opensPast: boolean;
};

/**
 * May this identity be put right? Certificates already issued say what they said: each has a corrected edition of its
 * own, which two persons decide. No text states who may correct a file; a centre may, for those it alone enrolled.
 */
export const mayCorrectIdentity = ({
  changes,
  nirGiven,
  contradicted,
  why,
  taken,
  elsewhere,
  opensPast,
}: CorrectionFacts): Decision<undefined, CorrectionCode> => {
  const differs = changes.length > 0 || nirGiven;
  const settled = contradicted ? "identity-confirmed" : "identity-unchanged";
  const reasoned = why.trim() !== "";
  return decide(
    [
      finding<CorrectionCode>(differs || contradicted, differs ? "identity-differs" : settled),
      finding<CorrectionCode>(reasoned, reasoned ? "correction-explained" : "correction-without-reason"),
      finding<CorrectionCode>(!taken, taken ? "identity-taken" : "identity-free"),
      finding<CorrectionCode>(!elsewhere, elsewhere ? "enrolled-elsewhere" : "enrolled-here-alone"),
      finding<CorrectionCode>(!opensPast, opensPast ? "address-opens-past" : "address-opens-nothing-past"),
    ],
    () => undefined,
  );
};

/** What is asked: the identity as it should be, a NIR when it changes too, and why. */
export type IdentityCorrection = {
  readonly personId: string;
  readonly identity: Identity;
  readonly nir?: string | undefined;
  readonly why: string;
  /** Centres the asker acts for; undefined for one who acts for the certifier. */
  readonly within?: readonly string[] | undefined;
};

export type CorrectedIdentity = {
  readonly changes: readonly IdentityPart[];
  readonly decision: Decision<undefined, CorrectionCode>;
  readonly before: Person;
  readonly after: Person;
};

/**
 * Puts the identity of a person right in one transaction, with what it was and why in the trail. Enrolments that told it
 * otherwise are settled by it, and so is an address that waited, once one is known. Throws when nobody is known by that identifier.
 */
export const correctIdentity = (
  db: Db,
  { world, masterKey }: { readonly world: World; readonly masterKey: Uint8Array },
  { personId, identity, nir, why, within }: IdentityCorrection,
): Promise<CorrectedIdentity> =>
  inTransaction(db, async (tx) => {
    const before = await lockPerson(tx, personId);
    const candidacies = await candidaciesOfPerson(tx, personId);
    const [first] = candidacies;
    if (!before || !first) throw new Error(`person ${personId} has no file`);
    const { certifierId } = first;
    const after: Person = { id: personId, ...identity };
    const changes = differingParts(before, after);
    const decision = mayCorrectIdentity({
      changes,
      nirGiven: nir !== undefined,
      contradicted: candidacies.some((candidacy) => candidacy.contradicted.length > 0),
      why,
      taken: await isIdentityTaken(tx, certifierId, after),
      elsewhere:
        within !== undefined && candidacies.some(({ organisationId }) => !within.includes(organisationId)),
      opensPast:
        within !== undefined &&
        changes.includes("email") &&
        (candidacies.length > 1 || candidacies.some(({ state }) => state !== "enrolled")),
    });
    if (decision.outcome !== "granted") return { decision, changes, before, after };
    await replaceIdentity(tx, after, nir === undefined ? undefined : seal(masterKey, "nir", nir));
    await settleContradictions(tx, personId);
    if (after.email !== undefined) await forgetToldAddresses(tx, personId);
    const told = (person: Person) => Object.fromEntries(changes.map((part) => [part, person[part]]));
    for (const { id, sessionId } of candidacies)
      await recordChange(tx, world, {
        certifierId,
        act: "identity-corrected",
        object: id,
        within: sessionId,
        why,
        before: told(before),
        after: { ...told(after), ...(nir !== undefined && { nir: "replaced" }) },
      });
    return { decision, changes, before, after };
  });
