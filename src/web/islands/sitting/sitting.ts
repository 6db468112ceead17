/** How long between two looks at how the sitting stands, and after a word was changed, in milliseconds. */
const betweenLooks = 5_000;
const pause = 150;

const read = async (answer: Response): Promise<Document> =>
  new DOMParser().parseFromString(await answer.text(), "text/html");

/** Words as they read, whatever spaces part them. */
const wordsOf = (part: Element): string => (part.textContent ?? "").replace(/\s+/g, " ").trim();

/** Is someone at work there: with the focus in it, or with something typed that was not sent? */
const inUse = (part: Element): boolean =>
  part.contains(document.activeElement) ||
  [...part.querySelectorAll("input")].some(({ value, defaultValue }) => value !== defaultValue);

/** Puts a part in the place of the one shown; left alone when it says the same, so that nothing unfolded is folded. */
const put = (shown: Element, fresh: Element | null): void => {
  if (fresh && wordsOf(fresh) !== wordsOf(shown)) shown.innerHTML = fresh.innerHTML;
};

const late = document.querySelector<HTMLElement>("#sitting-late");
const tellLate = (isLate: boolean): void => {
  if (late) late.hidden = !isLate;
};

/** The parts that others change: attendance, voices, files decided elsewhere. */
const look = async (): Promise<void> => {
  const answer = await fetch(location.href);
  if (!answer.ok || answer.redirected) return;
  const page = await read(answer);
  for (const shown of document.querySelectorAll("[data-now]"))
    if (!inUse(shown)) put(shown, page.querySelector(`#${CSS.escape(shown.id)}`));
};

const keepLooking = (): void => {
  setTimeout(async () => {
    if (!document.hidden)
      await look().then(
        () => tellLate(false),
        () => tellLate(true),
      );
    keepLooking();
  }, betweenLooks);
};
keepLooking();

const word = document.querySelector<HTMLFormElement>("form[data-word]");
const effect = document.querySelector("#if-recorded");
let waiting: ReturnType<typeof setTimeout> | undefined;
let last = 0;

/** Asks what the word would make as its own button does, unless it was changed again meanwhile. Nothing is recorded. */
const askEffect = async (form: HTMLFormElement, place: Element): Promise<void> => {
  const mine = ++last;
  const body = new URLSearchParams({ look: "1" });
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  const answer = await fetch(form.action, { method: "POST", body });
  if (mine === last && answer.ok) put(place, (await read(answer)).querySelector("#if-recorded"));
};

word?.addEventListener("input", () => {
  clearTimeout(waiting);
  // Without an answer the button still does the same.
  waiting = setTimeout(() => {
    if (effect) void askEffect(word, effect).catch(() => tellLate(true));
  }, pause);
});
