import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from "@simplewebauthn/browser";
import type { Language } from "../../../language/index.ts";
import { passkeyWords as say } from "../../passkeys.words.ts";

const language: Language = document.documentElement.lang === "en" ? "en" : "fr";

/** What the browser is asked with: the challenge of the server, for this form. */
const asked = async <Options>(address: string): Promise<Options> => {
  const answer = await fetch(address, { method: "POST" });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()) as Options;
};

const shownAt = async (address: string): Promise<string> =>
  JSON.stringify(
    await startAuthentication({ optionsJSON: await asked<PublicKeyCredentialRequestOptionsJSON>(address) }),
  );
const madeAt = async (address: string): Promise<string> =>
  JSON.stringify(
    await startRegistration({ optionsJSON: await asked<PublicKeyCredentialCreationOptionsJSON>(address) }),
  );

const wordsOf = (fault: unknown): string => {
  const name = fault instanceof Error ? fault.name : "";
  if (name === "InvalidStateError") return say.heldAlready[language];
  return name === "SecurityError" ? say.elsewhere[language] : say.notShown[language];
};

/** Where the answer goes, and where its state is told: of this part itself, not of one inside it. */
const fieldOf = (place: HTMLElement): HTMLInputElement | null =>
  place.querySelector(":scope > input[data-answer]");
const tell = (place: HTMLElement, text: string): void => {
  const line = place.querySelector(":scope > [role=status]");
  if (line) line.textContent = text;
};

/** A form that a passkey answers whole: it is sent once the browser has made or shown one. */
const sendWithPasskey = (form: HTMLFormElement, answer: (address: string) => Promise<string>): void => {
  const field = fieldOf(form);
  if (!field) return;
  form.addEventListener("submit", (event) => {
    if (field.value !== "") return;
    event.preventDefault();
    answer(form.dataset["ask"] ?? "").then(
      (answered) => {
        field.value = answered;
        form.submit();
      },
      (fault: unknown) => tell(form, wordsOf(fault)),
    );
  });
};

/** A part of a form that signs: a passkey shown there takes the place of the code. */
const showInstead = (place: HTMLElement): void => {
  const field = fieldOf(place);
  const code = place.closest("form")?.querySelector<HTMLInputElement>("input[name=code]");
  place.querySelector("button")?.addEventListener("click", () => {
    shownAt(place.dataset["ask"] ?? "").then(
      (answered) => {
        if (field) field.value = answered;
        if (code) code.required = false;
        tell(place, say.shown[language]);
      },
      (fault: unknown) => tell(place, wordsOf(fault)),
    );
  });
};

if (browserSupportsWebAuthn()) {
  for (const place of document.querySelectorAll<HTMLElement>("[data-passkey]")) {
    const { passkey } = place.dataset;
    if (place instanceof HTMLFormElement) sendWithPasskey(place, passkey === "add" ? madeAt : shownAt);
    else showInstead(place);
    place.hidden = false;
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-without-passkey]")) place.hidden = true;
}
