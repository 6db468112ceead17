import { type Letter, letter } from "./letter.ts";

/** A request about personal data has its answer. What it says is read in the person's space. */
export const answeredLetter = (facts: { readonly name: string; readonly path: string }): Letter =>
  letter("data-request-answered", (language) =>
    language === "fr"
      ? {
          subject: "Votre demande sur vos données a sa réponse",
          lines: [`Bonjour ${facts.name},`, `Elle vous attend dans votre espace : ${facts.path}`],
        }
      : {
          subject: "Your request about your data has its answer",
          lines: [`Hello ${facts.name},`, `It awaits you in your space: ${facts.path}`],
        },
  );
