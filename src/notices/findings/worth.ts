import { list, on, type Say, words } from "./say.ts";

/** What is said of where a certificate counts. */
export const worthSaid = {
  "own-branch": (f) =>
    words(
      `La branche ${f["idcc"]} est celle qui a créé la certification.`,
      `Branch ${f["idcc"]} created the certification.`,
    ),
  "succeeded-branch": (f) =>
    words(
      `La branche ${f["idcc"]} a été réunie à ${f["successor"]}, qui a créé la certification.`,
      `Branch ${f["idcc"]} merged into ${f["successor"]}, which created the certification.`,
    ),
  "branch-differs": (f) =>
    words(
      `La branche ${f["idcc"]} n'est pas celle de la certification (${list(f["branches"]) || "inconnue"}).`,
      `Branch ${f["idcc"]} is not the certification's (${list(f["branches"]) || "unknown"}).`,
    ),
  "registered-at-award": (f, l) =>
    words(
      `Enregistrée sous ${f["code"]} le ${on(f["on"], l)} : elle vaut au-delà de sa branche.`,
      `Registered as ${f["code"]} on ${on(f["on"], l)}: it counts beyond its branch.`,
    ),
  "claimed-by-entry": (f, l) =>
    words(
      `Entrée le ${on(f["on"], l)}, pendant l'enregistrement ${f["code"]} : le titulaire peut s'en prévaloir.`,
      `Entry on ${on(f["on"], l)}, during registration ${f["code"]}: the holder may claim it.`,
    ),
  "not-registered-at-award": (f, l) =>
    words(
      `Aucun enregistrement connu ne court le ${on(f["on"], l)}.`,
      `No known registration runs on ${on(f["on"], l)}.`,
    ),
  "registration-unknown-at-award": (f, l) =>
    words(
      `${f["code"]} : aucune source ne dit si l'enregistrement courait le ${on(f["on"], l)}.`,
      `${f["code"]}: no source says whether the registration ran on ${on(f["on"], l)}.`,
    ),
  "cqpi-signed": (f) =>
    words(`La branche ${f["idcc"]} a signé ce CQPI.`, `Branch ${f["idcc"]} signed this CQPI.`),
  "cqpi-not-signed": (f, l) =>
    words(
      `La branche ${f["idcc"]} n'est pas parmi les signataires connus de ce CQPI le ${on(f["on"], l)}.`,
      `Branch ${f["idcc"]} is not among the known signatories of this CQPI on ${on(f["on"], l)}.`,
    ),
  "cqpi-signature-days-unknown": (f, l) =>
    words(
      `La branche ${f["idcc"]} est citée parmi les signataires, mais aucune source ne dit depuis quel jour (demande pour le ${on(f["on"], l)}).`,
      `Branch ${f["idcc"]} is named among the signatories, but no source says since when (asked for ${on(f["on"], l)}).`,
    ),
} as const satisfies Readonly<Record<string, Say>>;
