import type { FC } from "hono/jsx";
import { findSession, sessionReferences } from "../../../jury/index.ts";
import {
  countRefused,
  type LetterFilter,
  type ListedLetter,
  letterKindWords,
  letterStates,
  lettersOf,
  readLetterKind,
} from "../../../notices/index.ts";
import { DataTable } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { momentText } from "../../public/checks.ts";
import { type Desk, show } from "../desk.tsx";
import { typedIn } from "../form.ts";
import { Empty } from "../parts.tsx";
import { SettingPage } from "../setting-frame.tsx";
import { AddressForm, FilterForm, type TypedFilter } from "./filter-forms.tsx";
import { LetterStatus, subjectIn } from "./parts.tsx";

const mostOnAPage = 50;

/** Letters to one address: it is posted, so that it stands in no address of a page. */
export const lettersTo = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { address = "" } = await typedIn(desk.c);
  const to = address.trim().toLowerCase().slice(0, 200) || undefined;
  return listPage(desk, certifierId, { filter: { to }, typed: {}, to });
};

/** What was sent to whom, the last letter first: all of it, or one session's, one kind's, one state's. */
export const lettersPage = async (desk: Desk, certifierId: string): Promise<Response> => {
  const typed = typedFilter(desk);
  const session = typed.session ? await findSession(desk.means.db, typed.session) : undefined;
  const kind = readLetterKind(typed.kind);
  const filter: LetterFilter = {
    sessionId: session?.id,
    kinds: kind && [kind],
    state: letterStates.find((state) => state === typed.state),
  };
  const unknown = typed.session !== undefined && session?.certifierId !== certifierId;
  return listPage(desk, certifierId, { filter: unknown ? undefined : filter, typed });
};

const typedFilter = ({ c }: Desk): TypedFilter => {
  const asked = (name: string) => c.req.query(name)?.trim().slice(0, 60) || undefined;
  return { session: asked("session"), kind: asked("genre"), state: asked("etat") };
};

type Asked = {
  /** Undefined when the session that was typed is not one. */
  readonly filter: LetterFilter | undefined;
  readonly typed: TypedFilter;
  readonly to?: string | undefined;
};

const listPage = async (desk: Desk, certifierId: string, { filter, typed, to }: Asked): Promise<Response> => {
  const { t, c, means } = desk;
  const cursor = c.req.query("avant") ?? "";
  const before = /^[0-9a-f-]{36}$/.test(cursor) ? cursor : undefined;
  const letters = filter
    ? await lettersOf(means.db, certifierId, { ...filter, most: mostOnAPage, before })
    : [];
  const refused = await countRefused(means.db, certifierId);
  const title =
    refused > 0
      ? t(`${refused} lettre(s) refusée(s), à renvoyer`, `${refused} letter(s) refused, to send again`)
      : t("Ce qui a été écrit, à qui et quand", "What was written, to whom and when");
  return show(
    desk,
    <SettingPage
      desk={desk}
      title={title}
      here={t("Lettres", "Letters")}
      lead={t(
        "Chaque lettre se relit comme elle a été reçue, sauf celles qui ouvrent un accès.",
        "Each letter can be read as it was received, except those that open an access.",
      )}
    >
      <FilterForm desk={desk} typed={typed} />
      <AddressForm desk={desk} to={to} />
      {letters.length === 0 ? (
        <Empty
          says={
            filter ? t("Aucune lettre ici.", "No letter here.") : t("Session inconnue.", "Session unknown.")
          }
        />
      ) : (
        <Letters
          desk={desk}
          letters={letters}
          sessions={
            await sessionReferences(
              means.db,
              letters.flatMap(({ sessionId }) => sessionId ?? []),
            )
          }
        />
      )}
      <Earlier desk={desk} typed={typed} last={to === undefined ? letters[mostOnAPage - 1] : undefined} />
    </SettingPage>,
  );
};

const Letters: FC<{
  desk: Desk;
  letters: readonly ListedLetter[];
  sessions: ReadonlyMap<string, string>;
}> = ({ desk, letters, sessions }) => {
  const { t, at } = desk;
  return (
    <DataTable
      id="letters"
      caption={t("Lettres", "Letters")}
      stack
      columns={[
        { head: t("Objet", "Subject") },
        { head: t("À", "To") },
        { head: t("Genre", "Kind") },
        { head: t("Session", "Session") },
        { head: t("Écrite", "Written") },
        { head: t("État", "State") },
      ]}
      rows={letters.map((letter) => {
        const kind = readLetterKind(letter.kind);
        return {
          cells: [
            <a href={href(at, links.letter(letter.id))}>{subjectIn(letter, at.language)}</a>,
            letter.to,
            kind ? letterKindWords[kind][at.language] : letter.kind,
            letter.sessionId ? <span class="number">{sessions.get(letter.sessionId) ?? "–"}</span> : "–",
            momentText(letter.writtenAt, at.language),
            <LetterStatus desk={desk} letter={letter} />,
          ],
        };
      })}
    />
  );
};

/** The page of earlier letters, under the same filter. */
const Earlier: FC<{ desk: Desk; typed: TypedFilter; last: ListedLetter | undefined }> = ({
  desk: { t, at },
  typed: { session, kind, state },
  last,
}) => {
  if (!last) return null;
  const query = new URLSearchParams({
    ...(session && { session }),
    ...(kind && { genre: kind }),
    ...(state && { etat: state }),
    avant: last.id,
  });
  return (
    <p>
      <a class="button quiet" href={href(at, `${links.letters}?${query}`)}>
        {t("Les lettres d'avant", "Earlier letters")}
      </a>
    </p>
  );
};
