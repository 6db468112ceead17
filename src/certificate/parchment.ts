import QRCode from "qrcode";
import type { Day } from "../kernel/index.ts";
import { birthText, dayText, frenchSpacing, mentionWords } from "../language/index.ts";
import { type Attachment, typeset } from "../typesetting/index.ts";
import { holderName } from "./credential.ts";
import { missingMentions } from "./parchment-mentions.ts";
import type { AwardToIssue, Piece } from "./to-issue.ts";

/** What a sheet needs beside its award: its number, its day, and where it is verified. */
export type SheetFacts = { readonly number: string; readonly issuedOn: Day; readonly publicUrl: string };

/** The certificate or attestation as a tagged PDF/A-3a with its attachments, before it is sealed. */
export const renderParchment = (
  award: AwardToIssue,
  piece: Piece,
  sheet: SheetFacts,
  attachments: readonly Attachment[],
  at: Date,
): Uint8Array => typeset("parchemin", parchmentData(award, piece, sheet), { at, attachments });

/** Every word of the sheet. A registered certificate that lacks a mandatory mention is a SPÉCIMEN and lists what it lacks. */
const parchmentData = (award: AwardToIssue, piece: Piece, { number, issuedOn, publicUrl }: SheetFacts) => {
  const { certifier, certification, holder } = award;
  const isBlock = piece.variant === "block";
  const title = isBlock ? `Bloc ${piece.block.code}. ${piece.block.title}` : certification.title;
  const kindLabel = isBlock ? "Attestation de bloc de compétences" : certification.kindLabel;
  const name = holderName(holder);
  const specimen = missingMentions(award);
  const { host } = new URL(publicUrl);
  return {
    documentTitle: `${kindLabel} – ${title} – ${name} – ${number}`,
    issuer: certifier.name,
    microtext: `${certifier.name} ${number} ${name} · `.repeat(12),
    variant: piece.variant,
    kindLabel,
    title: frenchSpacing(title),
    titleSize: title.length > 110 ? 18 : title.length > 70 ? 22 : title.length > 24 ? 28 : 40,
    under: isBlock
      ? frenchSpacing(
          `de la certification « ${certification.title} ». Cette attestation n'est pas le certificat.`,
        )
      : null,
    delivered: isBlock ? "est délivrée à" : "est délivré à",
    holder: holder.usageName ? `${name}, nom d'usage ${holder.usageName}` : name,
    born: birthText(holder.bornOn, holder.birthPlace),
    facts: facts(award, piece).map(({ label, text }) => ({ label, text: frenchSpacing(text) })),
    issued: `Fait à ${certifier.place}, le ${dayText(issuedOn)}`,
    signatory: certifier.signatory,
    specimen,
    specimenText: frenchSpacing(
      `SPÉCIMEN sans valeur : il manque ${specimen.map((code) => mentionWords[code].fr).join(", ")}.`,
    ),
    numberLabel: isBlock ? "Attestation n°" : "Certificat n°",
    number,
    verifyText: "Pour le vérifier, lisez ce code ou tapez le numéro et le nom sur",
    host,
    onlyHost: "Aucune autre adresse ne fait foi.",
    qr: {
      svg: qrSvg(`${publicUrl.toUpperCase()}/V/${number}`),
      alt: `Code à lire pour vérifier le numéro ${number}`,
    },
  };
};

const facts = (award: AwardToIssue, piece: Piece): { label: string; text: string }[] => {
  const { certification, awardedBy, awardedOn, juryOn } = award;
  const { registration, ground, idcc } = certification;
  const decision = {
    label: "Décision",
    text: `Jury du ${dayText(juryOn)}. Attribution : ${awardedBy}, le ${dayText(awardedOn)}.`,
  };
  const credit = piece.variant === "block" ? creditFact(piece.block.creditUntil) : [];
  if (!registration) {
    return [
      {
        label: "Reconnaissance",
        text: `Certificat de branche : ${ground.text}, ${ground.article} (IDCC ${idcc}).`,
      },
      decision,
      ...credit,
    ];
  }
  const { register, code, decidedOn, endsOn, level, nsf } = registration;
  const which =
    register === "RNCP" ? "Répertoire national des certifications professionnelles" : "Répertoire spécifique";
  const decided = decidedOn
    ? ` Décision du directeur général de France compétences en date du ${dayText(decidedOn)}${endsOn ? `, jusqu'au ${dayText(endsOn)}` : ""}.`
    : "";
  const levelFact =
    register === "RNCP" && level !== undefined
      ? [
          {
            label: "Niveau",
            text: `Niveau ${level}, niveau ${level} du cadre européen. NSF ${nsf.join(", ")}.`,
          },
        ]
      : [];
  return [
    { label: "Enregistrement", text: `${which}, ${code}.${decided}` },
    ...levelFact,
    decision,
    ...credit,
  ];
};

const creditFact = (until: Day | "life" | "not-stated" | undefined): { label: string; text: string }[] => {
  if (until === undefined) return [];
  if (until === "life") return [{ label: "Durée", text: "Bloc acquis sans limite de durée." }];
  if (until === "not-stated")
    return [{ label: "Durée", text: "La durée court d'un jour que le texte ne dit pas." }];
  return [
    { label: "Durée", text: `Utilisable pour obtenir le certificat jusqu'au ${dayText(until)} inclus.` },
  ];
};

/** The code as one path, with its quiet zone of four modules. Capitals keep it small. */
const qrSvg = (text: string): string => {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const cells: string[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) cells.push(`M${x + 4} ${y + 4}h1v1h-1z`);
  }
  const side = modules.size + 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#14201d" d="${cells.join("")}"/></svg>`;
};
