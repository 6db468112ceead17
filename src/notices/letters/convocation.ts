import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** What both convocations say: who convenes whom, to which jury, when and where; and where the paper is. */
export type Convened = {
  readonly name: string;
  readonly reference: string;
  readonly certification: string;
  readonly certifier: string;
  readonly heldOn: Day;
  readonly place: string;
  /** The session's page for a member, the path for a candidate. */
  readonly path: string;
  /** The convocation as PDF. */
  readonly paper: string;
};

/** A member is convened to a jury. */
export const jurorConvenedLetter = (facts: Convened & { readonly answer: string }): Letter =>
  letter("juror-convened", (language) =>
    language === "fr"
      ? {
          subject: `Convocation au jury du ${dayText(facts.heldOn)}`,
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} vous convoque au jury « ${facts.certification} », session ${facts.reference}, le ${dayText(facts.heldOn)} à ${facts.place}.`,
            `Dites si vous venez : ${facts.answer}`,
            `Vous y signerez votre présence et délibérerez ici : ${facts.path}`,
            `Votre convocation en PDF, pour votre employeur par exemple : ${facts.paper}`,
          ],
        }
      : {
          subject: `Convocation to the jury of ${dayText(facts.heldOn, "en")}`,
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} convenes you to the jury "${facts.certification}", session ${facts.reference}, on ${dayText(facts.heldOn, "en")} in ${facts.place}.`,
            `Say whether you come: ${facts.answer}`,
            `You will sign your attendance and deliberate here: ${facts.path}`,
            `Your convocation as a PDF, for your employer for instance: ${facts.paper}`,
          ],
        },
  );

/** A member who was convened answers that they will not come: their seat is to be filled. */
export const notComingLetter = (
  facts: Omit<Convened, "certifier" | "paper"> & { readonly juror: string },
): Letter =>
  letter("juror-not-coming", (language) =>
    language === "fr"
      ? {
          subject: `Un membre ne vient pas au jury du ${dayText(facts.heldOn)}`,
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.juror} ne peut pas venir au jury « ${facts.certification} », session ${facts.reference}, le ${dayText(facts.heldOn)} à ${facts.place}.`,
            `Le jury, et qui peut être appelé : ${facts.path}`,
          ],
        }
      : {
          subject: `A member does not come to the jury of ${dayText(facts.heldOn, "en")}`,
          lines: [
            `Hello ${facts.name},`,
            `${facts.juror} cannot come to the jury "${facts.certification}", session ${facts.reference}, on ${dayText(facts.heldOn, "en")} in ${facts.place}.`,
            `The jury, and who may be called: ${facts.path}`,
          ],
        },
  );

/** A candidate is convened before a jury. */
export const candidateConvenedLetter = (facts: Convened): Letter =>
  letter("candidate-convened", (language) =>
    language === "fr"
      ? {
          subject: `Vous êtes convoqué(e) au jury du ${dayText(facts.heldOn)}`,
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} vous convoque devant le jury « ${facts.certification} », session ${facts.reference}, le ${dayText(facts.heldOn)} à ${facts.place}.`,
            `Votre convocation en PDF : ${facts.paper}`,
            `Votre parcours : ${facts.path}`,
          ],
        }
      : {
          subject: `You are convened to the jury of ${dayText(facts.heldOn, "en")}`,
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} convenes you before the jury "${facts.certification}", session ${facts.reference}, on ${dayText(facts.heldOn, "en")} in ${facts.place}.`,
            `Your convocation as a PDF: ${facts.paper}`,
            `Your path: ${facts.path}`,
          ],
        },
  );
