import { recordChange } from "../audit/index.ts";
import { type Decision, decide, finding, type World } from "../kernel/index.ts";
import { emailKey, lockPerson, type Person, replaceIdentity } from "../people/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import { type Candidacy, candidaciesOfPerson, findCandidacies } from "./candidacy.postgres.ts";
import { settleToldAddress } from "./told-addresses.postgres.ts";

export type AddressCode =
  | "address-waits"
  | "no-address-waits"
  | "address-answered"
  | "address-not-answered"
  | "address-explained"
  | "address-without-reason";

export type AddressFacts = {
  /** The address that waits, if one does. */
  readonly told: string | undefined;
  /** Whether it is the person's; undefined when that is not answered. */
  readonly theirs: boolean | undefined;
  readonly why: string;
};

/**
 * May it be settled whether an address is the person's, who was known without one? By it they read their whole file, so
 * that a word of who enrolled is not enough. No text states who may say so: the certifier does.
 */
export const maySettleAddress = ({
  told,
  theirs,
  why,
}: AddressFacts): Decision<{ readonly address: string; readonly theirs: boolean }, AddressCode> => {
  const reasoned = why.trim() !== "";
  const answered = theirs !== undefined;
  return decide(
    [
      finding<AddressCode>(told !== undefined, told === undefined ? "no-address-waits" : "address-waits"),
      finding<AddressCode>(answered, answered ? "address-answered" : "address-not-answered"),
      finding<AddressCode>(reasoned, reasoned ? "address-explained" : "address-without-reason"),
    ],
    () => ({ address: told ?? "", theirs: theirs ?? false }),
  );
};

/** What is answered of the address that a file was told, and why. */
export type AddressAnswer = Pick<AddressFacts, "theirs" | "why"> & { readonly candidacyId: string };

export type SettledAddress = {
  readonly decision: ReturnType<typeof maySettleAddress>;
  /** The person as known from now on. */
  readonly person: Person;
};

/**
 * Makes the address known as the person's, or sets it aside, in every file of theirs that was told it; in one
 * transaction, with why in the trail. A file told another than the one confirmed is left to check. Throws when there is
 * no such file.
 */
export const settleAddress = (
  db: Db,
  { world }: { readonly world: World },
  { candidacyId, theirs, why }: AddressAnswer,
): Promise<SettledAddress> =>
  inTransaction(db, async (tx) => {
    const asked = (await findCandidacies(tx, [candidacyId])).get(candidacyId);
    const known = asked && (await lockPerson(tx, asked.personId));
    if (!known) throw new Error(`no file ${candidacyId}`);
    const files = await candidaciesOfPerson(tx, known.id);
    const told = files.find(({ id }) => id === candidacyId)?.toldEmail;
    const decision = maySettleAddress({ told, theirs, why });
    if (decision.outcome !== "granted") return { decision, person: known };
    const { address } = decision.value;
    const person = decision.value.theirs ? { ...known, email: address } : known;
    if (decision.value.theirs) await replaceIdentity(tx, person, undefined);
    for (const file of files) await settleIn(tx, world, file, { ...decision.value, why });
    return { decision, person };
  });

const settleIn = async (
  tx: Db,
  world: World,
  { id, certifierId, sessionId, toldEmail }: Candidacy,
  { address, theirs, why }: { readonly address: string; readonly theirs: boolean; readonly why: string },
): Promise<void> => {
  if (toldEmail === undefined) return;
  const same = emailKey(toldEmail) === emailKey(address);
  if (!same && !theirs) return;
  await settleToldAddress(tx, id, same ? "settled" : "contradicted");
  if (!same) return;
  await recordChange(tx, world, {
    certifierId,
    act: theirs ? "address-confirmed" : "address-set-aside",
    object: id,
    within: sessionId,
    why,
    ...(theirs ? { after: { email: address } } : { before: { email: address } }),
  });
};
