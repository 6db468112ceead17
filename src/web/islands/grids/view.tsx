import type { FC } from "hono/jsx";
import { wantsWords } from "../../../assessment/index.ts";
import type { Language, Words } from "../../../language/index.ts";
import { Status } from "../../components/status.tsx";
import type { GridSheet } from "../../workspace/grid-sheet.ts";
import { GroundsFields, groundsText } from "../../workspace/grounds.tsx";
import { gridsWords as say } from "./grids.words.ts";
import type { Draft, Grounds, Mark } from "./store.ts";

type Candidate = GridSheet["candidates"][number];
type Item = GridSheet["items"][number];

/** What the views are drawn from: what the site holds, and what only this device does. */
export type Shown = {
  readonly language: Language;
  readonly sheet: GridSheet;
  readonly drafts: readonly Draft[];
};

const draftOf = ({ drafts }: Shown, candidate: Candidate, item: Item): Draft | undefined =>
  drafts.find((draft) => draft.candidacyId === candidate.id && draft.item === item.code);

const standingOf = (candidate: Candidate, item: Item) =>
  candidate.standing.find((one) => one.item === item.code);

const told = ({ language }: Shown, words: Words): string => words[language];

/** Every candidate, with what is noted and what waits. */
export const CandidateList: FC<{ shown: Shown }> = ({ shown }) => (
  <section class="flow">
    <h2 id="candidats" tabindex={-1}>
      {told(shown, say.candidates)}
    </h2>
    <ul class="ruled">
      {shown.sheet.candidates.map((candidate) => {
        const noted = shown.sheet.items.filter(
          (item) => draftOf(shown, candidate, item)?.mark ?? standingOf(candidate, item),
        ).length;
        const here = shown.drafts.filter(({ candidacyId }) => candidacyId === candidate.id);
        const all = noted === shown.sheet.items.length;
        return (
          <li class="row ends">
            <a href={`#${candidate.id}`}>{candidate.name}</a>
            <span class="row">
              <span class="small">
                {noted} / {shown.sheet.items.length}
              </span>
              {here.some(({ met }) => met) ? (
                <Status tone="warn">{told(shown, say.toSettle)}</Status>
              ) : here.length > 0 ? (
                <Status tone="now">{told(shown, say.here)}</Status>
              ) : (
                <Status tone={all ? "ok" : "todo"}>{told(shown, all ? say.sent : say.empty)}</Status>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  </section>
);

/** The whole grid of one candidate, on one screen. */
export const CandidateGrid: FC<{ shown: Shown; candidate: Candidate }> = ({ shown, candidate }) => {
  const own = shown.drafts.find(({ candidacyId }) => candidacyId === candidate.id);
  const method = own?.method ?? candidate.method;
  return (
    <form class="flow" data-candidate={candidate.id}>
      <p>
        <a href="#candidats">{told(shown, say.back)}</a>
      </p>
      <h2 tabindex={-1}>{candidate.name}</h2>
      {shown.sheet.writable ? null : <p>{told(shown, say.closed)}</p>}
      <div class="wide-fields">
        <p class="field">
          <label for="capacity">{told(shown, say.capacity)}</label>
          <input
            id="capacity"
            name="capacity"
            value={own?.capacity ?? candidate.capacity}
            required
            maxlength={120}
          />
        </p>
        <p class="field">
          <label for="method">{told(shown, say.method)}</label>
          <select id="method" name="method">
            {shown.sheet.methods.map(({ value, label }) => (
              <option value={value} selected={value === method}>
                {label}
              </option>
            ))}
          </select>
        </p>
      </div>
      <p class="small">{shown.sheet.source}</p>
      <ol class="ruled">
        {shown.sheet.items.map((item) => (
          <li class="flow" data-of={item.code}>
            <ItemFields shown={shown} candidate={candidate} item={item} />
          </li>
        ))}
      </ol>
    </form>
  );
};

const ItemFields: FC<{ shown: Shown; candidate: Candidate; item: Item }> = ({ shown, candidate, item }) => {
  const draft = draftOf(shown, candidate, item);
  const standing = standingOf(candidate, item);
  const written = draft?.written ?? (standing ? writtenOf(standing.mark) : "");
  const title = (
    <>
      <span class="number">{item.code}</span> {item.title}
    </>
  );
  const name = `mark ${item.code}`;
  const disabled = !shown.sheet.writable;
  return (
    <>
      {item.max === null ? (
        <fieldset class="choices three">
          <legend>{title}</legend>
          <label data-status="ok">
            <input type="radio" name={name} value="yes" checked={written === "yes"} disabled={disabled} />{" "}
            {told(shown, say.acquired)}
          </label>
          <label data-status="no">
            <input type="radio" name={name} value="no" checked={written === "no"} disabled={disabled} />{" "}
            {told(shown, say.notAcquired)}
          </label>
        </fieldset>
      ) : (
        <p class="field">
          <label for={item.code}>
            {title}
            <br />
            {told(shown, say.outOf)} {item.max}
          </label>
          <input id={item.code} name={name} inputmode="decimal" value={written} disabled={disabled} />
        </p>
      )}
      <details>
        <summary>{told(shown, say.grounds)}</summary>
        <GroundsFields
          language={shown.language}
          item={item.code}
          criteria={item.criteria.map((text) => ({ text }))}
          said={draft ? draft.grounds : standing?.grounds}
          disabled={disabled}
        />
      </details>
      <div data-item={item.code}>
        <ItemState shown={shown} candidate={candidate} item={item} />
      </div>
    </>
  );
};

/** Where the mark of an item stands: to note, on this device, sent, or met by another. */
export const ItemState: FC<{ shown: Shown; candidate: Candidate; item: Item }> = ({
  shown,
  candidate,
  item,
}) => {
  const draft = draftOf(shown, candidate, item);
  if (draft?.met?.becomes === "conflict" && draft.met.standing)
    return (
      <div class="notice" data-status="warn" role="alert">
        <div class="flow">
          <p>{told(shown, say.conflict)}</p>
          <p class="row">
            <button type="button" data-keep="here" value={draft.key}>
              {told(shown, say.keepHere)} (
              {draft.mark ? said(draft.mark, draft.grounds, draft.item, shown) : ""})
            </button>
            <button type="button" class="quiet" data-keep="other" value={draft.key}>
              {told(shown, say.keepOther)} (
              {said(draft.met.standing.mark, draft.met.standing.grounds, draft.item, shown)})
            </button>
          </p>
        </div>
      </div>
    );
  if (draft?.met)
    return (
      <div class="notice" data-status="no" role="alert">
        <div class="flow">
          <p>
            {told(shown, say.refused)} : {draft.met.says?.join(" ")}
          </p>
          <p>
            <button type="button" class="quiet" data-keep="other" value={draft.key}>
              {told(shown, say.discard)}
            </button>
          </p>
        </div>
      </div>
    );
  if (draft?.capacity === "") return <Status tone="warn">{told(shown, say.needsCapacity)}</Status>;
  if (draft && wantsWords(draft.grounds))
    return <Status tone="warn">{told(shown, say.needsObservation)}</Status>;
  if (draft?.written === "") return <Status tone="todo">{told(shown, say.empty)}</Status>;
  if (draft && draft.mark === undefined) return <Status tone="warn">{told(shown, say.unreadable)}</Status>;
  if (draft) return <Status tone="now">{told(shown, say.here)}</Status>;
  return standingOf(candidate, item) ? (
    <Status tone="ok">{told(shown, say.sent)}</Status>
  ) : (
    <Status tone="todo">{told(shown, say.empty)}</Status>
  );
};

const markText = (mark: Mark, shown: Shown): string =>
  "points" in mark
    ? String(mark.points).replace(".", shown.language === "fr" ? "," : ".")
    : told(shown, mark.acquired ? say.acquired : say.notAcquired);

/** A mark with what it rests on, so that two of one mark are told apart. */
const said = (mark: Mark, grounds: Grounds | undefined, item: string, shown: Shown): string =>
  [markText(mark, shown), grounds && groundsText(grounds, item, shown.language)].filter(Boolean).join(", ");

const writtenOf = (mark: Mark): string =>
  "points" in mark ? String(mark.points) : mark.acquired ? "yes" : "no";
