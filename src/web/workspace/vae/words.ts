import type { VaeOpinion, VaeStep } from "../../../candidacy/index.ts";
import { dayText } from "../../../language/index.ts";
import type { Desk } from "../desk.tsx";

export const stepText = (kind: VaeStep["kind"], { t }: Pick<Desk, "t">): string =>
  ({
    feasibility: t("Avis sur la faisabilité", "Opinion on feasibility"),
    complete: t("Dossier de recevabilité complet", "Admissibility file complete"),
    answered: t("Réponse sur la recevabilité", "Answer on admissibility"),
    "validation-file": t("Dossier de validation reçu", "Validation file received"),
    interview: t("Entretien tenu", "Interview held"),
  })[kind];

export const opinionText = (opinion: VaeOpinion, { t }: Pick<Desk, "t">): string =>
  ({
    "go-on": t("Poursuivre la VAE", "Go on with the VAE"),
    blocks: t("Poursuivre la VAE pour des blocs", "Go on with the VAE for some blocks"),
    "other-route": t("Prendre une autre voie", "Take another route"),
  })[opinion];

/** A step on its day, with what was answered or thought, and why. */
export const saidOf = (step: VaeStep, { t, at }: Pick<Desk, "t" | "at">): string => {
  const said = [dayText(step.on, at.language)];
  if (step.admissible !== undefined)
    said.push(step.admissible ? t("recevable", "admissible") : t("non recevable", "not admissible"));
  if (step.metBy) said.push(t(`avec ${step.metBy}`, `with ${step.metBy}`));
  return `${said.join(", ")}${step.reason && !step.opinion ? t(` : ${step.reason}`, `: ${step.reason}`) : ""}`;
};
