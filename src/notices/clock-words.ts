import { agreed, type Language } from "../language/index.ts";
import type { Clock } from "./clocks.ts";

/** What a clock asks, in a sentence without its day. */
export const wordClock = ({ kind, about, count }: Clock, language: Language): string => {
  const [fr, en] = (
    {
      "ask-unions": [
        `Solliciter les organisations syndicales, session ${about}`,
        `Ask the unions, session ${about}`,
      ],
      "answer-vae": [
        `Répondre sur la recevabilité de ${count} dossier(s) de VAE, session ${about} ; le silence admet`,
        `Answer on the admissibility of ${count} VAE file(s), session ${about}; silence admits`,
      ],
      "tell-vae-results": [
        `Notifier ${count} résultat(s) de VAE, session ${about}`,
        `Tell ${count} VAE result(s), session ${about}`,
      ],
      "answer-appeal": [
        `Répondre à ${count} recours, session ${about}`,
        `Answer ${count} appeal(s), session ${about}`,
      ],
      "send-minutes": [
        `Transmettre le procès-verbal, session ${about}`,
        `Send the minutes, session ${about}`,
      ],
      "send-holders": [
        `Transmettre ${count} titulaire(s) à la Caisse des dépôts, session ${about}`,
        `Send ${count} holder(s) to the Caisse des dépôts, session ${about}`,
      ],
      "registration-ends": [`Fin de l'enregistrement ${about}`, `End of registration ${about}`],
      "accreditation-ends": [`Fin d'une habilitation : ${about}`, `End of an accreditation: ${about}`],
      "credits-end": [
        `Fin de parts gardées par ${count} personne(s) : ${about}`,
        `End of parts kept by ${count} person(s): ${about}`,
      ],
    } as const
  )[kind];
  return agreed(language === "fr" ? fr : en, language);
};
