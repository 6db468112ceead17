import { dayText } from "../../language/index.ts";
import { wordCitation } from "../findings.ts";
import type { EndingAccreditation, EndReminder } from "../reminders/endings.ts";
import { type Letter, letter } from "./letter.ts";

/** The words of a reminder that something held ends soon. `site` is the public address, without a slash at its end. */
export const endLetter = (reminder: EndReminder, site: string): Letter =>
  reminder.kind === "reminder-credits"
    ? creditsLetter(reminder, `${site}/travail/mon-parcours`)
    : accreditationEndLetter(reminder.to.name, reminder.accreditation, `${site}/travail`);

const creditsLetter = (
  { to, credits }: Extract<EndReminder, { kind: "reminder-credits" }>,
  path: string,
): Letter =>
  letter("reminder-credits", (language) => {
    const codes = credits.codes.join(", ");
    const day = dayText(credits.until, language);
    const source = credits.rule ? [wordCitation(credits.rule, language)] : [];
    return language === "fr"
      ? {
          subject: `Vos acquis comptent jusqu'au ${day}`,
          lines: [
            `Bonjour ${to.name},`,
            `Vous gardez ${codes} de « ${credits.certification} » jusqu'au ${day} inclus. Après ce jour, ils ne comptent plus pour obtenir le reste.`,
            ...source,
            `Pour vous présenter avant, parlez-en à votre centre. Ce qu'il reste à obtenir : ${path}`,
          ],
        }
      : {
          subject: `What you hold counts until ${day}`,
          lines: [
            `Hello ${to.name},`,
            `You keep ${codes} of "${credits.certification}" until ${day} included. After that day they no longer count towards the rest.`,
            ...source,
            `To sit again before then, talk with your centre. What remains to be won: ${path}`,
          ],
        };
  });

const accreditationEndLetter = (
  name: string,
  { centre, certification, until }: EndingAccreditation,
  path: string,
): Letter =>
  letter("reminder-accreditation", (language) =>
    language === "fr"
      ? {
          subject: `L'habilitation de votre centre se termine le ${dayText(until)}`,
          lines: [
            `Bonjour ${name},`,
            `${centre} est habilité pour « ${certification} » jusqu'au ${dayText(until)} inclus. Personne n'entre plus par votre centre après ce jour, sans une nouvelle habilitation.`,
            `Pour la demander, écrivez au secrétariat de la branche. Vos sessions : ${path}`,
          ],
        }
      : {
          subject: `Your centre's accreditation ends on ${dayText(until, "en")}`,
          lines: [
            `Hello ${name},`,
            `${centre} is accredited for "${certification}" until ${dayText(until, "en")} included. Nobody enters by your centre after that day without a new accreditation.`,
            `To ask for it, write to the branch's secretariat. Your sessions: ${path}`,
          ],
        },
  );
