import { deflateSync, gzipSync } from "node:zlib";
import { aCredential, anIssuer, bytesOf, claimsOf, signed, token } from "../../tests/support/proofs.ts";

const largest = 10 * 1024 * 1024;
const utf8 = new TextEncoder();
const issuer = anIssuer();
const good = signed(aCredential(issuer), issuer);

/** The same words again and again, up to a size. */
const filled = (words: string, size = largest, start = ""): Uint8Array =>
  utf8.encode(start + words.repeat(Math.floor((size - start.length) / words.length)));
const pdf = (words: string): Uint8Array => filled(words, largest, "%PDF-1.7\n");

const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024)).toString("latin1");
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));
const objects = (count: number, one: (i: number) => string): Uint8Array =>
  latin1(`%PDF-1.7\n${Array.from({ length: count }, (_, i) => one(i)).join("\n")}`.slice(0, largest));
const stream = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj`;

/** Nodes without names, each pointing at all of the next ones. */
const tangle = (width: number, depth: number): object[] =>
  depth === 0
    ? []
    : Array.from({ length: width }, () => ({ type: ["Related"], related: tangle(width, depth - 1) }));
const achievement = (good["credentialSubject"] as { achievement: object }).achievement;
const withAchievement = (change: object): Uint8Array =>
  bytesOf({
    ...good,
    credentialSubject: {
      ...(good["credentialSubject"] as object),
      achievement: { ...achievement, ...change },
    },
  });
const alignment = (i: number) => ({
  type: ["Alignment"],
  targetName: `x${i}`,
  targetUrl: `https://example.org/${i}`,
});

/** Nested sequences in the place of a seal's value. */
const nestedSeal = (): Uint8Array => {
  const value = "3080".repeat(60_000);
  const head = "%PDF-1.7\n5 0 obj\n<< /Type /Sig /Contents ";
  const from = head.length;
  const to = from + value.length + 2;
  const tail = (rest: number) => ` /ByteRange [0 ${from} ${to} ${rest}] >>\nendobj\n%%EOF`;
  return latin1(`${head}<${value}>${tail(tail(99).length)}`);
};

/** Documents of up to 10 MB made to take long, or much room, by what they try. */
export const hostileInputs: Readonly<Record<string, () => Uint8Array>> = {
  zeros: () => new Uint8Array(largest),
  "JSON, one long text": () => filled("x", largest - 10, '{"a":"'),
  "JSON, open braces": () => filled('{"a":'),
  "JSON, open brackets": () => filled("[", 2_000_000, '{"a":'),
  "JSON, many members": () =>
    utf8.encode(`{${Array.from({ length: 140_000 }, (_, i) => `"m${i}":${i}`).join()}}`.slice(0, 2_000_000)),
  "JSON, escapes": () => filled("\\u00e9", 2_000_000, '{"a":"'),
  "credential, many alignments": () =>
    withAchievement({ alignment: Array.from({ length: 20_000 }, (_, i) => alignment(i)) }),
  "credential, as many alignments as are looked at": () =>
    withAchievement({ alignment: Array.from({ length: 240 }, (_, i) => alignment(i)) }),
  "credential, tangled nodes": () => withAchievement({ related: tangle(4, 4) }),
  "credential, alike nodes": () =>
    withAchievement({ related: Array.from({ length: 240 }, () => ({ type: ["Related"] })) }),
  "credential, long texts": () => withAchievement({ description: "é".repeat(900_000) }),
  "token, one part": () => filled("eyJ"),
  "token, many parts": () => filled("eyJ."),
  "token, large payload": () => {
    const claims = { ...good, ...claimsOf(good), description: "x".repeat(1_400_000) };
    return bytesOf(token({ alg: "RS256", kid: issuer.methods.rsa }, claims, issuer.pairs.rsa.privateKey));
  },
  "printed code": () => filled("A"),
  "PDF, object heads": () => pdf("1 0 obj\n"),
  "PDF, open texts": () => pdf("1 0 obj ("),
  "PDF, open dictionaries": () => pdf("1 0 obj <<"),
  "PDF, open lists": () => pdf("1 0 obj [ 1 2 "),
  "PDF, numbers": () => pdf("1 0 "),
  "PDF, one endless text": () => pdf("("),
  "PDF, one endless number list": () => filled("1 2 ", largest, "%PDF-1.7\n1 0 obj ["),
  "PDF, streams without end": () => pdf("1 0 obj << >> stream\n"),
  "PDF, comments": () => pdf("1 0 obj %"),
  "PDF, trailers": () => pdf("trailer << /A ["),
  "PDF, byte ranges": () => pdf("/ByteRange [0 1 9 9] /Contents <00> "),
  "PDF, large objects": () =>
    objects(150, (i) => `${i} 0 obj << /Type /Filespec /F (${"x".repeat(60_000)}) >> endobj`),
  "PDF, inflating object streams": () =>
    objects(150, (i) => `${i} 0 obj ${stream("/Type /ObjStm /N 9999 /First 9", bomb)}`),
  "PDF, inflating attachments": () =>
    objects(
      150,
      (i) =>
        `${2 * i} 0 obj ${stream("/Type /EmbeddedFile", bomb)}\n${2 * i + 1} 0 obj << /Type /Filespec /F (credential.json) /EF << /F ${2 * i} 0 R >> >> endobj`,
    ),
  "PDF, one attachment named again and again": () =>
    latin1(
      `%PDF-1.7\n1 0 obj << /Type /EmbeddedFile /Length 4000000 >>\nstream\n${"x".repeat(4_000_000)}\nendstream\nendobj\n${"2 0 obj << /Type /Filespec /F (credential.json) /EF << /F 1 0 R >> >> endobj\n".repeat(19_000)}`,
    ),
  "PDF, one attachment in many revisions": () =>
    latin1(
      `%PDF-1.7\n2 0 obj << /Type /Filespec /F (a) /EF << /F 1 0 R >> >> endobj\n${`1 0 obj << /Length 500 >>\nstream\n${"x".repeat(500)}\nendstream\nendobj\n`.repeat(15_000)}`,
    ),
  "PDF, full object streams": () => {
    const inner = deflateSync(Buffer.from(`${"1 0 ".repeat(9_999)}${" << /A 1 >>".repeat(9_999)}`)).toString(
      "latin1",
    );
    return objects(400, (i) => `${i} 0 obj ${stream("/Type /ObjStm /N 9999 /First 39996", inner)}`);
  },
  "PDF, nested seal": nestedSeal,
};

/** A list of revocations that inflates to 200 MB, and the good credential that names it. */
export const hostileList = (): {
  readonly document: Uint8Array;
  readonly list: readonly [string, Uint8Array];
} => {
  const encodedList = `u${gzipSync(new Uint8Array(200_000_000)).toString("base64url")}`;
  const subject = {
    id: `${issuer.list}#list`,
    type: "BitstringStatusList",
    statusPurpose: "revocation",
    encodedList,
  };
  const document = {
    "@context": ["https://www.w3.org/ns/credentials/v2"],
    id: issuer.list,
    type: ["VerifiableCredential", "BitstringStatusListCredential"],
    issuer: issuer.id,
    validFrom: "2026-11-23T00:00:00Z",
    validUntil: "2026-11-30T00:00:00Z",
    credentialSubject: subject,
  };
  return {
    document: bytesOf(good),
    list: [issuer.list, bytesOf(signed(document, issuer, {}, "status-list"))],
  };
};

/** Issuers are trusted, so that nothing ends early for want of one. */
export const trust = { version: 1, generatedAt: "2026-11-24T00:00:00Z", issuers: [issuer.trusted] } as const;
