import type { AwardToIssue, Piece } from "./to-issue.ts";

/** What keeps a sheet from being issued: a mention that it must bear and lacks, or one that it must never bear. */
export type MentionCode = (typeof mentions)[number]["code"];

/** The rule of one mention. `broken` answers what the sheet of this award would lack, or would wrongly say. */
type Mention = {
  readonly code: string;
  readonly source: string;
  readonly broken: (award: AwardToIssue, piece: Piece) => boolean;
};

const faq = "France compétences, « Qu'est-ce qu'un parchemin ? »";
/** Asked by makers of such sheets in France compétences' name; the text itself was not read. */
const usage = "Usage des certificateurs, de seconde main";
/** Of this product: a sheet must not be taken for another, nor tell what the holder need not show. */
const house = "Modèle du parchemin";

const empty = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() === "");

/** Words that come from people or from texts, and are printed as they are. */
const printed = ({ certifier, certification, awardedBy }: AwardToIssue, piece: Piece): string =>
  [
    certifier.name,
    ...(certification.signatories ?? []),
    certifier.place,
    certifier.signatory.name,
    certifier.signatory.capacity,
    certification.kindLabel,
    certification.title,
    piece.variant === "block" ? piece.block.title : "",
    certification.registration ? "" : `${certification.ground.text} ${certification.ground.article}`,
    awardedBy,
  ].join("\n");

/** In the order in which they are told. */
const mentions = [
  { code: "certifier-name", source: faq, broken: ({ certifier }) => empty(certifier.name) },
  { code: "exact-title", source: faq, broken: ({ certification }) => empty(certification.title) },
  {
    code: "block-named",
    source: usage,
    broken: (_, piece) => piece.variant === "block" && empty(piece.block.code, piece.block.title),
  },
  {
    code: "holder-identity",
    source: faq,
    broken: ({ holder }) =>
      empty(holder.birthName, holder.bornOn, holder.birthPlace) || holder.firstNames.length === 0,
  },
  { code: "place-of-issue", source: faq, broken: ({ certifier }) => empty(certifier.place) },
  {
    code: "signatory",
    source: faq,
    broken: ({ certifier: { signatory } }) => empty(signatory.name, signatory.capacity),
  },
  {
    code: "register-code",
    source: faq,
    broken: ({ certification: { registration } }) => registration !== undefined && empty(registration.code),
  },
  {
    code: "decision-day",
    source: faq,
    broken: ({ certification: { registration } }) =>
      registration !== undefined && registration.decidedOn === undefined,
  },
  {
    code: "decision-duration",
    source: faq,
    broken: ({ certification: { registration } }) =>
      registration !== undefined &&
      (registration.decidedOn === undefined || registration.endsOn === undefined),
  },
  {
    code: "level",
    source: faq,
    broken: ({ certification: { registration } }) =>
      registration?.register === "RNCP" && registration.level === undefined,
  },
  {
    code: "nsf",
    source: faq,
    broken: ({ certification: { registration } }) =>
      registration?.register === "RNCP" && registration.nsf.length === 0,
  },
  {
    code: "legal-ground",
    source: house,
    broken: ({ certification: { registration, ground } }) => !registration && empty(ground.text),
  },
  {
    code: "conditional-registration",
    source: usage,
    broken: (award, piece) =>
      /sous réserve|en cours d['’](enregistrement|inscription)|demande d['’]enregistrement/i.test(
        printed(award, piece),
      ),
  },
  {
    code: "register-unclaimed",
    source: house,
    broken: (award, piece) =>
      !award.certification.registration &&
      /\bRNCP|\bRS ?\d|répertoire (national|spécifique)|France compétences|niveau \d/i.test(
        printed(award, piece),
      ),
  },
  {
    code: "as-france-competences",
    source: usage,
    broken: ({ certifier, certification }) =>
      [certifier.name, certifier.signatory.capacity, ...(certification.signatories ?? [])].some((text) =>
        /France compétences/i.test(text),
      ),
  },
  {
    code: "as-the-state",
    source: house,
    broken: ({ certifier, certification: { kindLabel } }) =>
      /République française|\bministère|titre professionnel|diplôme d['’]État/i.test(
        `${certifier.name}\n${kindLabel}`,
      ),
  },
  {
    code: "access-route",
    source: house,
    broken: ({ awardedBy, certification: { kindLabel } }) =>
      /\bVAE\b|validation des acquis|contrat de professionnalisation|apprentissage/i.test(
        `${awardedBy}\n${kindLabel}`,
      ),
  },
  {
    code: "title-added-to",
    source: faq,
    broken: ({ certification: { title } }) =>
      title !== title.trim() || /[\r\n\t]|niveau \d|\bRNCP ?\d|\bRS ?\d|sous réserve/i.test(title),
  },
] as const satisfies readonly Mention[];

/** Everything that the sheet of this award lacks or wrongly says, each once; nothing when it may be issued. */
export const lintParchment = (award: AwardToIssue, piece: Piece): MentionCode[] =>
  mentions.flatMap(({ code, broken }) => (broken(award, piece) ? [code] : []));

/** Where a mention is asked, or kept off. */
export const mentionSource = (code: MentionCode): string =>
  mentions.find((one) => one.code === code)?.source ?? house;
