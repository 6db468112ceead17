import { createHash, randomBytes } from "node:crypto";
import { recordChange } from "../../audit/index.ts";
import { addMonths, dayInParis, startInParis, type World } from "../../kernel/index.ts";
import { type Db, inTransaction } from "../../storage/index.ts";
import type { Certificate } from "../certificate.postgres.ts";
import type { SharedPart, sharedMonths } from "./parts.ts";
import {
  dropSharedLink,
  findSharedLink,
  forgetSharedLinks,
  type SharedLink,
  saveSharedLink,
  sharedLinksOf,
} from "./shared-links.postgres.ts";

/** A certificate has at most so many links at once: more are not looked after. */
const mostLinks = 10;

const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/**
 * Makes a link that shows a certificate with these parts for so many months, until the end of that day in Paris. Answers
 * its secret, which is told once and kept as its hash; undefined when the certificate has too many links.
 */
export const shareCertificate = (
  db: Db,
  world: World,
  { number, certifierId }: Pick<Certificate, "number" | "certifierId">,
  asked: { readonly parts: readonly SharedPart[]; readonly months: (typeof sharedMonths)[number] },
): Promise<string | undefined> =>
  inTransaction(db, async (tx) => {
    const now = world.now();
    await forgetSharedLinks(tx, now);
    if ((await sharedLinksOf(tx, number, now)).length >= mostLinks) return undefined;
    const token = randomBytes(32).toString("base64url");
    const endsAt = startInParis(addMonths(dayInParis(now), asked.months));
    await saveSharedLink(tx, {
      id: world.newId(),
      certifierId,
      number,
      tokenHash: hashOf(token),
      parts: asked.parts,
      madeAt: now,
      endsAt,
    });
    await recordChange(tx, world, {
      certifierId,
      act: "certificate-shared",
      object: number,
      after: { parts: asked.parts, until: dayInParis(endsAt) },
    });
    return token;
  });

/** Withdraws a link: from then on it shows nothing. False when this certificate has no such link. */
export const withdrawShared = (
  db: Db,
  world: World,
  { number, certifierId }: Pick<Certificate, "number" | "certifierId">,
  id: string,
): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    if (!(await dropSharedLink(tx, number, id))) return false;
    await recordChange(tx, world, { certifierId, act: "share-withdrawn", object: number });
    return true;
  });

/** What a link shows; undefined when it is unknown, withdrawn or over, and nobody learns which. */
export const openShared = (
  db: Db,
  { now }: Pick<World, "now">,
  token: string,
): Promise<SharedLink | undefined> => findSharedLink(db, hashOf(token), now());
