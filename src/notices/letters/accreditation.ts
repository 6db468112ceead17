import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** A centre's accreditation begins, or ends before its last day. */
export const accreditationLetter = (facts: {
  readonly name: string;
  readonly path: string;
  readonly certifier: string;
  readonly centre: string;
  readonly certification: string;
  readonly told:
    | { readonly act: "granted"; readonly from: Day; readonly until: Day }
    | { readonly act: "withdrawn"; readonly firstDayWithout: Day; readonly why: string };
}): Letter => {
  const { told } = facts;
  if (told.act === "granted")
    return letter("accreditation-granted", (language) =>
      language === "fr"
        ? {
            subject: "Votre centre est habilité",
            lines: [
              `Bonjour ${facts.name},`,
              `${facts.certifier} habilite ${facts.centre} pour « ${facts.certification} », du ${dayText(told.from)} au ${dayText(told.until)} inclus.`,
              `Vos sessions et vos inscriptions : ${facts.path}`,
            ],
          }
        : {
            subject: "Your centre is accredited",
            lines: [
              `Hello ${facts.name},`,
              `${facts.certifier} accredits ${facts.centre} for "${facts.certification}", from ${dayText(told.from, "en")} to ${dayText(told.until, "en")} included.`,
              `Your sessions and enrolments: ${facts.path}`,
            ],
          },
    );
  return letter("accreditation-withdrawn", (language) =>
    language === "fr"
      ? {
          subject: "L'habilitation de votre centre est retirée",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} retire à ${facts.centre} son habilitation pour « ${facts.certification} » à compter du ${dayText(told.firstDayWithout)}. Motif : ${told.why}`,
            "Les personnes entrées avant ce jour restent inscrites ; personne n'entre plus par votre centre à partir de ce jour.",
            facts.path,
          ],
        }
      : {
          subject: "Your centre's accreditation is withdrawn",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} withdraws from ${facts.centre} its accreditation for "${facts.certification}" from ${dayText(told.firstDayWithout, "en")}. Reason: ${told.why}`,
            "Those who entered before that day stay enrolled; nobody enters by your centre from that day on.",
            facts.path,
          ],
        },
  );
};
