import { dayInParis } from "../kernel/index.ts";
import { type Check, invalid, skipped, unchecked, type Verdict, valid, verdictOf } from "./check.ts";
import { checkCredential } from "./credential.ts";
import type { VerifyOptions } from "./options.ts";
import { checkPaper, paperCodeIn } from "./paper/index.ts";
import { checkSeal } from "./pdf/check-seal.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import type { OwnCredential } from "./profile.ts";
import { readJson } from "./strict-json.ts";
import { checkToken, credentialIn } from "./token.ts";

export type { VerifyOptions } from "./options.ts";

/** The answer on one document: a verdict, every check that led to it, and what the document says. */
export type Verification = {
  readonly verdict: Verdict;
  readonly kind: "pdf" | "credential" | "token" | "paper" | "unknown";
  readonly checks: readonly Check[];
  /** Read from the checked credential; absent when it could not be read. */
  readonly subject?: Subject | undefined;
};

export type Subject = {
  readonly number: string;
  readonly title: string;
  readonly holder: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly awardedOn: string;
};

const utf8 = new TextDecoder();
const largest = 10 * 1024 * 1024;

/**
 * Verifies a certificate as a PDF, a credential (JSON), a token (JWT) or what was read from a printed code. Nothing
 * reaches the network; nothing is trusted but what `options.trust` names. Never throws on hostile input.
 */
export const verify = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  if (bytes.length > largest) return answer("unknown", [invalid("read-document", "malformed", "too-large")]);
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-")) return verifyPdf(bytes, options);
  const first = start.trimStart().slice(0, 3);
  if (first.startsWith("{")) return verifyJson(bytes, options);
  if (first.startsWith("eyJ")) return verifyToken(bytes, options);
  const paper = paperCodeIn(start);
  if (paper) return verifyPaper(paper, options);
  return answer("unknown", [invalid("read-document", "unsupported", "not-a-certificate")]);
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
  return { verdict: verdictOf(checks), kind: "paper", checks, subject };
};

const answer = (
  kind: Verification["kind"],
  checks: readonly Check[],
  credential?: OwnCredential,
): Verification => ({
  verdict: verdictOf(checks),
  kind,
  checks,
  subject: credential && subjectOf(credential),
});

const subjectOf = ({ name, issuer, credentialSubject, validFrom, awardedDate }: OwnCredential): Subject => ({
  number: credentialSubject.licenseNumber,
  title: name,
  holder: credentialSubject.identifier[0].identityHash,
  issuer: issuer.name,
  issuedOn: dayInParis(new Date(validFrom)),
  awardedOn: dayInParis(new Date(awardedDate)),
});

const verifyJson = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  const json = readJson(bytes);
  if (!json.ok) return answer("credential", [invalid("read-document", "malformed", json.code)]);
  const { checks, credential } = checkCredential(json.value, bytes, options);
  return answer("credential", [valid("read-document"), ...checks], credential);
};

const verifyToken = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  const token = await checkToken(new TextDecoder().decode(bytes), options.trust);
  if (!token.payload) return answer("token", token.checks);
  const { credential: value, agrees } = credentialIn(token.payload);
  // A token writes the members of its credential in their order, then its claims: without these, the exact bytes.
  const exact = new TextEncoder().encode(JSON.stringify(value));
  const { checks, credential } = checkCredential(value, exact, options);
  const claims = agrees ? valid("token-agrees") : invalid("token-agrees", "mismatch", "claims-differ");
  return answer(
    "token",
    [valid("read-document"), ...token.checks, ...(credential ? [claims] : []), ...checks],
    credential,
  );
};

/** The seal, then the credential it carries, then whether the two speak of one certificate. */
const verifyPdf = async (bytes: Uint8Array, options: VerifyOptions): Promise<Verification> => {
  const pdf = readPdf(bytes);
  if (!pdf.ok) return answer("pdf", [invalid("read-pdf", "malformed", pdf.code)]);
  const checks: Check[] = [valid("read-pdf")];
  const seal = pdf.seals[0];
  const sealed = seal && (await checkSeal(seal));
  checks.push(seal ? valid("seal-present") : invalid("seal-present", "bad-signature", "no-seal"));
  if (seal && sealed) {
    checks.push(sealed.intact ? valid("seal-intact") : invalid("seal-intact", "bad-signature", sealed.why));
    const whole = seal.wholeDocument && pdf.seals.length === 1;
    checks.push(
      whole ? valid("seal-whole-document") : invalid("seal-whole-document", "mismatch", "changed-after-seal"),
    );
  }
  const named = (name: string) => pdf.attachments.filter((one) => one.name === name);
  const [attached, ...others] = named("credential.json");
  if (!attached || others.length > 0) {
    const fault = attached
      ? invalid("attachment-found", "mismatch", "several-credentials")
      : invalid("attachment-found", "unsupported", "no-credential");
    return answer("pdf", [...checks, fault]);
  }
  checks.push(valid("attachment-found"));
  const json = readJson(attached.bytes);
  if (!json.ok) return answer("pdf", [...checks, invalid("read-document", "malformed", json.code)]);
  const { checks: inside, credential } = checkCredential(json.value, attached.bytes, {
    ...options,
    logProof: logProofIn(pdf.attachments) ?? options.logProof,
  });
  checks.push(...inside);
  if (credential) {
    const issuer = options.trust.issuers.find(({ id }) => id === credential.issuer.id);
    const ofIssuer =
      sealed?.certificate !== undefined &&
      issuer?.keys.some(({ certificate }) => certificate === sealed.certificate);
    if (!issuer) checks.push(unchecked("seal-of-issuer", undefined, "issuer-unknown"));
    else
      checks.push(
        ofIssuer
          ? valid("seal-of-issuer")
          : sealed?.intact
            ? invalid("seal-of-issuer", "untrusted-issuer", "seal-of-another")
            : skipped("seal-of-issuer"),
      );
    const { licenseNumber, identifier } = credential.credentialSubject;
    const agrees = pdf.title?.includes(licenseNumber) && pdf.title.includes(identifier[0].identityHash);
    checks.push(agrees ? valid("title-agrees") : invalid("title-agrees", "mismatch", "title-differs"));
  }
  return answer("pdf", checks, credential);
};

const logProofIn = (
  attachments: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): VerifyOptions["logProof"] => {
  const text = attachments.find(({ name }) => name === "log-proof.txt")?.bytes;
  const event = attachments.find(({ name }) => name === "log-event.json")?.bytes;
  return text && event && { text: utf8.decode(text), event: utf8.decode(event) };
};
