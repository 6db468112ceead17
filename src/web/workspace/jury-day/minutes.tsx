import {
  type DraftMinutes,
  draftMinutes,
  minutesFacts,
  minutesOf,
  minutesWordsOf,
  type Session,
  type SessionFile,
  type SignedMinutes,
} from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import type { SignerRefusal } from "../../../people/index.ts";
import type { FieldFault } from "../../components/index.ts";
import { type Desk, show } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { fileOf } from "../session-file.ts";
import { SessionPage } from "../session-frame.tsx";
import { signerAt } from "../signer.tsx";
import { SignerRefused } from "../signer-refused.tsx";
import { MinutesPaper } from "./minutes-paper.tsx";
import { Rectifications, rectifiedIn } from "./rectifications.tsx";
import { Refused } from "./refused.tsx";
import { Sending } from "./sending.tsx";
import { Signed, Signing } from "./signing.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly refused?: readonly Finding[];
  readonly unconfirmed?: SignerRefusal;
  readonly faults?: readonly FieldFault[];
};

/** The minutes: as they are being written, as they await signatures, or as they were signed. */
export const minutesPage = async (
  desk: Desk,
  session: Session,
  { typed = {}, refused, unconfirmed, faults = [] }: Shown = {},
): Promise<Response> => {
  const { t, means } = desk;
  const file = await fileOf(desk, session);
  const signed = await minutesOf(means.db, session.id);
  const draft = signed ? asSigned(signed) : draftMinutes(file);
  const facts = minutesFacts(file, draft, await minutesWordsOf(means.db, session.id));
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="proces-verbal" title={titleOf(file, signed, desk)}>
      <div class="aside">
        <MinutesPaper desk={desk} draft={draft} settled={signed !== undefined} />
        <aside>
          {refused ? (
            <Refused
              desk={desk}
              says={t("Le procès-verbal n'a pas changé.", "The minutes have not changed.")}
              findings={refused}
            />
          ) : null}
          {unconfirmed ? <SignerRefused desk={desk} code={unconfirmed} /> : null}
          {signed ? (
            <>
              <Signed desk={desk} file={file} signed={signed} facts={facts} />
              <Sending desk={desk} file={file} typed={typed} faults={faults} />
              <Rectifications desk={desk} file={file} all={await rectifiedIn(desk, file)} />
            </>
          ) : session.state === "closed" ? (
            <Signing desk={desk} file={file} facts={facts} signer={await signerAt(desk)} typed={typed} />
          ) : (
            <p class="small">
              {t(
                "Il s'écrit avec la séance, décision après décision, et se signe une fois la session close : la présidence d'abord, puis l'autre collège.",
                "They are written with the sitting, decision after decision, and signed once the session is closed: the president first, then the other college.",
              )}
            </p>
          )}
        </aside>
      </div>
    </SessionPage>,
    refused || unconfirmed || faults.length > 0 ? 422 : 200,
  );
};

/** Signed minutes are shown as they were signed, whatever became of the session since. */
const asSigned = ({ content }: SignedMinutes): DraftMinutes => {
  const text = content as DraftMinutes["text"] & { readonly textSha256: string };
  return { text, sha256: text.textSha256 };
};

const titleOf = (
  { session, candidates }: SessionFile,
  signed: SignedMinutes | undefined,
  { t }: Desk,
): string => {
  if (signed) return t("Le procès-verbal est signé", "The minutes are signed");
  if (session.state === "closed")
    return t("Le procès-verbal attend ses signatures", "The minutes await their signatures");
  const decided = candidates.filter(({ deliberation }) => deliberation).length;
  return session.state === "open"
    ? t(
        `Le procès-verbal s'écrit : ${decided} dossier${decided > 1 ? "s" : ""} sur ${candidates.length}`,
        `The minutes are being written: ${decided} file${decided > 1 ? "s" : ""} of ${candidates.length}`,
      )
    : t("Le procès-verbal s'écrira avec la session", "The minutes will be written with the session");
};
