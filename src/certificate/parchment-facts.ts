import type { Day } from "../kernel/index.ts";
import { dayText } from "../language/index.ts";
import type { AwardToIssue, ClaimedRegistration, Piece } from "./to-issue.ts";

/** One of the columns between the two rules of a sheet. */
export type SheetFact = { readonly label: string; readonly text: string };

/** Where the certificate is recognised, its level when it has one, who decided and when, how long a block serves. */
export const sheetFacts = (award: AwardToIssue, piece: Piece): SheetFact[] => [
  ...recognition(award),
  {
    label: "Décision",
    text: `Jury du ${dayText(award.juryOn)}. Attribution : ${award.awardedBy}, le ${dayText(award.awardedOn)}.`,
  },
  ...(piece.variant === "block" ? duration(piece.block.creditUntil) : []),
];

const recognition = ({ certification: { registration, ground, idcc } }: AwardToIssue): SheetFact[] =>
  registration
    ? [{ label: "Enregistrement", text: registered(registration) }, ...level(registration)]
    : [
        {
          label: "Reconnaissance",
          text: `Certificat de branche : ${ground.text}, ${ground.article} (IDCC ${idcc}).`,
        },
      ];

const registered = ({ register, code, decidedOn, endsOn }: ClaimedRegistration): string => {
  const where =
    register === "RNCP" ? "Répertoire national des certifications professionnelles" : "Répertoire spécifique";
  if (!decidedOn) return `${where}, ${code}.`;
  const until = endsOn ? `, jusqu'au ${dayText(endsOn)}` : "";
  return `${where}, ${code}. Décision du directeur général de France compétences en date du ${dayText(decidedOn)}${until}.`;
};

/** The répertoire spécifique knows no level. */
const level = ({ register, level: known, nsf }: ClaimedRegistration): SheetFact[] =>
  register === "RNCP" && known !== undefined
    ? [
        {
          label: "Niveau",
          text: `Niveau ${known}, niveau ${known} du cadre européen. NSF ${nsf.join(", ")}.`,
        },
      ]
    : [];

const duration = (until: Day | "life" | "not-stated" | undefined): SheetFact[] => {
  if (until === undefined) return [];
  if (until === "life") return [{ label: "Durée", text: "Bloc acquis sans limite de durée." }];
  if (until === "not-stated")
    return [{ label: "Durée", text: "La durée court d'un jour que le texte ne dit pas." }];
  return [
    { label: "Durée", text: `Utilisable pour obtenir le certificat jusqu'au ${dayText(until)} inclus.` },
  ];
};
