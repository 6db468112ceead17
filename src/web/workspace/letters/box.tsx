import type { Context } from "hono";
import type { FC } from "hono/jsx";
import { signerCodes } from "../../../demonstration/index.ts";
import { localOutbox } from "../../../notices/index.ts";
import { Facts } from "../../components/index.ts";
import { Page } from "../../layout.tsx";
import type { WebMeans } from "../../means.ts";
import { pageOf, render, type WebEnv } from "../../page.ts";
import { type Tongue, tongueOf } from "../desk.tsx";
import { LetterBody } from "./parts.tsx";

/** The letters that have not left: in a demonstration, everyone's. And what the phones of its signers show. */
export const letterBoxPage = async (c: Context<WebEnv>, means: WebMeans) => {
  const at = pageOf(c, means);
  const t = tongueOf(at.language);
  const letters = await localOutbox(means.db, means.masterKey);
  const title =
    letters.length === 0
      ? t("Aucune lettre n'attend", "No letter is waiting")
      : t(`${letters.length} lettre(s), la dernière d'abord`, `${letters.length} letter(s), the last first`);
  c.header("Cache-Control", "no-store");
  return render(
    c,
    <Page at={at} title={title} here={t("Boîte aux lettres", "Letter box")} unlisted>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Sans serveur de courrier, rien ne part : la démonstration garde ses lettres ici.",
            "Without a mail server nothing leaves: the demonstration keeps its letters here.",
          )}
        </p>
      </div>
      <SignerCodes means={means} t={t} />
      <ul class="ruled">
        {letters.map(({ to, subject, body, writtenAt }) => (
          <li class="flow">
            <h2>{subject}</h2>
            <p class="small">
              {to},{" "}
              <time datetime={writtenAt.toISOString()}>{writtenAt.toISOString().slice(11, 16)} UTC</time>
            </p>
            <LetterBody body={body} />
          </li>
        ))}
      </ul>
    </Page>,
  );
};

/** The codes of invented persons, so that a visitor can play those who sign. */
const SignerCodes: FC<{ means: WebMeans; t: Tongue }> = ({ means, t }) => {
  const { codes, secondsLeft } = signerCodes(means.world);
  return (
    <details>
      <summary>
        {t("Codes pour signer, comme sur leurs téléphones", "Codes to sign with, as on their phones")}
      </summary>
      <p class="small">
        {t(
          `Chaque code sert une fois. Ceux-ci changent dans ${secondsLeft} secondes : rechargez la page.`,
          `Each code serves once. These change in ${secondsLeft} seconds: reload the page.`,
        )}
      </p>
      <Facts
        facts={codes.map(({ email, name, code }) => ({
          label: name,
          value: <span class="number">{code}</span>,
          small: email,
        }))}
      />
    </details>
  );
};
