/** How long someone pauses before what they wrote is asked for, in milliseconds. */
const pause = 120;

const form = document.querySelector<HTMLFormElement>("form[data-as-written]");
const field = form?.querySelector<HTMLInputElement>("input[name=q]");
const place = document.querySelector("#found");
const says = document.querySelector("#found-says");

let waiting: ReturnType<typeof setTimeout> | undefined;
let last = 0;

/** Shows what the server finds of what is written, unless something else was written meanwhile. */
const ask = async (address: string, written: string): Promise<void> => {
  const mine = ++last;
  const answer = await fetch(address, { method: "POST", body: new URLSearchParams({ q: written }) });
  if (mine !== last || !answer.ok || !place) return;
  place.innerHTML = await answer.text();
  if (says) says.textContent = place.querySelector("p")?.textContent ?? "";
};

field?.addEventListener("input", () => {
  clearTimeout(waiting);
  const address = form?.dataset["asWritten"] ?? "";
  // Without an answer the button still does the same.
  waiting = setTimeout(() => void ask(address, field.value).catch(() => undefined), pause);
});
