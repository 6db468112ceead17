import * as z from "zod";
import { credentialContexts, statusContexts } from "./contexts.ts";

const text = z.string().min(1).max(2_000);
const urn = z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);
const web = z
  .string()
  .max(500)
  .regex(/^https?:\/\/[^\s]+$/);
const did = z
  .string()
  .max(300)
  .regex(/^did:web:[A-Za-z0-9.%:_-]+$/);
const only = <const Type extends string>(type: Type) => z.tuple([z.literal(type)]);

/** An instant with its zone; "2026-02-30T00:00:00Z" is none. */
const instant = z.string().refine((value) => {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})Z$/.exec(value);
  if (!parts) return false;
  const read = new Date(value);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(`${parts[1]}T${parts[2]}`);
}, "no instant with a zone");

/** A position in a status list: canonical decimal, never "007" or "1e3". */
const statusIndex = z.string().regex(/^(0|[1-9]\d{0,8})$/);

const Proof = z.strictObject({
  type: z.literal("DataIntegrityProof"),
  created: instant,
  verificationMethod: z.string().max(400),
  cryptosuite: z.string().max(60),
  proofPurpose: z.string().max(60),
  proofValue: z.string().max(400),
});

const Status = z.strictObject({
  id: web,
  type: z.literal("BitstringStatusListEntry"),
  statusPurpose: z.literal("revocation"),
  statusListIndex: statusIndex,
  statusListCredential: web,
});

const Achievement = z.strictObject({
  id: web,
  type: only("Achievement"),
  achievementType: z.enum(["Certification", "CertificateOfCompletion"]),
  name: text,
  description: text,
  inLanguage: z.literal("fr"),
  humanCode: text.optional(),
  version: text,
  fieldOfStudy: text.optional(),
  creator: z.strictObject({ id: did, type: only("Profile") }),
  criteria: z.strictObject({ narrative: text }),
  alignment: z
    .array(
      z.strictObject({
        type: only("Alignment"),
        targetType: text,
        targetFramework: text,
        targetCode: text,
        targetName: text,
        targetUrl: web,
      }),
    )
    .min(1)
    .optional(),
  resultDescription: z
    .array(
      z.strictObject({
        id: urn,
        type: only("ResultDescription"),
        name: text,
        resultType: z.literal("Status"),
      }),
    )
    .min(1)
    .optional(),
});

/** The closed shape of our own credentials: any other member, or any other order of contexts, is refused. */
export const OwnCredential = z.strictObject({
  "@context": z.tuple([z.literal(credentialContexts[0]), z.literal(credentialContexts[1])]),
  id: urn,
  type: z.tuple([z.literal("VerifiableCredential"), z.literal("OpenBadgeCredential")]),
  name: text,
  description: text,
  issuer: z.strictObject({
    id: did,
    type: only("Profile"),
    name: text,
    url: web,
    otherIdentifier: z
      .array(z.strictObject({ type: z.literal("IdentifierEntry"), identifierType: text, identifier: text }))
      .min(1)
      .optional(),
  }),
  validFrom: instant,
  validUntil: instant.optional(),
  awardedDate: instant,
  credentialSubject: z.strictObject({
    id: urn,
    type: only("AchievementSubject"),
    identifier: z.tuple([
      z.strictObject({
        type: z.literal("IdentityObject"),
        identityType: z.literal("name"),
        hashed: z.literal(false),
        identityHash: text,
      }),
    ]),
    licenseNumber: z.string().regex(/^[A-Z]{3,5}-\d{4}-\d{4}-\d{6,8}$/),
    achievement: Achievement,
    result: z
      .array(z.strictObject({ type: only("Result"), resultDescription: urn, status: z.literal("Completed") }))
      .min(1)
      .optional(),
  }),
  evidence: z
    .array(z.strictObject({ id: urn, type: only("Evidence"), name: text, genre: text, narrative: text }))
    .min(1),
  credentialStatus: Status,
  proof: z.array(Proof).min(1).max(4),
});
export type OwnCredential = z.infer<typeof OwnCredential>;
export type UnsignedCredential = Omit<OwnCredential, "proof">;

/** The closed shape of a status list that we publish. */
export const OwnStatusList = z.strictObject({
  "@context": z.tuple([z.literal(statusContexts[0])]),
  id: web,
  type: z.tuple([z.literal("VerifiableCredential"), z.literal("BitstringStatusListCredential")]),
  issuer: did,
  validFrom: instant,
  validUntil: instant,
  credentialSubject: z.strictObject({
    id: web,
    type: z.literal("BitstringStatusList"),
    statusPurpose: z.literal("revocation"),
    encodedList: z
      .string()
      .max(400_000)
      .regex(/^u[A-Za-z0-9_-]+$/),
  }),
  proof: z.array(Proof).min(1).max(4),
});
export type OwnStatusList = z.infer<typeof OwnStatusList>;

/**
 * Two nodes of one id merge in RDF, so that members could be swapped under a good signature.
 * True when an id is borne by two nodes that say different things (a bare reference says nothing).
 */
export const sharesAnId = (credential: object): boolean => {
  const said = new Map<string, object>();
  const look = (node: unknown): boolean => {
    if (node === null || typeof node !== "object") return false;
    if (Array.isArray(node)) return node.some(look);
    const { id } = node as { id?: unknown };
    if (typeof id === "string" && Object.keys(node).some((member) => member !== "id" && member !== "type")) {
      const before = said.get(id);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(node)) return true;
      said.set(id, node);
    }
    return Object.values(node).some(look);
  };
  return look(credential);
};
