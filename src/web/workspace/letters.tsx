import { type ListedLetter, lettersOf } from "../../notices/index.ts";
import { DataTable, Status, TextField } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { momentText } from "../public/checks.ts";
import { type Desk, show } from "./desk.tsx";
import { typedIn } from "./form.ts";
import { Empty } from "./parts.tsx";
import { SettingPage } from "./setting-frame.tsx";

const mostOnAPage = 50;

/** Letters to one address: it is posted, so that it stands in no address of a page. */
export const lettersTo = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { address = "" } = await typedIn(desk.c);
  return lettersPage(desk, certifierId, address.trim().toLowerCase().slice(0, 200) || undefined);
};

/** What was sent to whom, the last letter first. The words of a letter are erased once it has left. */
export const lettersPage = async (desk: Desk, certifierId: string, to?: string): Promise<Response> => {
  const { t, at, c, means } = desk;
  const typed = c.req.query("avant") ?? "";
  const before = /^[0-9a-f-]{36}$/.test(typed) ? typed : undefined;
  const letters = await lettersOf(means.db, certifierId, { most: mostOnAPage, before, to });
  const last = to === undefined && letters.length === mostOnAPage ? letters.at(-1) : undefined;
  const title = t("Ce qui a été écrit, à qui et quand", "What was written, to whom and when");
  return show(
    desk,
    <SettingPage
      desk={desk}
      title={title}
      here={t("Lettres", "Letters")}
      lead={t(
        "Le texte d'une lettre est effacé dès son départ ; restent son objet, son adresse et son heure.",
        "The words of a letter are erased once it has left; its subject, address and hour remain.",
      )}
    >
      <form method="post" action={href(at, links.letters)} class="flow narrow">
        <TextField name="address" type="email" label={t("Une adresse", "One address")} value={to} />
        <p>
          <button type="submit" class="quiet">
            {t("Chercher", "Search")}
          </button>
        </p>
      </form>
      {letters.length === 0 ? (
        <Empty says={t("Aucune lettre ici.", "No letter here.")} />
      ) : (
        <DataTable
          id="letters"
          caption={t("Lettres", "Letters")}
          stack
          columns={[
            { head: t("Écrite", "Written") },
            { head: t("À", "To") },
            { head: t("Objet", "Subject") },
            { head: t("État", "State") },
          ]}
          rows={letters.map((letter) => ({
            cells: [
              momentText(letter.writtenAt, at.language),
              letter.to,
              subjectIn(letter, at.language),
              letter.sentAt ? (
                <Status tone="ok">
                  {t("Partie", "Left")} {momentText(letter.sentAt, at.language)}
                </Status>
              ) : (
                <Status tone="todo">{t("En attente", "Waiting")}</Status>
              ),
            ],
          }))}
        />
      )}
      {last ? (
        <p>
          <a class="button quiet" href={href(at, `${links.letters}?avant=${last.id}`)}>
            {t("Les lettres d'avant", "Earlier letters")}
          </a>
        </p>
      ) : null}
    </SettingPage>,
  );
};

/** A subject is written in French, then in English. */
const subjectIn = ({ subject }: ListedLetter, language: "fr" | "en"): string => {
  const [fr = subject, en = fr] = subject.split(" / ");
  return language === "fr" ? fr : en;
};
