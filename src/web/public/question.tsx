import type { FC } from "hono/jsx";
import type { Language } from "../../language/index.ts";
import { described, Field, type FieldFault } from "../components/index.ts";
import { href, type PageContext } from "../page.ts";
import { typeset, words } from "../typeset.ts";
import { certificationLabel } from "./reference.ts";
import type { Which } from "./which-certification.ts";

const questionWords = {
  hint: words("Son intitulé, ou quelques mots", "Its title, or a few words of it"),
  several: words(
    "Plusieurs certifications portent ces mots. Laquelle ?",
    "Several certifications bear these words. Which one?",
  ),
  more: words(
    "Seules les premières sont montrées : ajoutez un mot pour préciser.",
    "Only the first are shown: add a word to narrow them.",
  ),
} as const;

/** "2 points à corriger": the title above the faults of a form. */
export const toCorrect = (count: number, language: Language): string => {
  if (language === "en") return count === 1 ? "One thing to correct" : `${count} things to correct`;
  return count === 1 ? "Un point à corriger" : `${count} points à corriger`;
};

/** A certification typed by its title, with the catalogue offered while one types. */
export const CertificationField: FC<{
  at: PageContext;
  value: string | undefined;
  labels: readonly string[];
  label: string;
  hint?: boolean;
  faults?: readonly FieldFault[];
}> = ({ at, value, labels, label, hint, faults }) => (
  <Field
    name="certification"
    label={label}
    hint={hint ? questionWords.hint[at.language] : undefined}
    faults={faults}
  >
    <input
      {...described("certification", hint, faults)}
      type="text"
      list="catalogue"
      value={value}
      autocomplete="off"
      required
    />
    <datalist id="catalogue">
      {labels.map((one) => (
        <option value={one} />
      ))}
    </datalist>
  </Field>
);

/** The choice between the certifications that bear the words typed; the rest of the question is kept. */
export const WhichOne: FC<{ at: PageContext; which: Extract<Which, { kind: "several" }> }> = ({
  at,
  which,
}) => {
  const asked = new URLSearchParams(at.query);
  const to = (id: string): string => {
    const kept = new URLSearchParams(asked);
    kept.set("certification", id);
    return `${href(at, at.path)}?${kept}`;
  };
  return (
    <section class="sheet flow" aria-labelledby="which">
      <h2 id="which">{questionWords.several[at.language]}</h2>
      <ul class="ruled tight">
        {which.choices.map((one) => (
          <li>
            <a href={to(one.id)}>{typeset(certificationLabel(one), at.language)}</a>
          </li>
        ))}
      </ul>
      {which.total > which.choices.length ? <p class="small">{questionWords.more[at.language]}</p> : null}
    </section>
  );
};
