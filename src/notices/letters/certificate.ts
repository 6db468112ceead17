import { stateReasonWords } from "../../language/index.ts";
import { type Letter, letter } from "./letter.ts";

type Named = { readonly name: string; readonly path: string };

/** A certificate, or attestations of blocks, are issued to someone. */
export const certificateLetter = (
  facts: Named & { readonly title: string; readonly certifier: string; readonly numbers: readonly string[] },
): Letter =>
  letter("certificate-issued", (language) =>
    language === "fr"
      ? {
          subject: "Votre certificat est délivré",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} vous délivre : ${facts.title} (${facts.numbers.join(", ")}).`,
            `Votre PDF, à télécharger et à garder : ${facts.path}`,
            "Il se prouve lui-même : donnez le fichier, ou son numéro, à qui veut le vérifier.",
          ],
        }
      : {
          subject: "Your certificate is issued",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} issues to you: ${facts.title} (${facts.numbers.join(", ")}).`,
            `Your PDF, to download and keep: ${facts.path}`,
            "It proves itself: give the file, or its number, to whoever wants to verify it.",
          ],
        },
  );

/** A certificate was issued again in a corrected identity. The former one is not said. */
export const correctedLetter = (
  facts: Named & { readonly number: string; readonly certifier: string },
): Letter =>
  letter("certificate-corrected", (language) =>
    language === "fr"
      ? {
          subject: "Votre certificat porte désormais votre identité corrigée",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} a corrigé l'identité portée par le certificat ${facts.number}. Le numéro reste le même ; l'ancien fichier est retiré, le nouveau est à votre disposition.`,
            facts.path,
            "Donnez le nouveau fichier à qui avait reçu l'ancien.",
          ],
        }
      : {
          subject: "Your certificate now bears your corrected identity",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} put right the identity on certificate ${facts.number}. The number stays; the former file is revoked, the new one awaits you.`,
            facts.path,
            "Give the new file to whoever received the former one.",
          ],
        },
  );

/** A certificate was signed anew, for the key of its former file may have been in other hands. */
export const renewedLetter = (
  facts: Named & { readonly number: string; readonly certifier: string },
): Letter =>
  letter("certificate-renewed", (language) =>
    language === "fr"
      ? {
          subject: "Votre certificat est signé de nouveau",
          lines: [
            `Bonjour ${facts.name},`,
            `${facts.certifier} a remplacé une clé de signature et signé de nouveau votre certificat ${facts.number}. Le numéro et ce qu'il dit ne changent pas ; l'ancien fichier ne vaut plus.`,
            `Le nouveau fichier, à télécharger et à garder : ${facts.path}`,
            "Donnez-le à qui avait reçu l'ancien.",
          ],
        }
      : {
          subject: "Your certificate is signed anew",
          lines: [
            `Hello ${facts.name},`,
            `${facts.certifier} replaced a signing key and signed your certificate ${facts.number} anew. Its number and what it says do not change; the former file no longer counts.`,
            `The new file, to download and keep: ${facts.path}`,
            "Give it to whoever received the former one.",
          ],
        },
  );

const stateSaid = {
  suspended: {
    fr: {
      subject: "Votre certificat est suspendu",
      says: "est suspendu : qui le vérifie lit qu'il ne vaut pas pour le moment.",
    },
    en: {
      subject: "Your certificate is suspended",
      says: "is suspended: whoever verifies it reads that it does not count for now.",
    },
  },
  issued: {
    fr: { subject: "Votre certificat est rétabli", says: "est rétabli : il vaut de nouveau." },
    en: { subject: "Your certificate is reinstated", says: "is reinstated: it counts again." },
  },
  revoked: {
    fr: {
      subject: "Votre certificat est retiré",
      says: "est retiré, définitivement : qui le vérifie lit qu'il ne vaut plus.",
    },
    en: {
      subject: "Your certificate is revoked",
      says: "is revoked, for good: whoever verifies it reads that it no longer counts.",
    },
  },
} as const;

/** A certificate was suspended, reinstated or revoked, by two persons. */
export const stateLetter = (
  facts: Named & {
    readonly number: string;
    readonly certifier: string;
    readonly to: keyof typeof stateSaid;
    readonly reason: keyof typeof stateReasonWords;
  },
): Letter =>
  letter("certificate-state-changed", (language) => {
    const { subject, says } = stateSaid[facts.to][language];
    const reason = stateReasonWords[facts.reason][language];
    return language === "fr"
      ? {
          subject,
          lines: [
            `Bonjour ${facts.name},`,
            `Votre certificat ${facts.number}, délivré par ${facts.certifier}, ${says} Motif : ${reason}.`,
            `Votre parcours : ${facts.path}`,
            `Pour demander une explication ou contester, écrivez à ${facts.certifier}.`,
          ],
        }
      : {
          subject,
          lines: [
            `Hello ${facts.name},`,
            `Your certificate ${facts.number}, issued by ${facts.certifier}, ${says} Reason: ${reason}.`,
            `Your path: ${facts.path}`,
            `To ask for an explanation or contest it, write to ${facts.certifier}.`,
          ],
        };
  });
