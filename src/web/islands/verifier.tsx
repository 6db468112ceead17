import type { Language } from "../../language/index.ts";
import { type Verification, verify } from "../../verification/index.ts";
import { links } from "../links.ts";
import { momentText } from "../public/checks.ts";
import { FileVerdict, verdictSays } from "../public/file-verdict.tsx";
import { verifyWords as say } from "../public/verification.words.ts";
import { type Knowledge, receiveKnowledge } from "./knowledge.ts";

/** The address of a printed code carries its statement after the `#`, which no server is told. */
const longEnoughForACode = 120;
const largestFile = 10 * 1024 * 1024;

const language: Language = document.documentElement.lang === "en" ? "en" : "fr";

/** Makes the verifier's form work in this browser; without what it needs, the form stays the server's. */
const start = async (): Promise<void> => {
  if (!isSecureContext) return;
  void navigator.serviceWorker?.register(links.verifierWorker, { scope: "/" }).catch(() => undefined);
  const knowledge = await receiveKnowledge().catch(() => undefined);
  if (!knowledge) return;
  const form = document.querySelector<HTMLFormElement>("form[data-island=verifier]");
  if (form) takeOver(form, knowledge);
  const readAddress = () => void answerAddress(knowledge);
  addEventListener("hashchange", readAddress);
  readAddress();
};

const takeOver = (form: HTMLFormElement, knowledge: Knowledge): void => {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const hint = form.querySelector("#fichier-hint");
  if (!input || !hint) return;
  hint.textContent = `${say.fileStays[language]} ${say.listsFrom[language]} ${momentText(knowledge.receivedAt, language)}.`;
  form.addEventListener("submit", (event) => {
    const [file] = input.files ?? [];
    if (!file || file.size > largestFile) return;
    event.preventDefault();
    void answerFile(file, knowledge);
  });
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file && file.size <= largestFile) void answerFile(file, knowledge);
  });
  form.dataset["island"] = "ready";
};

const answerFile = async (file: File, knowledge: Knowledge): Promise<void> =>
  answer(new Uint8Array(await file.arrayBuffer()), knowledge);

const answerAddress = async (knowledge: Knowledge): Promise<void> => {
  if (location.hash.length < longEnoughForACode) return;
  await answer(new TextEncoder().encode(location.href), knowledge);
};

const answer = async (bytes: Uint8Array, { trust, statusLists, receivedAt }: Knowledge): Promise<void> => {
  const now = new Date();
  const place = answerPlace();
  place.textContent = say.checking[language];
  const verification = await verify(bytes, { trust, statusLists, at: now });
  await show(place, verification, now, receivedAt);
};

/** Where answers stand: before all else of the page, made at the first one. */
const answerPlace = (): HTMLElement => {
  const held = document.querySelector<HTMLElement>("#reponse");
  if (held) return held;
  const place = document.createElement("div");
  place.id = "reponse";
  place.className = "answered";
  place.setAttribute("aria-live", "polite");
  document.querySelector("main nav.crumbs")?.after(place);
  return place;
};

const show = async (
  place: HTMLElement,
  verification: Verification,
  now: Date,
  receivedAt: Date,
): Promise<void> => {
  const { verdict } = verification;
  const more = `${say.checkedHere[language]} ${say.listsFrom[language]} ${momentText(receivedAt, language)}.`;
  const html = await (
    <FileVerdict language={language} answer={verification} now={now} more={more} level={2} />
  ).toString();
  place.innerHTML = html;
  document.title = `${verdictSays(verdict, language)} – OpenCQP`;
  const heading = place.querySelector<HTMLElement>("#verdict");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
};

void start();
