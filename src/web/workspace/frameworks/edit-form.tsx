import type { FC } from "hono/jsx";
import type { Opened } from "../../../referential/index.ts";
import { described, ErrorSummary, Field, type FieldFault, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { openedFields } from "./draft.tsx";

type Props = {
  readonly desk: Desk;
  readonly title: string;
  readonly certificationId: string;
  readonly opened: Opened;
  readonly typed: Typed;
  readonly faults: readonly FieldFault[];
};

/** Writes a version: to see what it changes, to keep it as the draft, or to put it in force. */
export const EditForm: FC<Props> = ({ desk, title, certificationId, opened, typed, faults }) => {
  const { t, at } = desk;
  const hint = t(
    "« # A1 Titre » ouvre un bloc, « - C1 Titre » une compétence, « * texte » un critère. Déplacez, ajoutez, retirez des lignes.",
    "“# A1 Title” opens a block, “- C1 Title” a competence, “* text” a criterion. Move, add, remove lines.",
  );
  return (
    <form
      method="post"
      action={href(at, links.framework(certificationId))}
      enctype="multipart/form-data"
      class="sheet flow"
    >
      <h2>{title}</h2>
      <ErrorSummary
        title={t("Ce qu'il faut corriger avant la mise en vigueur", "To correct before it is put in force")}
        faults={faults}
      />
      {Object.entries(openedFields(opened)).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Field
        name="outline"
        label={t("Blocs, compétences, critères", "Blocks, competences, criteria")}
        hint={hint}
      >
        <textarea {...described("outline", hint, faults)} rows={24} spellcheck={false} class="outline">
          {typed["outline"]}
        </textarea>
      </Field>
      <div class="wide-fields">
        <TextField
          name="from"
          type="date"
          label={t("En vigueur à partir du", "In force from")}
          value={typed["from"]}
          faults={faults}
        />
        <TextField
          name="text"
          label={t("Décision qui la fonde", "Decision it rests on")}
          value={typed["text"]}
          faults={faults}
        />
        <TextField
          name="article"
          label={t("Jour ou article", "Day or article")}
          value={typed["article"]}
          faults={faults}
        />
      </div>
      <p class="row">
        <button type="submit" name="act" value="look" class="quiet">
          {t("Voir ce que cela change", "See what it changes")}
        </button>
        <button type="submit" name="act" value="save" class="quiet">
          {t("Enregistrer le projet", "Save the draft")}
        </button>
        <button type="submit" name="act" value="put">
          {t("Mettre en vigueur", "Put in force")}
        </button>
      </p>
    </form>
  );
};
