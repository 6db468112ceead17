import * as z from "zod";

const moment = z.iso.datetime();

/** Issuers we trust, with their keys and the periods these served; what `trust.json` holds. */
export const TrustList = z.strictObject({
  version: z.literal(1),
  generatedAt: moment,
  issuers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      keys: z.array(
        z.strictObject({
          id: z.string(),
          algorithm: z.enum(["Ed25519", "RS256", "ES256"]),
          use: z.enum(["credential", "token", "seal"]),
          publicKeyJwk: z.record(z.string(), z.unknown()),
          from: moment,
          /** It signed nothing after this instant. */
          until: moment.optional(),
          /** From this instant others may have signed with it: the log alone tells what the issuer signed before. */
          compromisedFrom: moment.optional(),
          /** SHA-256 of a seal certificate's DER, hexadecimal. */
          certificate: z
            .string()
            .regex(/^[0-9a-f]{64}$/)
            .optional(),
        }),
      ),
    }),
  ),
  log: z.strictObject({ name: z.string(), publicKey: z.string() }).optional(),
  /** SHA-256 of the DER of certificates whose time-stamps on seals we take, hexadecimal. */
  timeStampAuthorities: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
});
export type TrustList = z.infer<typeof TrustList>;
export type TrustedIssuer = TrustList["issuers"][number];
export type TrustedKey = TrustedIssuer["keys"][number];

/** The key of that name, of that issuer, for that use; undefined when the issuer has no such key. */
export const keyOf = (issuer: TrustedIssuer, id: string, use: TrustedKey["use"]): TrustedKey | undefined =>
  issuer.keys.find((key) => key.id === id && key.use === use);

/** A key that others may have had: without the log, nothing shows what its issuer signed before. */
export const isCompromised = ({ compromisedFrom }: TrustedKey): boolean => compromisedFrom !== undefined;

/** Did the key serve at that instant? */
export const servedAt = ({ from, until }: TrustedKey, at: Date): boolean =>
  new Date(from) <= at && (until === undefined || at <= new Date(until));
