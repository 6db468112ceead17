import { X509Certificate } from "node:crypto";
import type { Db } from "../storage/index.ts";
import { type KeyUse, kindOf } from "./keys.ts";
import { type SigningKeyRow, signingKeys } from "./signing-keys.postgres.ts";

/** A key as its issuer sees it: never its private half. */
export type HeldKey = {
  readonly id: string;
  readonly use: KeyUse;
  /** "Ed25519", "P-256", "RSA-3072". */
  readonly kind: string;
  readonly from: Date;
  readonly until?: Date | undefined;
  readonly standing: "serving" | "retired" | "compromised";
  /** Who an authority's certificate names, when the seal has one from an authority. */
  readonly organisation?: string | undefined;
};

/** Keys of an issuer, those that serve first, then the latest retired. */
export const heldKeys = async (db: Db, certifierId: string): Promise<HeldKey[]> => {
  const keys = (await signingKeys(db, certifierId)).map(heldKey);
  const serving = ({ standing }: HeldKey): number => (standing === "serving" ? 0 : 1);
  return keys.sort((a, b) => serving(a) - serving(b) || b.from.getTime() - a.from.getTime());
};

const heldKey = ({
  id,
  use,
  publicJwk,
  from,
  until,
  compromisedFrom,
  certificate,
}: SigningKeyRow): HeldKey => ({
  id,
  use,
  kind: kindOf(publicJwk),
  from,
  until,
  standing: compromisedFrom ? "compromised" : until ? "retired" : "serving",
  organisation: certificate && fromAuthority(certificate),
});

const fromAuthority = (der: Uint8Array): string | undefined => {
  const { subject, issuer } = new X509Certificate(der);
  return subject === issuer ? undefined : /^CN=(.*)$/m.exec(subject)?.[1];
};
