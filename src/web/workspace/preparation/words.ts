import type { Positioning, PreparationStage } from "../../../preparation/index.ts";
import type { Desk } from "../desk.tsx";

export const stageText = (stage: PreparationStage, { t }: Pick<Desk, "t">): string =>
  ({
    "to-position": t("À positionner", "To be positioned"),
    "to-plan": t("Plan à écrire", "Plan to be written"),
    "to-start": t("Début à déclarer", "Start to be declared"),
    "in-training": t("En formation", "In training"),
    "without-training": t("Sans formation : droit à l'évaluation", "No training: straight to assessment"),
  })[stage];

export const meansText = (means: Positioning["means"][number], { t }: Pick<Desk, "t">): string =>
  ({
    interview: t("Entretien", "Interview"),
    grid: t("Grille de positionnement", "Positioning grid"),
    test: t("Test", "Test"),
  })[means];
