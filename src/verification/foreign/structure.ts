import * as z from "zod";

/** One, or a list of them, read as a list. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.union([item.transform((one) => [one]), z.array(item).min(1)]);

const iri = z
  .string()
  .max(2_000)
  .regex(/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/);

/** An instant with its zone, and a day that the calendar has. Source: VCDM 2.0, section 4.9. */
const moment = z.string().refine((value) => {
  const [, day] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/.exec(value) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(value))) return false;
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}, "no instant with a zone");

const types = listOf(z.string().min(1).max(500));
const typed = z.looseObject({ id: iri.optional(), type: types });
const text = z.union([z.string().max(20_000), z.looseObject({ "@value": z.string() }), z.array(z.unknown())]);

const subject = z
  .looseObject({ id: iri.optional() })
  .refine((value) => Object.keys(value).length > 0, "a subject of whom nothing is said");

/** What every credential of VCDM 2.0 has, whatever it certifies. Source: W3C VCDM 2.0, section 4. */
export const VerifiableCredential = z.looseObject({
  // Anything may follow the base; what we take of it is decided where names are looked at.
  "@context": z
    .array(z.union([iri, z.record(z.string(), z.unknown())]))
    .min(1)
    .refine(([first]) => first === "https://www.w3.org/ns/credentials/v2", "another base"),
  id: iri.optional(),
  type: types.refine((all) => all.includes("VerifiableCredential"), "no credential"),
  name: text.optional(),
  description: text.optional(),
  issuer: z.union([iri.transform((id) => ({ id })), z.looseObject({ id: iri })]),
  validFrom: moment.optional(),
  validUntil: moment.optional(),
  credentialSubject: listOf(subject),
  credentialStatus: listOf(typed).optional(),
  credentialSchema: listOf(typed.extend({ id: iri })).optional(),
  refreshService: listOf(typed).optional(),
  termsOfUse: listOf(typed).optional(),
  evidence: listOf(typed).optional(),
  proof: listOf(z.looseObject({ type: types })).optional(),
});

/** An Open Badges 3.0 credential as far as every one of them is alike. Source: 1EdTech Open Badges 3.0, appendix B. */
export const OpenBadge = VerifiableCredential.extend({
  validFrom: moment,
  credentialSubject: listOf(subject).refine((all) => all.length === 1, "one subject"),
});
export type OpenBadge = z.infer<typeof OpenBadge>;

const badgeTypes = ["OpenBadgeCredential", "AchievementCredential"];
export const isOpenBadge = ({ type }: z.infer<typeof VerifiableCredential>): boolean =>
  badgeTypes.some((one) => type.includes(one));

/** The type that an object must bear, by the member that holds it. */
const typeUnder: Readonly<Record<string, string>> = {
  issuer: "Profile",
  creator: "Profile",
  parentOrg: "Profile",
  source: "Profile",
  credentialSubject: "AchievementSubject",
  achievement: "Achievement",
  alignment: "Alignment",
  criteria: "",
  evidence: "Evidence",
  identifier: "IdentityObject",
  otherIdentifier: "IdentifierEntry",
  related: "Related",
  result: "Result",
  resultDescription: "ResultDescription",
  rubricCriterionLevel: "RubricCriterionLevel",
};

/** Does every object bear the type of its place? Endorsements are others' documents and are not looked into. */
export const bearsItsTypes = (document: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(document).every(([name, held]) => {
    if (name === "endorsement" || name === "proof") return true;
    return (Array.isArray(held) ? held : [held]).every((one) => {
      if (one === null || typeof one !== "object") return true;
      const inner = one as Readonly<Record<string, unknown>>;
      const wanted = typeUnder[name];
      return (!wanted || [inner["type"]].flat().includes(wanted)) && bearsItsTypes(inner);
    });
  });
