import type { FrameworkChange, OutlineFault } from "../../../referential/index.ts";
import type { Desk } from "../desk.tsx";

export const changeWords = (kind: FrameworkChange["kind"], { t }: Desk): string =>
  ({
    "block-added": t("Bloc ajouté", "Block added"),
    "block-removed": t("Bloc retiré", "Block removed"),
    "block-renamed": t("Bloc renommé", "Block renamed"),
    "blocks-reordered": t("Ordre des blocs", "Order of the blocks"),
    "competences-reordered": t("Ordre des compétences", "Order of the competences"),
    "competence-added": t("Compétence ajoutée", "Competence added"),
    "competence-removed": t("Compétence retirée", "Competence removed"),
    "competence-renamed": t("Compétence renommée", "Competence renamed"),
    "competence-moved": t("Compétence changée de bloc", "Competence in another block"),
    "criteria-changed": t("Critères changés (nombre)", "Criteria changed (how many)"),
  })[kind];

export const outlineFaultWords = ({ code, found = "" }: OutlineFault, { t }: Desk): string =>
  ({
    "outline-empty": t(
      "écrivez au moins un bloc et une compétence",
      "write at least one block and one competence",
    ),
    "outline-line-unreadable": t(
      `« ${found} » ne commence ni par #, ni par -, ni par *, est trop long, ou contient un caractère invisible`,
      `"${found}" begins with none of #, - and *, is too long, or holds an unseen character`,
    ),
    "outline-title-missing": t(
      `« ${found} » : le titre manque après le code`,
      `"${found}": the title is missing after the code`,
    ),
    "outline-code-twice": t(`« ${found} » : ce code est déjà pris`, `"${found}": this code is taken already`),
    "outline-before-block": t(
      `« ${found} » n'est pas sous un bloc, ou sous une compétence`,
      `"${found}" stands under no block, or no competence`,
    ),
    "outline-block-empty": t(`le bloc ${found} n'a aucune compétence`, `block ${found} has no competence`),
    "outline-too-long": t("le référentiel dépasse 2 000 lignes", "the framework exceeds 2,000 lines"),
  })[code];
