import type { Day } from "../../kernel/index.ts";
import { dayText, roleWords } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

/** The link that opens a session, good once. */
export const signInLetter = (facts: { readonly link: string; readonly minutes: number }): Letter =>
  letter("sign-in-link", (language) =>
    language === "fr"
      ? {
          subject: "Votre lien de connexion",
          lines: [
            "Bonjour,",
            `Ouvrez ce lien pour vous connecter. Il sert une fois, pendant ${facts.minutes} minutes :`,
            facts.link,
            "Vous n'avez rien demandé ? Ne faites rien : sans ce lien, personne n'entre.",
          ],
        }
      : {
          subject: "Your sign-in link",
          lines: [
            "Hello,",
            `Open this link to sign in. It works once, for ${facts.minutes} minutes:`,
            facts.link,
            "You did not ask for it? Do nothing: without this link nobody gets in.",
          ],
        },
  );

/** What became of a second factor of an account. */
export type FactorChange = {
  readonly factor: "app" | "passkey";
  readonly change: "added" | "removed";
};

const factorsFr = { app: "une application de codes", passkey: "une clé d'accès" };
const factorsEn = { app: "a code app", passkey: "a passkey" };

/** A second factor was added or removed: its holder hears of it where nobody else reads. */
export const factorLetter = (
  facts: FactorChange & { readonly name: string; readonly path: string },
): Letter =>
  letter("second-factor-changed", (language) =>
    language === "fr"
      ? {
          subject: facts.change === "added" ? "Votre compte peut signer" : "Votre compte signe autrement",
          lines: [
            `Bonjour ${facts.name},`,
            facts.change === "added"
              ? `Vous avez ajouté ${factorsFr[facts.factor]} à votre compte.`
              : `Vous avez retiré ${factorsFr[facts.factor]} de votre compte.`,
            `Ce n'était pas vous ? Fermez les sessions que vous ne connaissez pas, et prévenez votre certificateur : ${facts.path}`,
          ],
        }
      : {
          subject: facts.change === "added" ? "Your account can sign" : "Your account signs otherwise",
          lines: [
            `Hello ${facts.name},`,
            facts.change === "added"
              ? `You added ${factorsEn[facts.factor]} to your account.`
              : `You removed ${factorsEn[facts.factor]} from your account.`,
            `It was not you? Close the sessions you do not know, and tell your certifier: ${facts.path}`,
          ],
        },
  );

/** A role was withdrawn from the holder of an account, with the reason given. */
export const roleWithdrawnLetter = (facts: {
  readonly name: string;
  readonly certifier: string;
  readonly role: keyof typeof roleWords;
  readonly why: string;
}): Letter =>
  letter("role-withdrawn", (language) =>
    language === "fr"
      ? {
          subject: `Votre rôle auprès de ${facts.certifier} est retiré`,
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} vous retire le rôle : ${roleWords[facts.role].fr}. Motif : ${facts.why}`,
            `Pour demander une explication, écrivez à ${facts.certifier}.`,
          ],
        }
      : {
          subject: `Your role at ${facts.certifier} is withdrawn`,
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} withdraws this role from you: ${roleWords[facts.role].en}. Reason: ${facts.why}`,
            `To ask for an explanation, write to ${facts.certifier}.`,
          ],
        },
  );

/** A role is offered to an address. */
export const invitationLetter = (facts: {
  readonly inviter: string;
  readonly certifier: string;
  readonly role: keyof typeof roleWords;
  readonly link: string;
  readonly until: Day;
}): Letter =>
  letter("role-offered", (language) =>
    language === "fr"
      ? {
          subject: `${facts.certifier} vous invite`,
          lines: [
            "Bonjour,",
            `${facts.inviter} vous invite à rejoindre ${facts.certifier} (rôle : ${roleWords[facts.role].fr}).`,
            `Ouvrez ce lien pour accepter, jusqu'au ${dayText(facts.until)} :`,
            facts.link,
            "Vous ne connaissez pas cette personne ? Ne faites rien : aucun compte ne s'ouvre sans vous.",
          ],
        }
      : {
          subject: `${facts.certifier} invites you`,
          lines: [
            "Hello,",
            `${facts.inviter} invites you to join ${facts.certifier} (role: ${roleWords[facts.role].en}).`,
            `Open this link to accept, until ${dayText(facts.until, "en")}:`,
            facts.link,
            "You do not know this person? Do nothing: no account opens without you.",
          ],
        },
  );
