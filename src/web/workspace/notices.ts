import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Language } from "../../language/index.ts";
import type { Notice } from "../page.ts";
import { typeset } from "../typeset.ts";

const cookie = "opencqp_notice";
const many = (count: number, one: string, more: string): string => `${count} ${count > 1 ? more : one}`;

/** What was just done, said once on the page that follows. */
const done = {
  "piece-added": () => ["La pièce est dans le dossier.", "The piece is in the file."],
  "piece-removed": () => ["La pièce est retirée du dossier.", "The piece is removed from the file."],
  "minutes-sent": () => ["La transmission est inscrite.", "The sending is noted."],
  "session-planned": () => ["La session est prévue.", "The session is planned."],
  "session-placed": () => ["Heure, salle et places sont à jour.", "Hour, room and places are up to date."],
  "framework-draft-saved": () => [
    "Le projet est enregistré ; rien n'est en vigueur.",
    "The draft is saved; nothing is in force.",
  ],
  "framework-imported": () => [
    "Le fichier est repris comme projet ; rien n'est en vigueur.",
    "The file is taken in as the draft; nothing is in force.",
  ],
  "framework-draft-discarded": () => ["Le projet est écarté.", "The draft is discarded."],
  "framework-put-in-force": () => [
    "La version est mise en vigueur à partir de son jour.",
    "The version is put in force from its day.",
  ],
  "centre-added": () => ["Le centre est enregistré.", "The centre is recorded."],
  accredited: () => ["L'habilitation est enregistrée.", "The accreditation is recorded."],
  enrolled: (n) => [
    `${many(n, "personne est inscrite", "personnes sont inscrites")}.`,
    `${many(n, "person is", "people are")} enrolled.`,
  ],
  "refusal-notified": (n) => [
    `Le refus est notifié par ${many(n, "lettre", "lettres")}.`,
    `The refusal is notified by ${many(n, "letter", "letters")}.`,
  ],
  "enrolment-undone": (n) => [
    `${many(n, "inscription est annulée", "inscriptions sont annulées")}.`,
    `${many(n, "enrolment is", "enrolments are")} undone.`,
  ],
  "positioning-recorded": () => ["Le positionnement est inscrit.", "The positioning is recorded."],
  "individual-plan-recorded": () => ["Le plan individuel est inscrit.", "The individual plan is recorded."],
  "cycle-start-declared": () => ["Le début du cycle est déclaré.", "The start of the cycle is declared."],
  "appeal-lodged": () => [
    "Le recours est inscrit, et son accusé de réception est prêt.",
    "The appeal is recorded, and its receipt is ready.",
  ],
  "appeal-answered": () => [
    "La réponse est inscrite, et sa lettre est prête.",
    "The answer is recorded, and its letter is ready.",
  ],
  "vae-step-recorded": () => ["L'étape est inscrite.", "The step is recorded."],
  "identity-corrected": () => [
    "L'identité est enregistrée, avec son motif.",
    "The identity is recorded, with its reason.",
  ],
  "address-confirmed": () => [
    "L'adresse est confirmée : l'espace de la personne lui est ouvert.",
    "The address is confirmed: the person's space is open to it.",
  ],
  "address-set-aside": () => [
    "L'adresse est écartée. Elle n'ouvre rien.",
    "The address is set aside. It opens nothing.",
  ],
  "member-appointed": () => ["Le membre est désigné.", "The member is appointed."],
  "pool-changed": () => ["Le vivier est à jour.", "The pool is up to date."],
  "convocation-answered": () => ["Votre réponse est transmise.", "Your answer is passed on."],
  "absence-noted": () => ["L'indisponibilité est notée.", "The absence is noted."],
  "absence-taken-back": () => ["L'indisponibilité est reprise.", "The absence is taken back."],
  "member-dismissed": () => ["Le siège est libéré.", "The seat is free again."],
  "address-given": () => [
    "Le membre a un compte : il signera de chez lui.",
    "The member has an account to sign from.",
  ],
  "unions-invited": () => [
    "La demande aux organisations syndicales est datée.",
    "The request to the unions is dated.",
  ],
  "letter-sent-again": () => ["La lettre part de nouveau.", "The letter is sent again."],
  convened: (n) => [
    `${many(n, "membre est convoqué", "membres sont convoqués")}.`,
    `${many(n, "member is", "members are")} convened.`,
  ],
  "attendance-signed": () => ["La présence est signée.", "Attendance is signed."],
  "departure-recorded": () => ["Le départ est inscrit.", "The departure is recorded."],
  "chair-taken": () => ["La présidence est inscrite.", "Who presides is recorded."],
  settled: () => [
    "Le point est réglé, avec son motif, et figurera au procès-verbal.",
    "The point is settled with its reason, and will stand in the minutes.",
  ],
  "session-opened": () => [
    "La session est ouverte : le jury peut délibérer.",
    "The session is open: the jury may deliberate.",
  ],
  "file-decided": () => [
    "La décision de ce dossier est enregistrée.",
    "The decision on this file is recorded.",
  ],
  "file-decided-next": () => [
    "La décision est enregistrée. Voici le dossier suivant.",
    "The decision is recorded. Here is the next file.",
  ],
  "recusal-taken-back": () => ["Le retrait est repris.", "The recusal is taken back."],
  recused: () => ["Le retrait est inscrit sur ce dossier.", "The recusal is recorded on this file."],
  "session-closed": () => ["La session est close.", "The session is closed."],
  "session-reopened": () => [
    "La session est rouverte : les signatures données sont tombées.",
    "The session is open again: signatures given are void.",
  ],
  "signature-given": () => [
    "Votre signature est donnée. Le procès-verbal attend les autres.",
    "Your signature is given. The minutes await the others.",
  ],
  "signature-declined": () => ["Vos raisons sont inscrites.", "Your reasons are recorded."],
  "minutes-rectified": () => [
    "Le rectificatif est signé et s'ajoute au procès-verbal.",
    "The rectification is signed and added to the minutes.",
  ],
  "minutes-signed": () => [
    "Le procès-verbal est signé et ne change plus.",
    "The minutes are signed and change no more.",
  ],
  awarded: (n) => [
    `${many(n, "attribution est prononcée", "attributions sont prononcées")}.`,
    `${many(n, "award is", "awards are")} made.`,
  ],
  "awarded-anew": () => [
    "L'attribution est prononcée de nouveau. Les documents se délivrent ensuite.",
    "The award is made anew. The documents are issued next.",
  ],
  issued: (n) => [
    `${many(n, "document est délivré", "documents sont délivrés")}.`,
    `${many(n, "document is", "documents are")} issued.`,
  ],
  "length-set": () => ["La durée est fixée.", "The length is set."],
  "request-answered": () => ["La réponse est enregistrée.", "The answer is recorded."],
  "request-made": () => [
    "Votre demande est enregistrée. Réponse dans le mois.",
    "Your request is recorded. Answered within a month.",
  ],
  "state-asked": () => [
    "La demande attend la présidence. Rien n'a changé.",
    "The request waits for the president. Nothing has changed.",
  ],
  "key-replaced": () => [
    "La nouvelle clé signe désormais ; l'ancienne est retirée.",
    "The new key signs from now on; the former one is retired.",
  ],
  "key-compromised": () => [
    "La clé est déclarée compromise et ne sert plus.",
    "The key is declared compromised and serves no more.",
  ],
  "signed-anew": (n) => [
    `${many(n, "certificat est signé", "certificats sont signés")} de nouveau.`,
    `${many(n, "certificate is", "certificates are")} signed anew.`,
  ],
  "duplicate-made": () => [
    "Le duplicata est établi ; le PDF se prépare.",
    "The duplicate is made; its PDF is being prepared.",
  ],
  "state-changed": () => ["Le changement est fait, et public.", "The change is made, and public."],
  "share-withdrawn": () => [
    "Le lien est retiré : il ne montre plus rien.",
    "The link is withdrawn: it shows nothing any more.",
  ],
  "state-withdrawn": () => [
    "La demande est reprise. Rien n'a changé.",
    "The request is withdrawn. Nothing has changed.",
  ],
  "flow-discarded": () => [
    "Le fichier est mis de côté : ses passages sans réponse sont de nouveau à envoyer.",
    "The file is set aside: its passages without an answer are to be sent again.",
  ],
  "accreditation-withdrawn": () => ["Le retrait est enregistré.", "The withdrawal is recorded."],
  "role-withdrawn": () => [
    "Le rôle est retiré. La personne garde son compte.",
    "The role is withdrawn. The person keeps their account.",
  ],
  "person-invited": () => [
    "L'invitation part par courriel, pour quatorze jours.",
    "The invitation leaves by mail, for fourteen days.",
  ],
  "invitation-revoked": () => ["L'invitation est reprise.", "The invitation is taken back."],
  "factor-added": () => [
    "C'est ajouté : vous pouvez confirmer ce que vous signez.",
    "It is added: you can confirm what you sign.",
  ],
  "factor-removed": () => ["C'est retiré de votre compte.", "It is removed from your account."],
  "web-sessions-closed": (n) => [
    n > 1
      ? `${n} sessions sont fermées.`
      : n === 1
        ? "La session est fermée."
        : "Aucune autre session n'était ouverte.",
    n > 1 ? `${n} sessions are closed.` : n === 1 ? "The session is closed." : "No other session was open.",
  ],
  "marks-noted": (n) => [
    n === 0 ? "Rien n'a changé." : "L'évaluation est enregistrée.",
    n === 0 ? "Nothing has changed." : "The assessment is recorded.",
  ],
} as const satisfies Record<string, (count: number) => readonly [string, string]>;

export type NoticeCode = keyof typeof done;

/** Leaves a message for the page that the visitor is sent to: a code and a count, nothing personal. */
export const leaveNotice = (c: Context, code: NoticeCode, count = 0): void =>
  setCookie(c, cookie, `${code}.${count}`, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 60 });

/** Reads the message once. */
export const takeNotice = (c: Context, language: Language): Notice | undefined => {
  const [code, count] = (getCookie(c, cookie) ?? "").split(".");
  if (!code) return undefined;
  deleteCookie(c, cookie, { path: "/" });
  const say = (done as Readonly<Record<string, (count: number) => readonly [string, string]>>)[code];
  if (!say) return undefined;
  const [fr, en] = say(Number(count) || 0);
  return { status: "ok", text: typeset(language === "fr" ? fr : en, language) };
};
