import type { RequestKind, RetentionInForce, RetentionMatter } from "../../../retention/index.ts";
import type { Desk } from "../desk.tsx";

type Speaking = Pick<Desk, "t">;

/** What is kept of persons, in words. */
export const matterText = (matter: RetentionMatter, { t }: Speaking): string =>
  ({
    nir: t("Numéro de sécurité sociale (NIR), chiffré", "Social security number (NIR), encrypted"),
    marks: t(
      "Notes des évaluateurs, préparation, pièces, étapes de VAE et recours",
      "Assessors' marks, preparation, pieces, VAE steps and appeals",
    ),
    "file-without-certificate": t(
      "Identité des candidats sans certificat",
      "Identity of candidates without a certificate",
    ),
    letters: t("Lettres : à qui, quand", "Letters: to whom, when"),
    "refused-enrolment": t(
      "Lettres d'une inscription refusée : à qui, quand",
      "Letters of a refused enrolment: to whom, when",
    ),
    minutes: t("Procès-verbaux de jury", "Jury minutes"),
    "register-entry": t("Inscription du certificat au registre", "Entry of the certificate in the register"),
    "jury-pool": t(
      "Membres du vivier et leurs indisponibilités",
      "Members of the jury pool and their absences",
    ),
  })[matter];

export const startText = (start: RetentionInForce["starts"], { t }: Speaking): string =>
  ({
    "session-awarded": t("du jury, une fois la session attribuée", "the jury, once its session is awarded"),
    "last-right-over": t(
      "du dernier jury ou de la fin du dernier acquis",
      "the last jury or the end of the last credit",
    ),
    "letter-sent": t("de l'envoi", "the sending"),
    "certificate-issued": t("de la délivrance", "the issue"),
    "mandate-over": t(
      "de la fin du mandat, ou du dernier jury s'il est postérieur",
      "the end of the mandate, or the last jury if later",
    ),
  })[start];

export const actText = (act: RetentionInForce["does"], { t }: Speaking): string =>
  ({
    erase: t("effacé", "erased"),
    reduce: t("réduit au sexe et à l'année de naissance", "reduced to sex and year of birth"),
    archive: t("à archiver à la main", "to be archived by hand"),
    keep: t("gardé", "kept"),
  })[act];

export const requestKindText = (kind: RequestKind, { t }: Speaking): string =>
  ({
    access: t("Accès à ses données", "Access to their data"),
    rectification: t("Rectification", "Rectification"),
    erasure: t("Effacement", "Erasure"),
    objection: t("Opposition", "Objection"),
  })[kind];

/** Why each thing is kept so long. */
export const whyText = (matter: RetentionMatter, { t }: Speaking): string =>
  ({
    nir: t(
      "Il sert à transmettre un titulaire au SI-CPF et à rien d'autre : il est effacé dès que le passage est accepté, et après cette durée dans tous les cas.",
      "It serves to send a holder to the SI-CPF and nothing else: it is erased as soon as the passage is accepted, and after this length in any case.",
    ),
    marks: t(
      "Deux mois pour contester une décision, puis cinq ans.",
      "Two months to contest a decision, then five years.",
    ),
    "file-without-certificate": t(
      "Gardée tant qu'un acquis vit, puis le temps d'un recours.",
      "Kept while a credit lives, then as long as an appeal may be heard.",
    ),
    letters: t(
      "Pour montrer qui a été prévenu, quand et de quoi. Le texte d'une lettre qui ouvre un accès est effacé dès son départ.",
      "To show who was told, when and of what. The words of a letter that opens an access are erased as soon as it leaves.",
    ),
    "refused-enrolment": t(
      "La personne n'est pas inscrite : rien d'autre n'est gardé d'elle, et ces lettres le temps de demander une explication.",
      "The person is not enrolled: nothing else is kept of them, and these letters as long as an explanation may be asked.",
    ),
    minutes: t("Dix ans proposés.", "Ten years are proposed."),
    "register-entry": t(
      "Un titulaire doit pouvoir prouver son certificat toute sa vie : l'inscription est réduite à ce qu'il faut pour cela.",
      "A holder must be able to prove a certificate for life: the entry is as small as that needs.",
    ),
    "jury-pool": t(
      "Le temps de renouveler un mandat. Un mandat sans fin n'est jamais à terme ; qui a siégé reste nommé au procès-verbal.",
      "As long as a mandate may be renewed. A mandate without an end is never over; whoever sat stays named in the minutes.",
    ),
  })[matter];
