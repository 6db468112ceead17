import { uuidv7 } from "uuidv7";
import { wantsWords } from "../../../assessment/index.ts";
import type { Language } from "../../../language/index.ts";
import { links } from "../../links.ts";
import { momentText } from "../../public/checks.ts";
import type { GridSheet } from "../../workspace/grid-sheet.ts";
import { groundsTyped } from "../../workspace/grounds.tsx";
import { reachedWords, gridsWords as say } from "./grids.words.ts";
import { type Reached, receiveSheet, sendWaiting, waiting } from "./send.ts";
import { type Draft, type Mark, openStore, type Store } from "./store.ts";
import { CandidateGrid, CandidateList, ItemState, type Shown } from "./view.tsx";

const language: Language = document.documentElement.lang === "en" ? "en" : "fr";
const prefix = language === "en" ? "/en" : "";
const msBeforeSending = 800;
const msBetweenTries = 20_000;

/** The page's place for this island, whose grids it shows, and where the site answers for them. */
type Page = {
  readonly place: HTMLElement;
  readonly status: HTMLElement;
  readonly view: HTMLElement;
  readonly key: string;
  readonly assessor: string;
  readonly path: string;
  readonly store: Store;
};

const start = async (): Promise<void> => {
  const place = document.querySelector<HTMLElement>("[data-island=grids]");
  const { session, account: assessor } = place?.dataset ?? {};
  if (!place || !session || !assessor || !isSecureContext) return;
  void navigator.serviceWorker
    ?.register(links.gridsWorker, { scope: `${prefix}/travail/evaluations/` })
    .catch(() => undefined);
  const store = await openStore();
  // What is kept here is for the assessor: the browser is asked not to clear it by itself.
  void navigator.storage?.persist?.();
  const path = `${prefix}/travail/evaluations/${encodeURIComponent(session)}/grilles.json`;
  const key = `${assessor} ${session}`;
  const page: Page = { ...laidOut(place), key, assessor, path, store };
  const reached = await receiveSheet(store, path, key);
  await draw(page);
  await tell(page, reached);
  addEventListener("hashchange", () => void draw(page, true));
  addEventListener("online", () => void exchange(page));
  setInterval(() => void exchange(page), msBetweenTries);
  page.view.addEventListener("input", (event) => void typed(page, event));
  page.view.addEventListener("click", (event) => void chosen(page, event));
  page.status.addEventListener("click", (event) => {
    if ((event.target as Element).matches("button")) void exchange(page);
  });
  page.view.addEventListener("submit", (event) => event.preventDefault());
  place.dataset["island"] = "ready";
  await exchange(page);
};

const laidOut = (place: HTMLElement): Pick<Page, "place" | "status" | "view"> => {
  const status = document.createElement("div");
  status.setAttribute("role", "status");
  const view = document.createElement("div");
  view.className = "flow";
  place.replaceChildren(status, view);
  place.classList.add("flow");
  return { place, status, view };
};

const shownOf = async ({ store, key }: Page): Promise<Shown | undefined> => {
  const kept = await store.sheet(key);
  return kept && { language, sheet: kept.sheet, drafts: await store.drafts(key) };
};

const html = (element: unknown): Promise<string> => Promise.resolve(String(element));

/** Draws the list, or the grid of the candidate named after the "#". */
const draw = async (page: Page, moved = false): Promise<void> => {
  const shown = await shownOf(page);
  if (!shown) {
    page.view.textContent = say.notReady[language];
    return;
  }
  const candidate = shown.sheet.candidates.find(({ id }) => id === location.hash.slice(1));
  page.view.innerHTML = await html(
    candidate ? <CandidateGrid shown={shown} candidate={candidate} /> : <CandidateList shown={shown} />,
  );
  if (moved) page.view.querySelector<HTMLElement>("h2")?.focus();
};

/** How the site was found last. */
let lastReached: Reached = "answered";

/** Says where things stand: all sent, or how many wait and why. */
const tell = async (page: Page, reached: Reached): Promise<void> => {
  lastReached = reached;
  const kept = await page.store.sheet(page.key);
  const drafts = await page.store.drafts(page.key);
  const left = drafts.length;
  const from = kept ? `${say.sheetFrom[language]} ${momentText(kept.receivedAt, language)}.` : "";
  const why = reached === "answered" ? "" : reachedWords[reached][language];
  const count =
    language === "fr"
      ? `${left} saisie${left > 1 ? "s" : ""} à envoyer.`
      : `${left} mark${left > 1 ? "s" : ""} to send.`;
  page.status.innerHTML = await html(
    <div class="notice" data-status={left > 0 ? "now" : "ok"}>
      <div class="flow">
        <p>
          <strong>{[why, left > 0 ? count : say.allSent[language]].filter(Boolean).join(" ")}</strong>{" "}
          {left > 0 ? say.staysHere[language] : ""} <span class="small">{from}</span>
        </p>
        {left > 0 && reached === "signed-out" ? (
          <p>
            <a class="button" href={`${prefix}${links.signIn}`}>
              {say.signIn[language]}
            </a>
          </p>
        ) : left > 0 ? (
          <p>
            <button type="button" class="quiet">
              {say.sendNow[language]}
            </button>
          </p>
        ) : null}
      </div>
    </div>,
  );
};

/** Sends what waits, then receives the sheet anew: one tab at a time. */
const exchange = (page: Page): Promise<void> =>
  navigator.locks.request(`opencqp-grids ${page.key}`, async () => {
    const { store, path, key } = page;
    const had = waiting(await store.drafts(key)).length;
    let reached = await sendWaiting(store, path, page);
    if (reached === "answered" && had > 0) reached = await receiveSheet(store, path, key);
    await tell(page, reached);
    if (had > 0) await drawStates(page);
  });

/** Only the states are drawn anew: what is being typed stays under the fingers. */
const drawStates = async (page: Page): Promise<void> => {
  const shown = await shownOf(page);
  const form = page.view.querySelector<HTMLElement>("form[data-candidate]");
  const candidate = shown?.sheet.candidates.find(({ id }) => id === form?.dataset["candidate"]);
  if (!shown || !candidate) return draw(page);
  for (const item of shown.sheet.items) {
    const state = page.view.querySelector(`[data-item="${CSS.escape(item.code)}"]`);
    if (state) state.innerHTML = await html(<ItemState shown={shown} candidate={candidate} item={item} />);
  }
};

let sending: ReturnType<typeof setTimeout> | undefined;

/** Keeps what was typed on the disk at once, then sends it a moment later. */
const typed = async (page: Page, event: Event): Promise<void> => {
  const field = event.target as HTMLInputElement | HTMLSelectElement;
  const form = field.form;
  const candidacyId = form?.dataset["candidate"];
  const shown = await shownOf(page);
  const candidate = shown?.sheet.candidates.find(({ id }) => id === candidacyId);
  if (!form || !shown || !candidate) return;
  const values = new FormData(form);
  const with_ = {
    method: String(values.get("method") ?? ""),
    capacity: String(values.get("capacity") ?? "").trim(),
  };
  const within = field.closest<HTMLElement>("[data-of]")?.dataset["of"];
  const named = within
    ? shown.sheet.items.filter(({ code }) => code === within)
    : shown.sheet.items.filter(({ code }) =>
        shown.drafts.some((draft) => draft.candidacyId === candidate.id && draft.item === code),
      );
  for (const item of named) await keep(page, candidate, item, typedOf(values, item), with_, shown.drafts);
  await drawStates(page);
  await tell(page, lastReached);
  clearTimeout(sending);
  sending = setTimeout(() => void exchange(page), msBeforeSending);
};

const typedOf = (
  values: FormData,
  { code, criteria }: GridSheet["items"][number],
): Pick<Draft, "written" | "grounds"> => {
  const typedIn = (name: string): string | undefined => {
    const value = values.get(name);
    return typeof value === "string" ? value : undefined;
  };
  return {
    written: typedIn(`mark ${code}`) ?? "",
    grounds: groundsTyped(typedIn, code, criteria.length),
  };
};

const keep = async (
  { key, store }: Page,
  candidate: GridSheet["candidates"][number],
  item: GridSheet["items"][number],
  { written, grounds }: Pick<Draft, "written" | "grounds">,
  with_: Pick<Draft, "method" | "capacity">,
  drafts: readonly Draft[],
): Promise<void> => {
  const draftKey = `${key} ${candidate.id} ${item.code}`;
  const held = drafts.find((draft) => draft.key === draftKey);
  const complete = with_.capacity !== "" && !wantsWords(grounds);
  const mark = complete ? markIn(written, item.max) : undefined;
  await store.keepDraft({
    key: draftKey,
    sheet: key,
    id: uuidv7(),
    candidacyId: candidate.id,
    item: item.code,
    written,
    mark,
    grounds,
    ...with_,
    // Upon another of its assessor's marks, once shown, or upon the one that stood.
    basis:
      held?.met?.standing?.id ?? held?.basis ?? candidate.standing.find((one) => one.item === item.code)?.id,
  });
};

const markIn = (written: string, max: number | null): Mark | undefined => {
  if (max === null)
    return written === "yes" || written === "no" ? { acquired: written === "yes" } : undefined;
  if (!/^\d{1,4}([.,]\d{1,4})?$/.test(written.trim())) return undefined;
  const points = Number(written.trim().replace(",", "."));
  return points <= max ? { points } : undefined;
};

/** The assessor says which of two marks stands. */
const chosen = async (page: Page, event: Event): Promise<void> => {
  const button = (event.target as Element).closest<HTMLButtonElement>("button[data-keep]");
  if (!button) return;
  const keepsThis = button.dataset["keep"] === "here";
  await page.store.changeDraft(button.value, (draft) =>
    keepsThis ? { ...draft, id: uuidv7(), basis: draft.met?.standing?.id, met: undefined } : undefined,
  );
  await exchange(page);
  await receiveSheet(page.store, page.path, page.key);
  await draw(page, true);
};

void start();
