import type { Day } from "../kernel/index.ts";
import { birthText, dayText, frenchSpacing, mentionWords } from "../language/index.ts";
import type { SheetWords } from "../typesetting/index.ts";
import { holderName } from "./credential.ts";
import { sheetFacts } from "./parchment-facts.ts";
import { lintParchment } from "./parchment-mentions.ts";
import type { AwardToIssue, Piece } from "./to-issue.ts";

/** Which printing of a certificate a sheet is; number and day of issue stay those of the first. */
export type Edition =
  | { readonly kind: "first" }
  /** Printed again on a day, the same. */
  | { readonly kind: "duplicate"; readonly on: Day }
  /** Printed on a day in the holder's name of then; the sheet of the day it replaces no longer serves. */
  | { readonly kind: "corrected"; readonly on: Day; readonly replaces: Day }
  /** Signed and printed anew on a day, the same, because a key that signed it may have been others'. */
  | { readonly kind: "renewed"; readonly on: Day; readonly replaces: Day };

/** What a sheet needs beside its award: its number, its day, where it is verified, and what its code holds. */
export type SheetFacts = {
  readonly number: string;
  readonly issuedOn: Day;
  readonly publicUrl: string;
  readonly qrText: string;
  readonly edition?: Edition | undefined;
};

/** For a certifier that chose no tone. */
const petrol = "#0c5462";

/** The title a reader of PDFs shows: kind, title, holder and number. */
export const documentTitle = (award: AwardToIssue, piece: Piece, { number }: SheetFacts): string =>
  `${kindLabel(award, piece)} – ${title(award, piece)} – ${holderName(award.holder)} – ${number}`;

/** Every word of the sheet. One that the linter would refuse is a SPÉCIMEN, and says what it lacks. */
export const sheetWords = (award: AwardToIssue, piece: Piece, sheet: SheetFacts): SheetWords => {
  const { certifier, certification, holder } = award;
  const { number, issuedOn, publicUrl, qrText, edition = { kind: "first" } } = sheet;
  const isBlock = piece.variant === "block";
  const name = holderName(holder);
  return {
    variant: piece.variant,
    tone: certifier.tone ?? petrol,
    microtext: `${certifier.name} ${number} ${name} · `,
    issuers: [certifier.name, ...withOthers(certification.signatories ?? [])].map(frenchSpacing),
    mark: edition.kind === "duplicate" ? "Duplicata" : null,
    kindLabel: kindLabel(award, piece),
    title: frenchSpacing(title(award, piece)),
    titleSize: titleSize(title(award, piece).length),
    under: isBlock
      ? frenchSpacing(
          `de la certification « ${certification.title} ». Cette attestation n'est pas le certificat.`,
        )
      : null,
    delivered: isBlock ? "est délivrée à" : "est délivré à",
    holder: holder.usageName ? `${name}, nom d'usage ${holder.usageName}` : name,
    born: birthText(holder.bornOn, holder.birthPlace),
    facts: sheetFacts(award, piece).map(({ label, text }) => ({ label, text: frenchSpacing(text) })),
    issued: `Fait à ${certifier.place}, le ${dayText(issuedOn)}`,
    signatory: certifier.signatory,
    notes: editionNotes(edition).map(frenchSpacing),
    lacks: specimenText(award, piece),
    numberLabel: isBlock ? "Attestation n°" : "Certificat n°",
    number,
    verifyText: "Pour le vérifier, lisez ce code ou tapez le numéro et le nom sur",
    host: new URL(publicUrl).host,
    onlyHost: "Aucune autre adresse ne fait foi.",
    qr: { text: qrText, alt: `Code à lire pour vérifier le numéro ${number}` },
  };
};

const kindLabel = ({ certification }: AwardToIssue, piece: Piece): string =>
  piece.variant === "block" ? "Attestation de bloc de compétences" : certification.kindLabel;

const title = ({ certification }: AwardToIssue, piece: Piece): string =>
  piece.variant === "block" ? `Bloc ${piece.block.code}. ${piece.block.title}` : certification.title;

/** In points: three lines at most, and the shorter the larger. */
const titleSize = (length: number): number => {
  if (length > 110) return 18;
  if (length > 70) return 22;
  return length > 24 ? 28 : 40;
};

/** The branches that issue a CQPI together with the one whose number it bears. */
const withOthers = (others: readonly string[]): string[] =>
  others.length === 0 ? [] : [`avec ${new Intl.ListFormat("fr").format(others)}`];

const editionNotes = (edition: Edition): string[] => {
  switch (edition.kind) {
    case "first":
      return [];
    case "duplicate":
      return [`Duplicata établi le ${dayText(edition.on)}, sous le même numéro.`];
    case "corrected":
    case "renewed":
      return [
        `Établi le ${dayText(edition.on)}, sous le même numéro. Remplace l'exemplaire délivré le ${dayText(edition.replaces)}.`,
      ];
  }
};

const specimenText = (award: AwardToIssue, piece: Piece): string | null => {
  const found = lintParchment(award, piece).map((code) => mentionWords[code].fr);
  return found.length === 0 ? null : frenchSpacing(`SPÉCIMEN sans valeur : il manque ${found.join(", ")}.`);
};
