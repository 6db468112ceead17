import type { FC } from "hono/jsx";
import { englishBelow, type ListedLetter, refusalWords } from "../../../notices/index.ts";
import { Status } from "../../components/index.ts";
import { momentText } from "../../public/checks.ts";
import type { Desk } from "../desk.tsx";

/** A subject is written in French, then in English. */
export const subjectIn = ({ subject }: Pick<ListedLetter, "subject">, language: "fr" | "en"): string => {
  const [fr = subject, en = fr] = subject.split(" / ");
  return language === "fr" ? fr : en;
};

/** Where a letter is: it left, the mail server refused it, or it waits. */
export const LetterStatus: FC<{
  desk: Desk;
  letter: Pick<ListedLetter, "state" | "sentAt" | "refusal">;
}> = ({ desk: { t, at }, letter: { state, sentAt, refusal } }) => {
  if (state === "left" && sentAt)
    return (
      <Status tone="ok">
        {t("Partie", "Left")} {momentText(sentAt, at.language)}
      </Status>
    );
  return state === "refused" ? (
    <Status tone="no">{refusalWords(refusal ?? "")[at.language]}</Status>
  ) : (
    <Status tone="todo">{t("En attente", "Waiting")}</Status>
  );
};

/** The words of a letter, French first and English below, their addresses as links. */
export const LetterBody: FC<{ body: string }> = ({ body }) => {
  const [french = "", english] = body.split(englishBelow);
  return (
    <div class="letter flow">
      <div lang="fr" class="flow">
        <Lines text={french} />
      </div>
      {english === undefined ? null : (
        <>
          <hr />
          <div lang="en" class="flow">
            <Lines text={english} />
          </div>
        </>
      )}
    </div>
  );
};

const Lines: FC<{ text: string }> = ({ text }) => (
  <>
    {text
      .trim()
      .split(/\n+/)
      .map((line) => (
        <p>
          {line.split(/(https?:\/\/\S+)/).map((part, i) => (i % 2 === 1 ? <a href={part}>{part}</a> : part))}
        </p>
      ))}
  </>
);
