import { type Check, invalid, type Verdict, valid, verdictOf } from "./check.ts";
import type { CheckedDocument } from "./checked-document.ts";
import { checkDocument } from "./document.ts";
import { familyOfFile } from "./family.ts";
import type { VerifyOptions } from "./options.ts";
import { checkPaper, paperCodeIn } from "./paper/index.ts";
import { readJson } from "./strict-json.ts";
import type { Subject } from "./subject.ts";
import { checkToken } from "./token.ts";

export type { VerifyOptions } from "./options.ts";

/** The answer on one document: a verdict, every check that led to it, and what the document says. */
export type Verification = {
  readonly verdict: Verdict;
  readonly kind: "pdf" | "credential" | "token" | "paper" | "unknown";
  readonly checks: readonly Check[];
  /** Name of the credential, "urn:uuid:…"; a printed code bears none. */
  readonly id?: string | undefined;
  /** Read from the checked credential; absent when it could not be read. */
  readonly subject?: Subject | undefined;
};

const largest = 10 * 1024 * 1024;
/** A token spells its credential with a third more letters. */
const largestToken = 3 * 1024 * 1024;
const utf8 = new TextDecoder();

/**
 * Verifies a certificate as a PDF, a credential (JSON), a token (JWT) or what was read from a printed code. Nothing
 * reaches the network; nothing is trusted but what `options.trust` names. Never throws on hostile input.
 */
export const verify = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  if (bytes.length > largest) return answer("unknown", [invalid("read-document", "malformed", "too-large")]);
  const start = utf8.decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return verifyPdf(bytes, options);
  const first = start.trimStart();
  if (first.startsWith("{")) return verifyJson(bytes, options);
  if (first.startsWith("eyJ")) return verifyToken(bytes, options);
  const paper = paperCodeIn(start);
  if (paper) return verifyPaper(paper, options);
  const family = familyOfFile(first);
  if (family) return answer("unknown", [invalid("shape-foreign", "unsupported", family)]);
  return answer("unknown", [invalid("read-document", "unsupported", "not-a-certificate")]);
};

const answer = (
  kind: Verification["kind"],
  checks: readonly Check[],
  said: { readonly id?: string | undefined; readonly subject?: Subject | undefined } = {},
): Verification => ({ verdict: verdictOf(checks), kind, checks, id: said.id, subject: said.subject });

const verifyJson = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  const document = await documentIn(bytes, options);
  return answer("credential", document.checks, document);
};

const documentIn = async (bytes: Uint8Array, options: VerifyOptions): Promise<CheckedDocument> => {
  const json = readJson(bytes);
  if (!json.ok) return { checks: [invalid("read-document", "malformed", json.code)] };
  const document = await checkDocument(json.value, bytes, options);
  return { ...document, checks: [valid("read-document"), ...document.checks] };
};

const verifyToken = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  if (bytes.length > largestToken)
    return answer("token", [invalid("read-document", "malformed", "too-large")]);
  const token = await checkToken(utf8.decode(bytes), options.trust);
  if (!token.credential) return answer("token", token.checks);
  // A token writes the members of its credential in their order, then its claims: without these, the exact bytes.
  const exact = new TextEncoder().encode(JSON.stringify(token.credential));
  const inside = await checkDocument(token.credential, exact, options, "by-its-token");
  return answer("token", [valid("read-document"), ...token.checks, ...inside.checks], inside);
};

/** The seal, then the credential it carries, then whether the two speak of one certificate. */
const verifyPdf = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  const { checkPdf } = await import("./pdf/check-pdf.ts");
  const { checks, carried } = await checkPdf(bytes, options);
  if (!carried) return answer("pdf", checks);
  const inside = await documentIn(carried.credential, {
    ...options,
    logProof: carried.logProof ?? options.logProof,
  });
  const { subject, issuer } = inside;
  const agreement = subject && issuer !== undefined ? carried.agreement({ subject, issuer }) : [];
  return answer("pdf", [...checks, ...inside.checks, ...agreement], inside);
};

const verifyPaper = async (
  paper: NonNullable<ReturnType<typeof paperCodeIn>>,
  options: VerifyOptions,
): Promise<Verification> => {
  const { checks, statement, issuer } = await checkPaper(paper, options);
  const subject = statement &&
    issuer && {
      number: statement.number,
      title: statement.titleCut ? `${statement.title}…` : statement.title,
      holder: statement.holder,
      issuer: issuer.name,
      issuedOn: statement.issuedOn,
      awardedOn: statement.awardedOn,
    };
  return answer("paper", checks, { subject });
};
