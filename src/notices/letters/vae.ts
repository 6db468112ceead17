import type { Day } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** A VAE file is declared admissible, or not, with the reason. */
export const vaeAnsweredLetter = (facts: {
  readonly name: string;
  readonly certifier: string;
  readonly certification: string;
  readonly on: Day;
  readonly admissible: boolean;
  readonly reason?: string | undefined;
  readonly path: string;
}): Letter =>
  letter("vae-answered", (language) =>
    language === "fr"
      ? {
          subject: facts.admissible
            ? "Votre dossier de VAE est recevable"
            : "Votre dossier de VAE n'est pas recevable",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} a examiné le ${dayText(facts.on)} votre dossier de VAE pour « ${facts.certification} » : il ${facts.admissible ? "est recevable" : "n'est pas recevable"}.`,
            ...(facts.reason ? [`Motif : ${facts.reason}`] : []),
            `La suite, et les délais : ${facts.path}`,
          ],
        }
      : {
          subject: facts.admissible ? "Your VAE file is admissible" : "Your VAE file is not admissible",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} looked at your VAE file for "${facts.certification}" on ${dayText(facts.on, "en")}: it ${facts.admissible ? "is admissible" : "is not admissible"}.`,
            ...(facts.reason ? [`Reason: ${facts.reason}`] : []),
            `What follows, and by when: ${facts.path}`,
          ],
        },
  );
