import type { FC } from "hono/jsx";
import { type Grounds, groundsOf, longestObservation, type Seen, seen } from "../../assessment/index.ts";
import { type Language, seenWords } from "../../language/index.ts";
import type { Tone } from "../components/status.tsx";
import { typeset, words } from "../typeset.ts";

const say = {
  observation: words("Observation", "Observation"),
  hint: words(
    "Ce que vous avez vu. Nécessaire si un critère n'est pas atteint.",
    "What you saw. Needed if a criterion is not met.",
  ),
} as const;

const tones = { met: "ok", "not-met": "no", "not-observed": undefined } as const satisfies Record<
  Seen,
  Tone | undefined
>;

const criterionName = (item: string, rank: number): string => `criterion-${item}-${rank}`;
const observationName = (item: string): string => `observation-${item}`;

type GroundsFieldsProps = {
  readonly language: Language;
  /** Code of the item. */
  readonly item: string;
  readonly criteria: readonly { readonly text: string; readonly note?: string | undefined }[];
  readonly said: Grounds | undefined;
  readonly disabled?: boolean | undefined;
};

/** What a mark rests on: each criterion met, not met or not observed, and the assessor's words. */
export const GroundsFields: FC<GroundsFieldsProps> = ({ language, item, criteria, said, disabled }) => {
  const name = observationName(item);
  return (
    <>
      {criteria.length > 0 ? (
        <ol class="ruled">
          {criteria.map(({ text, note }, i) => (
            <li>
              <fieldset class="choices three">
                <legend>
                  <span class="number">
                    {item}.{i + 1}
                  </span>{" "}
                  {typeset(text, "fr")} {note ? <span class="small">{note}</span> : null}
                </legend>
                {seen.map((one) => (
                  <label data-status={tones[one]}>
                    <input
                      type="radio"
                      name={criterionName(item, i + 1)}
                      value={one}
                      checked={said?.criteria[i] === one}
                      disabled={disabled}
                    />{" "}
                    {typeset(seenWords[one][language], language)}
                  </label>
                ))}
              </fieldset>
            </li>
          ))}
        </ol>
      ) : null}
      <p class="field">
        <label for={name}>{say.observation[language]}</label>
        <span class="hint" id={`${name}-hint`}>
          {say.hint[language]}
        </span>
        <textarea
          id={name}
          name={name}
          aria-describedby={`${name}-hint`}
          maxlength={longestObservation}
          disabled={disabled}
        >
          {said?.observation ?? ""}
        </textarea>
      </p>
    </>
  );
};

/** Reads these fields back, each by its name; undefined where they say nothing. */
export const groundsTyped = (
  typedIn: (name: string) => string | undefined,
  item: string,
  criteria: number,
): Grounds | undefined =>
  groundsOf({
    criteria: Array.from({ length: criteria }, (_, i) => {
      const value = typedIn(criterionName(item, i + 1));
      return seen.find((one) => one === value) ?? null;
    }),
    observation: typedIn(observationName(item)),
  });

/** In a line: the criteria that are not met, or how many are, and what was observed. */
export const groundsText = ({ criteria, observation }: Grounds, item: string, language: Language): string => {
  const ranked = (as: Seen): string[] =>
    criteria.flatMap((one, i) => (one === as ? [`${item}.${i + 1}`] : []));
  const [met, notMet] = [ranked("met"), ranked("not-met")];
  const told = [
    ...(notMet.length > 0 ? [`${seenWords["not-met"][language]} : ${notMet.join(", ")}`] : []),
    ...(met.length > 0
      ? [
          language === "fr"
            ? `${met.length} critère(s) atteint(s) sur ${criteria.length}`
            : `${met.length} of ${criteria.length} criteria met`,
        ]
      : []),
    ...(observation ? [language === "fr" ? `« ${observation} »` : `“${observation}”`] : []),
  ];
  return typeset(told.join(" ; "), language);
};
