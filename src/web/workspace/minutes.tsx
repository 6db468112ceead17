import type { FC } from "hono/jsx";
import {
  type MinutesRefusal,
  minutesOf,
  type Session,
  type SessionFile,
  type SignedMinutes,
  signMinutes,
} from "../../jury/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { collegeWords, dayText } from "../../language/index.ts";
import { may } from "../../people/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { type Desk, done, download, notFound, show } from "./desk.tsx";
import { MinutesPaper } from "./minutes-paper.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";

/** The minutes: as they stand, or as they were signed. */
export const minutesPage = async (
  desk: Desk,
  session: Session,
  refused: readonly MinutesRefusal[] = [],
): Promise<Response> => {
  const { t, actor, means } = desk;
  const file = await fileOf(desk, session);
  const signed = await minutesOf(means.db, session.id);
  const title = signed
    ? t("Le procès-verbal est signé", "The minutes are signed")
    : session.state === "closed"
      ? t("Le procès-verbal attend ses signatures", "The minutes await their signatures")
      : t("Le procès-verbal s'écrit avec la session", "The minutes are written with the session");
  const signs =
    may(actor, { name: "sign-minutes", certifierId: session.certifierId }).outcome === "granted" &&
    session.state === "closed";
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="proces-verbal" title={title}>
      <div class="aside">
        <MinutesPaper desk={desk} file={file} signed={signed} />
        <aside>
          {refused.length > 0 ? (
            <Verdict
              tone="no"
              says={t("Le procès-verbal n'est pas signé.", "The minutes are not signed.")}
              settled={false}
            >
              <ReasonList reasons={refused.map((code) => ({ tone: "no", says: refusalText(code, desk) }))} />
            </Verdict>
          ) : null}
          {signed ? (
            <Signed desk={desk} session={session} signed={signed} />
          ) : signs ? (
            <SignForm desk={desk} file={file} />
          ) : (
            <p class="small">
              {t(
                "Il se signe une fois la session close : la présidence, et chaque collège qui a siégé.",
                "It is signed once the session is closed: the president, and each college that sat.",
              )}
            </p>
          )}
        </aside>
      </div>
    </SessionPage>,
    refused.length > 0 ? 422 : 200,
  );
};

const Signed: FC<{ desk: Desk; session: Session; signed: SignedMinutes }> = ({ desk, session, signed }) => {
  const { t, at } = desk;
  return (
    <section class="sheet flow">
      <h2>{t("Signatures", "Signatures")}</h2>
      <ol class="timeline">
        {signed.signatures.map(({ name, college, at: when }) => (
          <li data-status="ok">
            <h3>{name}</h3>
            <p class="small">
              {(collegeWords as Readonly<Record<string, { fr: string; en: string }>>)[college]?.[
                at.language
              ] ?? college}
              , {dayText(dayInParis(new Date(when)), at.language)}
            </p>
          </li>
        ))}
      </ol>
      <p>
        <a class="button" href={href(at, sessionPath(session, "proces-verbal/pdf"))}>
          {t("Télécharger le procès-verbal (PDF)", "Download the minutes (PDF)")}
        </a>
      </p>
    </section>
  );
};

const SignForm: FC<{ desk: Desk; file: SessionFile }> = ({ desk, file }) => {
  const { t, at } = desk;
  return (
    <form method="post" class="sheet flow" action={href(at, sessionPath(file.session, "proces-verbal"))}>
      <fieldset>
        <legend>{t("Signatures recueillies en séance", "Signatures gathered at the sitting")}</legend>
        {file.members
          .filter(({ present }) => present)
          .map(({ id, name, college, presides }) => (
            <label class="check">
              <input type="checkbox" name={`signs-${id}`} value="oui" />
              <span>
                {name}
                <br />
                <span class="small">
                  {collegeWords[college][at.language]}
                  {presides ? t(", préside", ", presides") : ""}
                </span>
              </span>
            </label>
          ))}
      </fieldset>
      <p class="small">
        {t(
          "Il faut la présidence, et un membre de chaque collège qui a siégé. Après signature, le texte ne change plus.",
          "The president is needed, and one member of each college that sat. Once signed, the text changes no more.",
        )}
      </p>
      <p>
        <button type="submit">{t("Signer le procès-verbal", "Sign the minutes")}</button>
      </p>
    </form>
  );
};

const refusalText = (code: MinutesRefusal, { t }: Desk): string =>
  ({
    "session-unknown": t("Cette session n'existe pas.", "There is no such session."),
    "session-not-closed": t(
      "La session n'est pas close, ou le procès-verbal est déjà signé.",
      "The session is not closed, or the minutes are already signed.",
    ),
    "college-has-not-signed": t(
      "Un collège qui a siégé n'a pas signé.",
      "A college that sat has not signed.",
    ),
    "president-has-not-signed": t("La présidence n'a pas signé.", "The president has not signed."),
    "signatory-was-absent": t("Un signataire n'était pas présent.", "A signatory was not present."),
  })[code];

export const sign = async (desk: Desk, session: Session): Promise<Response> => {
  const { means, actor, c } = desk;
  const body = await c.req.parseBody();
  const signatories = Object.keys(body).flatMap((name) =>
    name.startsWith("signs-") ? [name.slice("signs-".length)] : [],
  );
  const refusals = await signMinutes(
    means.db,
    { ...means, takenBy: actor.account.name },
    session.id,
    signatories,
  );
  return refusals.length === 0
    ? done(desk, sessionPath(session, "proces-verbal"), "minutes-signed")
    : minutesPage(desk, session, refusals);
};

export const minutesPdf = async (desk: Desk, session: Session): Promise<Response> => {
  const signed = await minutesOf(desk.means.db, session.id);
  return signed ? download(desk, `${signed.reference}.pdf`, "application/pdf", signed.pdf) : notFound(desk);
};
