import { type Check, invalid, skipped, unchecked, valid } from "../check.ts";
import type { VerifyOptions } from "../options.ts";
import type { Subject } from "../subject.ts";
import { checkSeal, type SealCheck, type TimeStamp } from "./check-seal.ts";
import { type Attachment, readPdf, type SealRange } from "./read-pdf.ts";

/** A PDF as far as it speaks for itself: the checks of its seal, and the credential that it carries. */
export type CheckedPdf = {
  readonly checks: readonly Check[];
  readonly carried?:
    | {
        readonly credential: Uint8Array;
        readonly logProof: VerifyOptions["logProof"];
        /** Do seal and title speak of the credential's issuer, number and holder? */
        readonly agreement: (said: {
          readonly subject: Subject;
          readonly issuer: string;
        }) => readonly Check[];
      }
    | undefined;
};

export const checkPdf = async (bytes: Uint8Array, options: VerifyOptions): Promise<CheckedPdf> => {
  const pdf = readPdf(bytes);
  if (!pdf.ok) {
    const leadsTo = pdf.code === "encrypted" ? "unsupported" : "malformed";
    return { checks: [invalid("read-pdf", leadsTo, pdf.code)] };
  }
  // Several hands may have sealed one after another: what the file is now, only a seal over all of it says.
  const seal = pdf.seals.find(({ wholeDocument }) => wholeDocument) ?? pdf.seals.at(-1);
  const sealed = seal && (await checkSeal(seal));
  const checks = [valid("read-pdf"), ...sealChecks(seal, sealed, options)];
  const [credential, ...others] = named(pdf.attachments, "credential.json");
  if (!credential)
    return { checks: [...checks, invalid("attachment-found", "unsupported", "no-credential-attached")] };
  if (others.length > 0)
    return { checks: [...checks, invalid("attachment-found", "mismatch", "several-credentials")] };
  return {
    checks: [...checks, valid("attachment-found")],
    carried: {
      credential: credential.bytes,
      logProof: logProofIn(pdf.attachments),
      agreement: ({ subject, issuer }) => [
        sealOfIssuer(sealed, issuer, options),
        titleCheck(pdf.title, subject),
      ],
    },
  };
};

const named = (attachments: readonly Attachment[], name: string): readonly Attachment[] =>
  attachments.filter((one) => one.name === name);

const sealChecks = (
  seal: SealRange | undefined,
  sealed: SealCheck | undefined,
  options: VerifyOptions,
): Check[] => {
  if (!seal || !sealed) return [invalid("seal-present", "bad-signature", "no-seal")];
  return [
    valid("seal-present"),
    sealed.intact ? valid("seal-intact") : invalid("seal-intact", "bad-signature", sealed.why),
    seal.wholeDocument
      ? valid("seal-whole-document")
      : invalid("seal-whole-document", "mismatch", "changed-after-seal"),
    ...(sealed.intact ? periodChecks(sealed, options) : []),
  ];
};

type IntactSeal = Extract<SealCheck, { intact: true }>;

/**
 * A certificate counts while it runs, and after it where a time-stamp shows that the seal is from before its end.
 * Without one the seal tells no more of itself, and the credential alone decides.
 */
const periodChecks = ({ from, until, timeStamp }: IntactSeal, { at, trust }: VerifyOptions): Check[] => {
  const known = timeStamp?.intact && trust.timeStampAuthorities?.includes(timeStamp.authority);
  const then = timeStamp?.intact && known ? timeStamp.at : at;
  const within = from <= then && then <= until;
  return [
    ...(timeStamp ? [timeStampCheck(timeStamp, known === true)] : []),
    within
      ? valid("seal-certificate")
      : unchecked("seal-certificate", undefined, "certificate-out-of-period"),
  ];
};

const timeStampCheck = (stamp: TimeStamp, known: boolean): Check => {
  if (!stamp.intact) return invalid("seal-time", "bad-signature", "time-stamp-broken");
  return known
    ? valid("seal-time", "stamped-on", stamp.at.toISOString())
    : unchecked("seal-time", undefined, "time-stamp-of-stranger");
};

const sealOfIssuer = (sealed: SealCheck | undefined, issuer: string, { trust }: VerifyOptions): Check => {
  const known = trust.issuers.find(({ id }) => id === issuer);
  if (!known) return unchecked("seal-of-issuer", undefined, "issuer-unknown");
  if (!sealed?.intact) return skipped("seal-of-issuer", "digest-or-signature-differs");
  const key = known.keys.find(({ certificate }) => certificate === sealed.certificate);
  if (!key) return invalid("seal-of-issuer", "untrusted-issuer", "seal-of-another");
  // Others may have sealed with it: the page is not to be believed, and the credential alone decides.
  return key.compromisedFrom === undefined
    ? valid("seal-of-issuer")
    : unchecked("seal-of-issuer", undefined, "seal-key-compromised");
};

const titleCheck = (title: string | undefined, { number, holder }: Subject): Check => {
  if (number === undefined || holder === undefined) return skipped("title-agrees", "nothing-to-compare");
  return title?.includes(number) && title.includes(holder)
    ? valid("title-agrees")
    : invalid("title-agrees", "mismatch", "title-differs");
};

const logProofIn = (attachments: readonly Attachment[]): VerifyOptions["logProof"] => {
  const utf8 = new TextDecoder();
  const [text] = named(attachments, "log-proof.txt");
  const [event] = named(attachments, "log-event.json");
  return text && event && { text: utf8.decode(text.bytes), event: utf8.decode(event.bytes) };
};
