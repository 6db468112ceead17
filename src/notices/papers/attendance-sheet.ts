import type { SessionFile } from "../../jury/index.ts";
import { attendanceLines, collegeWords, dayText } from "../../language/index.ts";
import {
  certificationName,
  inventedIn,
  listedName,
  type PaperPerson,
  type PaperSession,
  type SheetPaper,
  said,
} from "./paper.ts";

const room = ["Signature, matin", "Signature, après-midi"];
const unsigned = ["", ""];

const leadOf = (file: PaperSession): string =>
  said(`${certificationName(file)}. Session ${file.session.reference}, ${file.session.place}.`);

/** The sheet that candidates sign, by their names in order, with the centre that presents each. */
export const candidateSheet = (
  file: PaperSession,
  candidates: readonly { readonly person: PaperPerson; readonly centre: string }[],
): SheetPaper => ({
  reference: `EMARG-${file.session.reference}-C`,
  issuer: file.certifier.name,
  title: said(`Feuille d'émargement des candidats, ${dayText(file.session.heldOn)}`),
  lead: leadOf(file),
  invented: inventedIn(file),
  heads: ["N°", "Nom, prénom", "Centre", ...room],
  widths: [1.2, 1],
  rows: candidates
    .toSorted((a, b) => listedName(a.person).localeCompare(listedName(b.person), "fr"))
    .map(({ person, centre }, i) => [String(i + 1), listedName(person), said(centre), ...unsigned]),
  closing: ["Nom et signature de la personne qui a tenu la feuille :"],
});

type AtTable = PaperSession & {
  readonly session: Pick<SessionFile["session"], "openedAt" | "closedAt">;
} & Pick<SessionFile, "members" | "attendance">;

/** The sheet that members of the jury sign. What the day of the jury recorded of each stands beside it. */
export const jurySheet = (file: AtTable): SheetPaper => {
  const recorded = file.attendance.length > 0;
  const { presence } = attendanceLines(file);
  return {
    reference: `EMARG-${file.session.reference}-J`,
    issuer: file.certifier.name,
    title: said(`Feuille d'émargement du jury, ${dayText(file.session.heldOn)}`),
    lead: leadOf(file),
    invented: inventedIn(file),
    heads: ["N°", "Nom", "Collège, organisation", ...(recorded ? ["Présence relevée"] : []), ...room],
    widths: recorded ? [1, 1.1, 1] : [1, 1.1],
    rows: file.members.map(({ id, name, college, organisation, presides }, i) => [
      String(i + 1),
      presides ? `${name}, préside` : name,
      said(`${collegeWords[college].fr}, ${organisation}`),
      ...(recorded ? [said(presence(id))] : []),
      ...unsigned,
    ]),
    closing: ["Nom et signature de la personne qui a tenu la feuille :"],
  };
};
