import fc from "fast-check";
import jsonld from "jsonld";
import { canonize } from "rdf-canonize";
import { describe, expect, it } from "vitest";
import { canonicalQuads, NotCanonical } from "../../src/verification/canonical.ts";
import { credentialShape, proofShape, statusListShape } from "../../src/verification/rdf-shapes.ts";
import { loadContext } from "../support/contexts.ts";

/** How the general libraries write the same document, from the contexts themselves. */
const byLibraries = async (document: object): Promise<string> =>
  canonize(await jsonld.toRDF(document, { documentLoader: loadContext, safe: true }), {
    algorithm: "RDFC-1.0",
  });

const contexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
];
const uuid = fc.uuid().map((id) => `urn:uuid:${id}`);
/** Text that people write, and text that they never would: quotes, control characters, signs beyond the first plane. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      "é",
      '"',
      "\\",
      "\n",
      "\t",
      "\r",
      "\b",
      "\f",
      "\u0001",
      "\u007f",
      "\u0085",
      "’",
      "𝒳",
      "\u2028",
      " ",
      "a",
    ),
    minLength: 1,
    maxLength: 20,
  }),
);
const page = fc.webPath().map((path) => `https://example.org${encodeURI(path)}`);
const instant = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const did = fc
  .stringMatching(/^[a-z][a-z0-9-]{1,20}$/)
  .map((slug) => `did:web:localhost%3A3000:emetteurs:${slug}`);

const alignment = fc.record({
  type: fc.constant(["Alignment"]),
  targetType: text,
  targetFramework: text,
  targetCode: text,
  targetName: text,
  targetUrl: page,
});
const results = fc.uniqueArray(uuid, { maxLength: 12 });

const credential = fc
  .record({
    id: uuid,
    subject: uuid,
    evidence: fc.uniqueArray(uuid, { minLength: 1, maxLength: 3 }),
    results,
    names: fc.array(text, { minLength: 30, maxLength: 30 }),
    issuer: did,
    achievement: page,
    status: page,
  })
  .chain((ids) =>
    fc.record(
      {
        ids: fc.constant(ids),
        alignment: fc.array(alignment, { minLength: 1, maxLength: 4 }),
        other: fc.array(
          fc.record({ type: fc.constant("IdentifierEntry"), identifierType: text, identifier: text }),
          { minLength: 1, maxLength: 3 },
        ),
        from: instant,
        until: instant,
        awarded: instant,
      },
      { requiredKeys: ["ids", "from", "awarded"] },
    ),
  )
  .map(({ ids, alignment: aligned, other, from, until, awarded }) => {
    const [name, description, issuerName, holder, number, version, narrative, code, field, ...more] =
      ids.names;
    return {
      "@context": contexts,
      id: ids.id,
      type: ["VerifiableCredential", "OpenBadgeCredential"],
      name,
      description,
      issuer: {
        id: ids.issuer,
        type: ["Profile"],
        name: issuerName,
        url: "https://example.org/emetteurs/x",
        ...(other && { otherIdentifier: other }),
      },
      validFrom: from,
      ...(until && { validUntil: until }),
      awardedDate: awarded,
      credentialSubject: {
        id: ids.subject,
        type: ["AchievementSubject"],
        identifier: [{ type: "IdentityObject", identityType: "name", hashed: false, identityHash: holder }],
        licenseNumber: number,
        achievement: {
          id: ids.achievement,
          type: ["Achievement"],
          achievementType: "Certification",
          name,
          description,
          inLanguage: "fr",
          humanCode: code,
          version,
          fieldOfStudy: field,
          creator: { id: ids.issuer, type: ["Profile"] },
          criteria: { narrative },
          ...(aligned && { alignment: aligned }),
          ...(ids.results.length > 0 && {
            resultDescription: ids.results.map((id, i) => ({
              id,
              type: ["ResultDescription"],
              name: more[i] ?? "x",
              resultType: "Status",
            })),
          }),
        },
        ...(ids.results.length > 0 && {
          result: ids.results.map((id) => ({ type: ["Result"], resultDescription: id, status: "Completed" })),
        }),
      },
      evidence: ids.evidence.map((id) => ({
        id,
        type: ["Evidence"],
        name: "Délibération",
        genre: "Procès-verbal",
        narrative,
      })),
      credentialStatus: {
        id: `${ids.status}#7`,
        type: "BitstringStatusListEntry",
        statusPurpose: "revocation",
        statusListIndex: "7",
        statusListCredential: ids.status,
      },
    };
  });

/** 2,000 on every run; `CANONICAL_RUNS=20000` on demand. */
const numRuns = Number(process.env["CANONICAL_RUNS"] ?? 2_000);

describe("The canonical form written straight from a document", () => {
  it(`is that of the general libraries, on ${numRuns} credentials`, { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(credential, async (document) => {
        expect(canonicalQuads(document, credentialShape)).toBe(await byLibraries(document));
      }),
      { numRuns },
    );
  });

  it("is theirs for a status list and for a proof's options", async () => {
    const list = {
      "@context": [contexts[0]],
      id: "https://example.org/statuts/x-2026",
      type: ["VerifiableCredential", "BitstringStatusListCredential"],
      issuer: "did:web:example.org:emetteurs:x",
      validFrom: "2026-11-24T09:00:00Z",
      validUntil: "2026-12-01T09:00:00Z",
      credentialSubject: {
        id: "https://example.org/statuts/x-2026#list",
        type: "BitstringStatusList",
        statusPurpose: "revocation",
        encodedList: "uH4sIAAAA",
      },
    };
    const options = {
      type: "DataIntegrityProof",
      created: "2026-11-24T09:00:00Z",
      verificationMethod: "did:web:example.org:emetteurs:x#cachet-2026-1",
      cryptosuite: "eddsa-rdfc-2022",
      proofPurpose: "assertionMethod",
    };

    expect(canonicalQuads(list, statusListShape)).toBe(await byLibraries(list));
    expect(canonicalQuads(options, proofShape)).toBe(await byLibraries({ "@context": contexts, ...options }));
  });

  it.each([
    ["a member the shape lacks", { id: "urn:uuid:x", extra: 1 }],
    ["a member of every object", { id: "urn:uuid:x", constructor: "x" }],
    ["a type the shape lacks", { id: "urn:uuid:x", type: ["Assertion"] }],
    ["a name with a space", { id: "urn:uuid:x y" }],
    ["a name that ends its bracket", { id: "urn:uuid:x> <y" }],
    ["a lone surrogate", { id: "urn:uuid:x", name: "\ud800" }],
    ["a nameless node with nodes below", { id: "urn:uuid:x", issuer: { name: "x" } }],
  ])("is refused for %s", (_, document) => {
    expect(() => canonicalQuads(document, credentialShape)).toThrow(NotCanonical);
  });
});
