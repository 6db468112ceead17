import { dayInParis } from "../../kernel/index.ts";
import { asText } from "../as-text.ts";
import { type Check, invalid, skipped, unchecked, valid } from "../check.ts";
import type { CheckedDocument, Secured } from "../checked-document.ts";
import { issuerCheck } from "../issuer.ts";
import type { VerifyOptions } from "../options.ts";
import { periodCheck } from "../period.ts";
import { readStatusList } from "../read-status-list.ts";
import { revocationChecks } from "../revocation.ts";
import type { Subject } from "../subject.ts";
import type { TrustedIssuer } from "../trust.ts";
import type { Why } from "../why.ts";
import { faultOfNames } from "./approved.ts";
import { saysTheSame } from "./fixpoint.ts";
import { foreignProofChecks } from "./foreign-proof.ts";
import { linkedData } from "./linked-data.ts";
import { contradictsItself } from "./one-voice.ts";
import { bearsItsTypes, isOpenBadge, OpenBadge, VerifiableCredential } from "./structure.ts";

const data = linkedData();
/** Values and nodes that a document may hold; the fullest example of Open Badges has 553 and 87. */
const mostValues = 1_500;
const mostNodes = 250;

/**
 * Checks an Open Badges 3.0 credential of another shape than ours. Before any of it is believed, its contexts are
 * those we hold, its names are plain, and expanding and compacting it again changes nothing: what the signature
 * covers is then what the members say. Source: W3C VCDM 2.0, section 6.1; its issue with renamed members.
 */
export const checkForeign = async (
  value: unknown,
  options: VerifyOptions,
  secured: Secured,
): Promise<CheckedDocument> => {
  const read = await readOpenBadge(value);
  if (!("badge" in read)) return { checks: [read.fault] };
  const { document, badge } = read;
  const checks: Check[] = [valid("shape-open-badge"), valid("ids-not-merged")];
  const { check, issuer } = issuerCheck(badge.issuer.id, options.trust);
  checks.push(check);
  if (secured === "by-its-proofs" || document["proof"] !== undefined)
    checks.push(
      ...(await foreignProofChecks(
        { document, issuer: { id: badge.issuer.id, trusted: issuer }, at: options.at },
        data,
      )),
    );
  checks.push(periodCheck(badge, options.at));
  checks.push(...statusChecks(document, issuer, options));
  return { checks, id: asText(badge.id), subject: subjectOf(badge), issuer: badge.issuer.id };
};

type Document = Readonly<Record<string, unknown>>;
type Read = { readonly document: Document; readonly badge: OpenBadge } | { readonly fault: Check };

const readOpenBadge = async (value: unknown): Promise<Read> => {
  const malformed = (why: Why): Read => ({ fault: invalid("shape-open-badge", "malformed", why) });
  if (value === null || typeof value !== "object" || Array.isArray(value)) return malformed("no-credential");
  if (valuesIn(value) > mostValues || nodesIn(value) > mostNodes) return malformed("too-many-values");
  const document = value as Document;
  const said = withoutNulls(document);
  const credential = VerifiableCredential.safeParse(said);
  if (!credential.success) return malformed("no-credential");
  if (!isOpenBadge(credential.data))
    return { fault: invalid("shape-foreign", "unsupported", "not-open-badges") };
  const names = faultOfNames(document);
  if (names) return malformed(names);
  const badge = OpenBadge.safeParse(said);
  if (!badge.success || !bearsItsTypes(said)) return malformed("no-open-badge");
  if (contradictsItself(document)) return { fault: invalid("ids-not-merged", "malformed", "id-said-twice") };
  return (await saysWhatIsSigned(document))
    ? { document, badge: badge.data }
    : malformed("says-other-than-signed");
};

/** To JSON-LD a member that is null says nothing. */
const withoutNulls = (document: Document): Document =>
  Object.fromEntries(Object.entries(document).filter(([, held]) => held !== null));

const valuesIn = (value: unknown): number => {
  if (value === null || typeof value !== "object") return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + valuesIn(inner), 1);
};

const nodesIn = (value: unknown): number => {
  if (value === null || typeof value !== "object") return 0;
  const within = Object.values(value).reduce((sum: number, inner) => sum + nodesIn(inner), 0);
  return Array.isArray(value) ? within : within + 1;
};

/** Signatures are checked apart: the proofs are left out. */
const saysWhatIsSigned = async ({ proof: _, ...document }: Document): Promise<boolean> => {
  try {
    return saysTheSame(document, await data.compactedAgain(document as { "@context": object }));
  } catch {
    return false;
  }
};

/** An index of its only spelling: never "007" or "1e3", nor a number. */
const isIndex = (value: unknown): value is string =>
  typeof value === "string" && /^(0|[1-9]\d{0,8})$/.test(value);

const statusChecks = (
  { credentialStatus }: Document,
  issuer: TrustedIssuer | undefined,
  options: VerifyOptions,
): readonly Check[] => {
  const entry = (
    Array.isArray(credentialStatus) && credentialStatus.length === 1 ? credentialStatus[0] : credentialStatus
  ) as Document | readonly unknown[] | null | undefined;
  if (entry === undefined || entry === null)
    return [unchecked("status-list", "status-unknown", "no-status-entry")];
  if (Array.isArray(entry)) return [unchecked("status-list", "status-unknown", "status-of-another-kind")];
  const { type, statusPurpose, statusListIndex, statusListCredential } = entry as Document;
  if ([type].flat()[0] !== "BitstringStatusListEntry" || statusPurpose !== "revocation")
    return [unchecked("status-list", "status-unknown", "status-of-another-kind")];
  if (!isIndex(statusListIndex) || typeof statusListCredential !== "string")
    return [invalid("status-list", "malformed", "index-not-well-formed")];
  const held = options.statusLists.get(statusListCredential);
  if (held && !readStatusList(held))
    return [unchecked("status-list", "status-unknown", "status-of-another-kind")];
  return [
    ...revocationChecks({ list: statusListCredential, index: Number(statusListIndex) }, issuer, options),
    skipped("log-inclusion", "no-proof-attached"),
  ];
};

/** What others' credentials say of themselves, where they say it. */
const subjectOf = ({
  credentialSubject: [subject = {}],
  name,
  issuer,
  validFrom,
  ...rest
}: OpenBadge): Subject => {
  const { achievement, licenseNumber, identifier } = subject as Document;
  const named = [identifier]
    .flat()
    .find((one) => (one as Document | undefined)?.["identityType"] === "name") as Document | undefined;
  return {
    number: textIn(licenseNumber),
    title: textIn(name) ?? textIn((achievement as Document | undefined)?.["name"]) ?? "",
    holder: named?.["hashed"] === false ? textIn(named["identityHash"]) : undefined,
    issuer: textIn((issuer as Document)["name"]) ?? issuer.id,
    issuedOn: dayInParis(new Date(validFrom)),
    awardedOn: dayOf(rest["awardedDate"]),
  };
};

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

const dayOf = (value: unknown): string | undefined => {
  const at = new Date(asText(value));
  return Number.isNaN(at.getTime()) ? undefined : dayInParis(at);
};
