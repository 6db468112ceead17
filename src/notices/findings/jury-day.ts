import { type Say, words } from "./say.ts";

/** What is said on the day of a jury: of who comes and presides, of what two tablets send, of the minutes and who signs them. */
export const juryDaySaid = {
  "signature-given": () => words("Signé de son nom.", "Signed by name."),
  "signature-differs": (f) =>
    words(
      `Le nom écrit n'est pas celui du membre : écrivez « ${f["name"]} ».`,
      `The name written is not the member's: write "${f["name"]}".`,
    ),
  "member-unknown": () =>
    words("Cette personne n'est pas membre de ce jury.", "This person is not a member of this jury."),
  "member-present": () => words("Le membre est présent.", "The member is present."),
  "member-not-present": () => words("Le membre n'est pas présent.", "The member is not present."),
  "member-already-present": () => words("La présence est déjà signée.", "Attendance is signed already."),
  "chair-free": () => words("La présidence n'est pas là.", "The president is not there."),
  "chair-held": (f) =>
    words(
      `${f["president"]} préside et est présent(e) : la présidence n'est pas à prendre.`,
      `${f["president"]} presides and is present: the chair is not to be taken.`,
    ),
  "chair-given-back": () =>
    words(
      "Désigné(e) pour présider : la présidence lui revient.",
      "Appointed to preside: the chair is theirs.",
    ),
  "chair-without-reason": () =>
    words("Le remplacement de la présidence se motive.", "Replacing the president needs a reason."),
  "sitting-over": () => words("Le jury a fini de siéger.", "The jury has finished sitting."),
  "form-recorded-already": () =>
    words("Cet envoi est déjà enregistré, une seule fois.", "This was recorded already, once only."),
  "recorder-not-at-table": () =>
    words(
      "Signez d'abord votre présence : seul un membre à la table enregistre ce que le jury décide.",
      "Sign your attendance first: only a member at the table records what the jury decides.",
    ),
  "recusal-without-reason": () => words("Un retrait se motive.", "A recusal needs a reason."),
  "decided-meanwhile": (f) =>
    words(
      `${f["by"] ? f["by"] : "Une autre personne"} a décidé ce dossier entre-temps : rien n'est remplacé sans que vous l'ayez lu.`,
      `${f["by"] ? f["by"] : "Someone else"} decided this file meanwhile: nothing is replaced before you have read it.`,
    ),
  "voices-even": (f) =>
    words(
      `Autant de voix de chaque collège : ${f["employees"]} et ${f["employers"]}.`,
      `As many voices of each college: ${f["employees"]} and ${f["employers"]}.`,
    ),
  "voices-uneven": (f) =>
    words(
      `Voix inégales : ${f["employees"]} salarié(s), ${f["employers"]} employeur(s). Le texte veut la parité des sièges ; il ne dit pas ce qui suit d'une absence ou d'un retrait.`,
      `Uneven voices: ${f["employees"]} employee(s), ${f["employers"]} employer(s). The text wants parity of seats; it does not say what follows from an absence or a recusal.`,
    ),
  "minutes-text-read": () => words("La session est close.", "The session is closed."),
  "minutes-changed-meanwhile": () =>
    words(
      "Le texte a changé depuis que vous l'avez lu : relisez-le avant de signer.",
      "The text has changed since you read it: read it again before signing.",
    ),
  "session-not-closed": () =>
    words(
      "La session n'est pas close : son procès-verbal s'écrit encore.",
      "The session is not closed: its minutes are still being written.",
    ),
  "minutes-locked": () =>
    words("Le procès-verbal est signé, et ne change plus.", "The minutes are signed, and change no more."),
  "signatory-unknown": () =>
    words(
      "Seul un membre du jury signe, depuis son propre compte.",
      "Only a member of the jury signs, from their own account.",
    ),
  "signatory-sat": () => words("Le signataire a siégé.", "The signatory sat."),
  "signatory-was-absent": () => words("Ce membre n'a pas siégé.", "This member did not sit."),
  "already-signed": () => words("Ce membre a déjà signé.", "This member has signed already."),
  "signature-not-asked": () => words("Cette signature n'est pas attendue.", "This signature is not awaited."),
  "president-signs-first": () => words("La présidence signe d'abord.", "The president signs first."),
  "president-has-signed": () => words("La présidence signe d'abord.", "The president signs first."),
  "refusal-with-reason": () => words("Les raisons sont données.", "Reasons are given."),
  "refusal-without-reason": () => words("Dites pourquoi vous ne signez pas.", "Say why you do not sign."),
  "president-reopens": () =>
    words("La présidence rouvre la session.", "The president opens the session again."),
  "president-alone-reopens": () =>
    words("Seule la présidence rouvre la session.", "The president alone opens the session again."),
  "reopening-without-reason": () =>
    words("Dites pourquoi la session est rouverte.", "Say why the session is opened again."),
  "president-rectifies": () =>
    words("La présidence du jury rectifie.", "The president of the jury puts right."),
  "president-alone-rectifies": () =>
    words("Seule la présidence du jury rectifie.", "The president of the jury alone puts right."),
  "rectification-without-words": () => words("Écrivez ce qui est rectifié.", "Write what is put right."),
  "rectification-without-reason": () =>
    words("Un rectificatif se motive.", "A rectification needs a reason."),
  "rectification-without-file": () =>
    words("Choisissez le dossier rectifié.", "Choose the file that is put right."),
  "outcome-unchanged": () =>
    words(
      "Cette décision est celle qui est déjà au procès-verbal.",
      "This decision is the one that the minutes already hold.",
    ),
} as const satisfies Readonly<Record<string, Say>>;
