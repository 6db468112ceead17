import net from "node:net";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it, vi } from "vitest";
import {
  aCredential,
  anIssuer,
  asked,
  claimsOf,
  holding,
  type Signed,
  signed,
  statusList,
  type TestIssuer,
  token,
} from "../../tests/support/proofs.ts";
import { aSealer, type Sealer, sealedAgain, sealedPdf } from "../../tests/support/sealed-pdf.ts";
import type { Verdict, Verification, VerifyOptions } from "./index.ts";

const ours = anIssuer();
const evil = anIssuer("cpnefp-essai", "evil.example");
const good = (): Signed => signed(aCredential(ours), ours);
const options = holding([ours]);

/** The good credential with members replaced, its signature left as it is; undefined takes a member away. */
const but = (change: Readonly<Record<string, unknown>>): Signed => ({ ...good(), ...change });
/** Signed by us as it stands. */
const signing = (change: Readonly<Record<string, unknown>>, options = {}): Signed =>
  signed(aCredential(ours, change), ours, options);
const proofOf = (document: Signed): Signed => (document["proof"] as [Signed])[0];
const withProof = (change: Readonly<Record<string, unknown>>): Signed =>
  but({ proof: [{ ...proofOf(good()), ...change }] });
const subjectOf = (document: Signed): Signed => document["credentialSubject"] as Signed;
const renamed = (document: Signed, from: string, to: string): Signed => {
  const { [from]: held, ...rest } = document;
  return { ...rest, [to]: held };
};
const entryWith = (change: Readonly<Record<string, unknown>>): Signed =>
  but({ credentialStatus: { ...(good()["credentialStatus"] as Signed), ...change } });

const jwt = (
  header: Readonly<Record<string, unknown>> = {},
  payload: Readonly<Record<string, unknown>> = {},
  key = ours.pairs.rsa.privateKey,
): string => {
  const document = good();
  return token(
    { alg: "RS256", kid: ours.methods.rsa, ...header },
    { ...document, ...claimsOf(document), ...payload },
    key,
  );
};

let sealer: Sealer;
let stranger: Sealer;
/** What the verifier holds once our seal is known to it. */
const knowingSeals = (
  known: readonly Sealer[] = [sealer],
  more: Partial<VerifyOptions["trust"]> = {},
): VerifyOptions => {
  const keys = known.map(({ digest }) => ({ ...ours.trusted.keys[2], use: "seal", certificate: digest }));
  const issuer = { ...ours.trusted, keys: [...ours.trusted.keys, ...keys] } as TestIssuer["trusted"];
  return { ...options, trust: { ...options.trust, issuers: [issuer], ...more } };
};
const title = "CQPM Opérateur-régleur – Camille Martin – CQPM-3248-2026-012345";
const facts = (document: Signed = good()) => ({
  title,
  attachments: [["credential.json", JSON.stringify(document)]] as [string, string][],
});
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const list = (change: Readonly<Record<string, unknown>>): VerifyOptions =>
  holding([ours], [statusList(ours, [], change)]);
const listSaying = (change: Readonly<Record<string, unknown>>): VerifyOptions =>
  list({ credentialSubject: { ...subjectOf(statusList(ours)), ...change } });

type Case = {
  readonly case: number | string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly document: () => unknown;
  readonly holding?: () => VerifyOptions;
  /** A check and what it must have found. */
  readonly found?: string;
};

/** Section 7 of the standards' page, by its numbers, and what else we thought of. */
const cases: readonly Case[] = [
  { case: 1, title: "untouched", verdict: "valid", document: good },
  {
    case: 2,
    title: "the achievement's name changed",
    verdict: "bad-signature",
    document: () => {
      const subject = subjectOf(good());
      return but({
        credentialSubject: {
          ...subject,
          achievement: { ...(subject["achievement"] as Signed), name: "Ingénieur" },
        },
      });
    },
  },
  {
    case: 3,
    title: "a claim set to null",
    verdict: "bad-signature",
    document: () => but({ description: null }),
  },
  {
    case: "3, deleted",
    title: "a claim deleted",
    verdict: "bad-signature",
    document: () => but({ evidence: undefined }),
  },
  {
    case: 4,
    title: "the status deleted",
    verdict: "bad-signature",
    document: () => but({ credentialStatus: undefined }),
  },
  {
    case: 5,
    title: "the status renamed by an alias in the context",
    verdict: "malformed",
    document: () => ({
      ...renamed(good(), "credentialStatus", "ss"),
      "@context": [
        ...(good()["@context"] as string[]),
        { ss: { "@id": "https://www.w3.org/2018/credentials#credentialStatus", "@type": "@id" } },
      ],
    }),
  },
  {
    case: 6,
    title: "the status named by its address",
    verdict: "malformed",
    document: () =>
      renamed(good(), "credentialStatus", "https://www.w3.org/2018/credentials#credentialStatus"),
  },
  {
    case: "6, end",
    title: "the end of validity named by its address",
    verdict: "malformed",
    document: () =>
      renamed(
        signing({ validUntil: "2026-11-21T00:00:00Z" }),
        "validUntil",
        "https://www.w3.org/2018/credentials#validUntil",
      ),
  },
  {
    case: 8,
    title: "a context of an unknown address",
    verdict: "malformed",
    document: () =>
      but({ "@context": [...(good()["@context"] as string[]), "https://evil.example/context.json"] }),
  },
  {
    case: 9,
    title: "contexts in another order",
    verdict: "malformed",
    document: () => but({ "@context": (good()["@context"] as string[]).toReversed() }),
  },
  {
    case: 10,
    title: "a member that no context defines",
    verdict: "malformed",
    document: () => but({ mention: "très bien" }),
  },
  {
    case: 11,
    title: "@included",
    verdict: "malformed",
    document: () => but({ "@included": [{ id: "urn:x:y", name: "z" }] }),
  },
  {
    case: "11, graph",
    title: "@graph",
    verdict: "malformed",
    document: () => ({ "@context": good()["@context"], "@graph": [good()] }),
  },
  {
    case: "11, nested",
    title: "a context further down",
    verdict: "malformed",
    document: () =>
      but({
        credentialSubject: { ...subjectOf(good()), "@context": { name: "https://schema.org/description" } },
      }),
  },
  { case: 13, title: "no proof", verdict: "malformed", document: () => but({ proof: undefined }) },
  {
    case: "13, empty",
    title: "an empty list of proofs",
    verdict: "malformed",
    document: () => but({ proof: [] }),
  },
  {
    case: 14,
    title: "a good proof and junk",
    verdict: "valid",
    document: () => but({ proof: [...(good()["proof"] as Signed[]), { type: "Junk" }] }),
    found: "proof-left-aside",
  },
  {
    case: 15,
    title: "the proof's value cut short",
    verdict: "bad-signature",
    document: () => withProof({ proofValue: String(proofOf(good())["proofValue"]).slice(0, -2) }),
  },
  {
    case: "15, spelling",
    title: "the proof's value spelled otherwise",
    verdict: "bad-signature",
    document: () => withProof({ proofValue: String(proofOf(good())["proofValue"]).replace(/^z/, "z1") }),
  },
  {
    case: 17,
    title: "signed for another purpose",
    verdict: "bad-signature",
    document: () => withProof({ proofPurpose: "authentication" }),
  },
  {
    case: 18,
    title: "the key of another issuer we know named",
    verdict: "bad-signature",
    document: () => withProof({ verificationMethod: evil.methods.ed25519 }),
    holding: () => holding([ours, evil]),
  },
  {
    case: 19,
    title: "well signed by a stranger who claims to be the issuer",
    verdict: "untrusted-issuer",
    document: () => signed(aCredential(ours), evil),
  },
  {
    case: 20,
    title: "well signed by a stranger under the same name",
    verdict: "untrusted-issuer",
    document: () => signed(aCredential(evil), evil),
    holding: () => holding([ours], [statusList(ours), statusList(evil)]),
  },
  {
    case: 22,
    title: "a proof from tomorrow",
    verdict: "malformed",
    document: () => signing({}, { created: "2026-11-25T08:00:00Z" }),
  },
  {
    case: "22, key",
    title: "a proof from before the key",
    verdict: "malformed",
    document: () => signing({}, { created: "2025-11-20T08:00:00Z" }),
  },
  {
    case: 23,
    title: "valid from 2030 on",
    verdict: "not-yet-valid",
    document: () => signing({ validFrom: "2030-01-01T00:00:00Z" }),
  },
  {
    case: 24,
    title: "its end passed",
    verdict: "expired",
    document: () => signing({ validUntil: "2026-11-21T00:00:00Z" }),
  },
  {
    case: 25,
    title: "an end before its beginning",
    verdict: "malformed",
    document: () => signing({ validUntil: "2026-11-19T00:00:00Z" }),
  },
  {
    case: "25, zone",
    title: "a date without a zone",
    verdict: "malformed",
    document: () => signing({ validFrom: "2026-11-20T00:00:00" }),
  },
  {
    case: "25, day",
    title: "the 30th of February",
    verdict: "malformed",
    document: () => signing({ validFrom: "2026-02-30T00:00:00Z" }),
  },
  {
    case: 26,
    title: "its bit set in the list",
    verdict: "revoked",
    document: good,
    holding: () => holding([ours], [statusList(ours, [94_567])]),
  },
  {
    case: 27,
    title: "no list at hand",
    verdict: "status-unknown",
    document: good,
    holding: () => holding([ours], []),
  },
  {
    case: "27, stale",
    title: "a list past its freshness, with its age",
    verdict: "status-unknown",
    document: good,
    holding: () => list({ validUntil: "2026-11-24T00:00:00Z" }),
    found: "stale-since 2026-11-24T00:00:00Z",
  },
  {
    case: "27, revoked",
    title: "a list past its freshness still tells of a revocation",
    verdict: "revoked",
    document: good,
    holding: () => holding([ours], [statusList(ours, [94_567], { validUntil: "2026-11-24T00:00:00Z" })]),
  },
  ...["-1", "1e3", "007", 94_567].map(
    (index): Case => ({
      case: `29, ${JSON.stringify(index)}`,
      title: "a position written otherwise",
      verdict: "malformed",
      document: () => entryWith({ statusListIndex: index }),
    }),
  ),
  {
    case: 29,
    title: "a position beyond the list",
    verdict: "malformed",
    document: () =>
      signing({ credentialStatus: { ...(good()["credentialStatus"] as Signed), statusListIndex: "131072" } }),
  },
  {
    case: 30,
    title: "a list of another purpose",
    verdict: "malformed",
    document: good,
    holding: () => listSaying({ statusPurpose: "suspension" }),
  },
  {
    case: 32,
    title: "a list that inflates to 200 MB",
    verdict: "malformed",
    document: good,
    holding: () =>
      listSaying({ encodedList: `u${gzipSync(new Uint8Array(200_000_000)).toString("base64url")}` }),
  },
  ...["http://169.254.169.254/latest", "file:///etc/passwd", "http://10.0.0.1/list"].map(
    (address): Case => ({
      case: `33, ${address}`,
      title: "a list at an address not to be asked",
      verdict: address.startsWith("file:") ? "bad-signature" : "status-unknown",
      document: () => {
        const entry = { ...(good()["credentialStatus"] as Signed), statusListCredential: address };
        return address.startsWith("file:")
          ? but({ credentialStatus: entry })
          : signing({ credentialStatus: entry });
      },
    }),
  ),
  { case: 34, title: "a poisoned graph", verdict: "malformed", document: () => but({ related: poison() }) },
  {
    case: "34, large",
    title: "5 MB of JSON",
    verdict: "malformed",
    document: () => `{"a":"${"x".repeat(5_000_000)}"}`,
  },
  { case: "34, deep", title: "10,000 levels", verdict: "malformed", document: () => nested(10_000) },
  {
    case: "36, __proto__",
    title: "a reserved name",
    verdict: "malformed",
    document: () => JSON.stringify(good()).replace('"description"', '"__proto__"'),
  },
  {
    case: "36, constructor",
    title: "another reserved name",
    verdict: "malformed",
    document: () => JSON.stringify(good()).replace('"description"', '"constructor"'),
  },
  {
    case: "36, surrogate",
    title: "half a character",
    verdict: "malformed",
    document: () => JSON.stringify(good()).replace("Camille", "\\ud800amille"),
  },
  {
    case: "36, NUL",
    title: "a NUL in a name",
    verdict: "malformed",
    document: () => JSON.stringify(good()).replace("Camille", "Cam\\u0000ille"),
  },
  {
    case: 36,
    title: "a name that reads from right to left",
    verdict: "malformed",
    document: () => but({ name: "CQPM \u202eeuqinhcet" }),
  },
  {
    case: "36, twice",
    title: "a member said twice",
    verdict: "malformed",
    document: () => JSON.stringify(good()).replace('"name"', '"name":"Ingénieur","name"'),
  },
  {
    case: 37,
    title: "a token of alg none",
    verdict: "unsupported",
    document: () => jwt({ alg: "none" }).replace(/[^.]*$/, ""),
  },
  {
    case: "37, HS256",
    title: "a token by HMAC with the public key",
    verdict: "unsupported",
    document: () => jwt({ alg: "HS256" }),
  },
  {
    case: "37, crit",
    title: "a header that asks for an extension",
    verdict: "unsupported",
    document: () => jwt({ crit: ["b64"], b64: false }),
  },
  {
    case: 38,
    title: "a key that the header brings",
    verdict: "untrusted-issuer",
    document: () =>
      jwt({ jwk: evil.pairs.rsa.publicKey.export({ format: "jwk" }) }, {}, evil.pairs.rsa.privateKey),
  },
  {
    case: "38, address",
    title: "an address of keys that the header brings",
    verdict: "untrusted-issuer",
    document: () => jwt({ jku: "https://evil.example/keys" }),
  },
  {
    case: 40,
    title: "a payload of version 1.1",
    verdict: "unsupported",
    document: () => jwt({}, { vc: good() }),
    found: "vcdm-1.1",
  },
  {
    case: "42, OB 2.0",
    title: "an Open Badges 2.0 assertion",
    verdict: "unsupported",
    document: () => ({
      "@context": "https://w3id.org/openbadges/v2",
      type: "Assertion",
      id: "https://example.org/1",
    }),
    found: "open-badges-2",
  },
  {
    case: "42, CLR",
    title: "a learner record",
    verdict: "unsupported",
    document: () => but({ type: ["VerifiableCredential", "ClrCredential"] }),
    found: "clr",
  },
  {
    case: 42,
    title: "a Europass file",
    verdict: "unsupported",
    document: () => ({
      "@context": ["https://www.w3.org/2018/credentials/v1"],
      type: ["VerifiableCredential", "EuropeanDigitalCredential"],
    }),
    found: "europass",
  },
  {
    case: 44,
    title: "a PDF with one byte changed under the seal",
    verdict: "bad-signature",
    holding: knowingSeals,
    document: async () => {
      const pdf = await sealedPdf(facts(), sealer);
      return pdf.with(pdf.indexOf(0x35, Buffer.from(pdf).indexOf("MediaBox")), 0x36);
    },
  },
  {
    case: 45,
    title: "a PDF with a page laid over it after the seal",
    verdict: "mismatch",
    holding: knowingSeals,
    document: async () =>
      Buffer.concat([
        await sealedPdf(facts(), sealer),
        Buffer.from("\n4 0 obj\n<< /Type /Page /Contents 9 0 R >>\nendobj\n%%EOF\n"),
      ]),
  },
  {
    case: "45, sealed again",
    title: "the same, sealed over by a stranger",
    verdict: "untrusted-issuer",
    holding: knowingSeals,
    document: async () =>
      sealedAgain(
        await sealedPdf(facts(), sealer),
        "\n4 0 obj\n<< /Type /Page /Contents 9 0 R >>\nendobj",
        stranger,
      ),
  },
  {
    case: "45, shadow",
    title: "an attachment put under the first by a later revision",
    verdict: "mismatch",
    holding: knowingSeals,
    document: async () =>
      sealedAgain(
        await sealedPdf(facts(), sealer),
        "\n10 0 obj\n<< /Type /EmbeddedFile /Length 2 >>\nstream\n{}\nendstream\nendobj",
        sealer,
      ),
    found: "several-credentials",
  },
  {
    case: 46,
    title: "a sealed PDF that carries another person's credential",
    verdict: "mismatch",
    holding: knowingSeals,
    document: () =>
      sealedPdf({ ...facts(), title: title.replace("Camille Martin", "Dominique Petit") }, sealer),
  },
  {
    case: "46, stranger",
    title: "a good credential in a stranger's PDF",
    verdict: "untrusted-issuer",
    holding: knowingSeals,
    document: () => sealedPdf(facts(), stranger),
  },
  {
    case: 48,
    title: "a seal whose certificate ended since, without a time-stamp: the credential decides",
    verdict: "valid",
    document: async () => sealedPdf(facts(), ended),
    holding: () => knowingSeals([ended]),
    found: "certificate-out-of-period",
  },
  {
    case: "51, 2D-Doc",
    title: "a 2D-Doc code",
    verdict: "unsupported",
    document: () => "DC04FR0000011A2B1A2BB001FRB2MARTIN\u001dB1CAMILLE\u001d\u001fABCDEFGH",
    found: "2d-doc",
  },
  {
    case: 52,
    title: "a log proof that leads nowhere",
    verdict: "bad-signature",
    document: good,
    holding: () => ({
      ...options,
      trust: {
        ...options.trust,
        log: { name: "log.example", publicKey: Buffer.alloc(32, 7).toString("base64") },
      },
      logProof: {
        text: `c2sp.org/tlog-proof@v1\nindex 0\n\nlog.example\n1\n${Buffer.alloc(32).toString("base64")}\n\n— log.example AAAA\n`,
        event: "{}",
      },
    }),
    found: "not-in-the-log",
  },
  {
    case: 54,
    title: "a wallet's SD-JWT",
    verdict: "unsupported",
    document: () => `${jwt({ typ: "dc+sd-jwt" })}~WyJzYWx0Il0~`,
    found: "sd-jwt",
  },
  // Beyond the table.
  { case: "JWT", title: "our token", verdict: "valid", document: () => jwt() },
  {
    case: "JWT, typ",
    title: "a token of VC-JOSE-COSE",
    verdict: "valid",
    document: () => jwt({ typ: "vc+jwt" }),
  },
  {
    case: "JWT, ES256",
    title: "a token by ECDSA",
    verdict: "valid",
    document: () => jwt({ alg: "ES256", kid: ours.methods.p256 }, {}, ours.pairs.p256.privateKey),
  },
  {
    case: "JWT, EdDSA",
    title: "a token by Ed25519",
    verdict: "valid",
    document: () => jwt({ alg: "EdDSA", kid: ours.methods.ed25519Token }, {}, ours.pairs.ed25519.privateKey),
  },
  {
    case: "JWT, other alg",
    title: "a token by another algorithm than its key's",
    verdict: "bad-signature",
    document: () => jwt({ alg: "RS256", kid: ours.methods.p256 }),
  },
  {
    case: "JWT, kid",
    title: "a token by a key for credentials",
    verdict: "bad-signature",
    document: () => jwt({ alg: "EdDSA", kid: ours.methods.ed25519 }, {}, ours.pairs.ed25519.privateKey),
  },
  {
    case: "JWT, sub",
    title: "a token whose claims speak of another",
    verdict: "mismatch",
    document: () => jwt({}, { sub: "urn:uuid:018f3c1e-0000-7000-8000-00000000dead" }),
  },
  {
    case: "JWT, spelling",
    title: "a token with a space in it",
    verdict: "malformed",
    document: () => jwt().replace(".", ". "),
  },
  {
    case: "ids",
    title: "the creator speaks under the issuer's id",
    verdict: "malformed",
    document: () => {
      const subject = subjectOf(good());
      return but({
        credentialSubject: {
          ...subject,
          achievement: {
            ...(subject["achievement"] as Signed),
            creator: { id: ours.id, type: ["Profile"], name: "Autre nom" },
          },
        },
      });
    },
    found: "id-said-twice",
  },
  {
    case: "list, other",
    title: "a list signed by another",
    verdict: "status-unknown",
    document: good,
    holding: () => {
      const forged = signed(statusList(ours) as object, evil, {}, "status-list");
      return holding(
        [ours],
        [{ ...forged, proof: [{ ...proofOf(forged), verificationMethod: ours.methods.ed25519 }] }],
      );
    },
  },
  {
    case: "no trust",
    title: "nobody trusted",
    verdict: "status-unknown",
    document: good,
    holding: () => holding([]),
  },
  {
    case: "PDF",
    title: "our sealed PDF",
    verdict: "valid",
    holding: knowingSeals,
    document: () => sealedPdf(facts(), sealer),
  },
  {
    case: "PDF, RSA",
    title: "sealed by RSA",
    verdict: "valid",
    holding: () => knowingSeals([rsa]),
    document: () => sealedPdf(facts(), rsa),
  },
  {
    case: "PDF, streams",
    title: "its attachments named in an object stream",
    verdict: "valid",
    holding: knowingSeals,
    document: () => sealedPdf({ ...facts(), objectStreams: true }, sealer),
  },
  {
    case: "PDF, chain",
    title: "sealed with a chain, an authority's certificate first",
    verdict: "valid",
    holding: knowingSeals,
    document: () => sealedPdf(facts(), sealer, { chain: [stranger.certificate] }),
  },
  {
    case: "PDF, time",
    title: "a certificate ended since, with a time-stamp that we take",
    verdict: "valid",
    holding: () => knowingSeals([ended], { timeStampAuthorities: [stranger.digest] }),
    document: () => sealedPdf(facts(), ended, { stamp: stranger, at: new Date("2026-06-01T00:00:00Z") }),
    found: "stamped-on 2026-06-01T00:00:00.000Z",
  },
  {
    case: "PDF, stranger's time",
    title: "a time-stamp of an authority that we do not know",
    verdict: "valid",
    holding: knowingSeals,
    document: () => sealedPdf(facts(), sealer, { stamp: stranger, at: new Date("2026-06-01T00:00:00Z") }),
    found: "time-stamp-of-stranger",
  },
  {
    case: "PDF, twice",
    title: "two attachments of one name",
    verdict: "mismatch",
    holding: knowingSeals,
    document: () =>
      sealedPdf({ title, attachments: [...facts().attachments, ["credential.json", "{}"]] }, sealer),
    found: "several-credentials",
  },
  {
    case: "PDF, password",
    title: "a PDF behind a password",
    verdict: "unsupported",
    document: async () =>
      Buffer.from(
        Buffer.from(await sealedPdf(facts(), sealer))
          .toString("latin1")
          .replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 8 0 R"),
        "latin1",
      ),
    found: "encrypted",
  },
  {
    case: "PDF, bare",
    title: "a PDF without a credential",
    verdict: "unsupported",
    document: () => "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF",
  },
  { case: "nothing", title: "an empty file", verdict: "unsupported", document: () => "" },
  {
    case: "image",
    title: "a picture",
    verdict: "unsupported",
    document: () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    found: "image",
  },
];

let ended: Sealer;
let rsa: Sealer;

/** Nodes without a name that all point at one another: what RDF canonicalisation takes longest over. */
const poison = (): object[] => {
  const node = (depth: number): object => ({
    type: ["Related"],
    ...(depth === 0 ? {} : { related: Array.from({ length: 3 }, () => node(depth - 1)) }),
  });
  return Array.from({ length: 5 }, () => node(4));
};

const whysOf = ({ checks }: Verification): string[] =>
  checks.map(({ why, detail }) => (detail ? `${why} ${detail}` : String(why)));

describe("A verifier given bad input", () => {
  beforeAll(async () => {
    [sealer, stranger, ended, rsa] = await Promise.all([
      aSealer(),
      aSealer("p256", { name: "Autorité d'essai" }),
      aSealer("p256", { until: "2026-10-01T00:00:00Z" }),
      aSealer("rsa"),
    ]);
  });

  it.each(cases)(
    "$case: $title is $verdict",
    async ({ verdict, document, holding: held = () => options, found }) => {
      const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
      const connected = vi.spyOn(net.Socket.prototype, "connect");
      const given = await document();
      const answer = await asked(given, held());

      expect(
        [answer.verdict, ...(found ? whysOf(answer).filter((one) => one === found) : [])],
        JSON.stringify(answer.checks, null, 1),
      ).toEqual(found ? [verdict, found] : [verdict]);
      expect(fetched).not.toHaveBeenCalled();
      expect(connected).not.toHaveBeenCalled();
      fetched.mockRestore();
      connected.mockRestore();
    },
  );

  it("shows nothing of a document whose form is not right", async () => {
    for (const document of [but({ mention: "très bien" }), but({ "@context": [] }), nested(3)])
      expect((await asked(document, options)).subject).toBeUndefined();
  });
});
