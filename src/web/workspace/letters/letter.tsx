import { sessionReferences } from "../../../jury/index.ts";
import { letterKindWords, readLetter, readLetterKind, sendAgain } from "../../../notices/index.ts";
import { Facts } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { momentText } from "../../public/checks.ts";
import { allows, type Desk, done, notFound, show, WorkPage } from "../desk.tsx";
import { Act, Empty } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { LetterBody, LetterStatus, subjectIn } from "./parts.tsx";

/** One letter as its reader got it. Its address names nobody; nor does the title of the tab. */
export const letterPage = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { t, at, means } = desk;
  const letter = await askedLetter(desk, certifierId);
  if (!letter) return notFound(desk);
  const { id, sessionId, state } = letter;
  const reference = sessionId && (await sessionReferences(means.db, [sessionId])).get(sessionId);
  const kind = readLetterKind(letter.kind);
  const name = kind ? letterKindWords[kind][at.language] : letter.kind;
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={name}
      crumbs={[
        { label: t("Réglages", "Settings"), path: links.settings },
        { label: t("Lettres", "Letters"), path: links.letters },
      ]}
      here={name}
    >
      <div class="title">
        <p class="kicker">{name}</p>
        <h1>{subjectIn(letter, at.language)}</h1>
      </div>
      <div class="flow">
        <Facts
          facts={[
            { label: t("À", "To"), value: letter.to },
            { label: t("Écrite", "Written"), value: momentText(letter.writtenAt, at.language) },
            { label: t("État", "State"), value: <LetterStatus desk={desk} letter={letter} /> },
            ...(reference
              ? [
                  {
                    label: t("Session", "Session"),
                    value: <a href={href(at, sessionPath({ reference }))}>{reference}</a>,
                  },
                ]
              : []),
          ]}
        />
        {state === "refused" && allows(desk, "send-letters-again", { certifierId }) ? (
          <Act
            action={href(at, `${links.letter(id)}/renvoyer`)}
            label={t("Renvoyer la lettre", "Send the letter again")}
          />
        ) : null}
        {letter.body === undefined ? (
          <Empty
            says={t(
              "Le texte de cette lettre n'est pas gardé : elle ouvrait un accès, ou elle est d'avant qu'il le soit.",
              "The words of this letter are not kept: it opened an access, or dates from before they were.",
            )}
          />
        ) : (
          <article class="sheet" aria-label={t("Texte de la lettre", "Words of the letter")}>
            <LetterBody body={letter.body} />
          </article>
        )}
      </div>
    </WorkPage>,
  );
};

/** Sends a refused letter again: its address was put right at the mail server, or the server answers again. */
export const resendOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const letter = await askedLetter(desk, certifierId);
  if (!letter) return notFound(desk);
  const queued = await sendAgain(desk.means.db, certifierId, letter.id);
  return done(desk, links.letter(letter.id), queued ? "letter-sent-again" : undefined);
};

const askedLetter = async ({ c, means }: Desk, certifierId: string) => {
  const id = c.req.param("id") ?? "";
  const named = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  return named ? readLetter(means.db, means.masterKey, certifierId, id) : undefined;
};
