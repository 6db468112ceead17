import { changeState } from "../certificate/index.ts";
import type { Db } from "../storage/index.ts";
import { type Verdict, verify } from "../verification/index.ts";
import { type Issued, type Write, writeProofs } from "./documents.ts";
import { type DemonstrationMeans, takenBy } from "./means.ts";
import { type PlayedStep, step } from "./step.ts";

/** Issue, revocation, and the verdict of a stranger on every document written. */
export async function* proofs(
  db: Db,
  means: DemonstrationMeans,
  write: Write,
  issued: Issued,
  written: ReadonlyMap<string, Uint8Array>,
): AsyncGenerator<PlayedStep> {
  const { certificates, toRevoke } = issued;
  const count = (variant: string) => certificates.filter((one) => one.variant === variant).length;
  yield step("certificates-issued", count("certificate") > 0, {
    certificates: count("certificate"),
    attestations: count("block"),
  });
  const refusal = await changeState(db, means, {
    number: toRevoke.number,
    to: "revoked",
    reasonClass: "error",
    decidedBy: takenBy,
    secondedBy: "Hélène Marchadour (personne inventée)",
  });
  yield step("certificate-revoked", refusal === undefined, { number: toRevoke.number });
  const { trust, lists } = await writeProofs(db, means, write);
  const verdicts = async (names: readonly string[]): Promise<Verdict[]> => {
    const found: Verdict[] = [];
    for (const name of names) {
      const bytes = written.get(name) ?? new Uint8Array();
      found.push((await verify(bytes, { trust, statusLists: lists, at: means.world.now() })).verdict);
    }
    return found;
  };
  const [valid, revoked] = [await verdicts(issued.files), await verdicts(issued.revokedFiles)];
  const good =
    valid.every((verdict) => verdict === "valid") && revoked.every((verdict) => verdict === "revoked");
  yield step("documents-verified", good, {
    valid: valid.filter((verdict) => verdict === "valid").length,
    revoked: revoked.filter((verdict) => verdict === "revoked").length,
  });
}
