import type { FC } from "hono/jsx";
import {
  type MinutesFacts,
  maySignMinutes,
  type Session,
  type SessionFile,
  type SignatureAsked,
  type SignedMinutes,
  signaturesAsked,
  whoDeclines,
} from "../../../jury/index.ts";
import { dayInParis } from "../../../kernel/index.ts";
import { collegeWords, dayText, hourText } from "../../../language/index.ts";
import { wordCitation } from "../../../notices/index.ts";
import { Reasons } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { capital } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { type Signer, SignerFields } from "../signer.tsx";
import { OnceField, ownSeat } from "./means.tsx";

const ofText = ({ of }: SignatureAsked, { t, at }: Desk): string => {
  if (of === "president") return t("Présidence du jury", "President of the jury");
  if (of === "vice-president") return t("Vice-présidence", "Vice-president");
  if (of === "juror") return t("Membre du jury", "Member of the jury");
  return capital(collegeWords[of][at.language]);
};

const nameIn = ({ members }: SessionFile, id: string): string =>
  members.find((member) => member.id === id)?.name ?? "";

const when = (at: Date, { at: { language } }: Desk): string =>
  `${dayText(dayInParis(at), language)}, ${hourText(at, language)}`;

type SigningProps = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly facts: MinutesFacts;
  readonly signer: Signer;
  readonly typed: Typed;
};

/** The signatures awaited and given, and what this member may do: sign, say why not, or open the session again. */
export const Signing: FC<SigningProps> = (props) => {
  const { desk, file, facts } = props;
  const { t, at } = desk;
  const own = ownSeat(desk, file.session.id);
  const member = file.members.find(({ id }) => id === own);
  const decision = maySignMinutes(facts, own, file.rules);
  const { rule } = signaturesAsked(facts, file.rules);
  return (
    <section class="sheet flow" aria-labelledby="signatures">
      <h2 id="signatures">{t("Signatures", "Signatures")}</h2>
      <Asked desk={desk} file={file} facts={facts} />
      {rule ? <p class="source">{typeset(wordCitation(rule, at.language), at.language)}</p> : null}
      {decision.outcome === "granted" ? (
        <SignForm {...props} />
      ) : member ? (
        <Reasons
          findings={decision.findings.filter(({ outcome }) => outcome !== "met")}
          language={at.language}
        />
      ) : (
        <p class="small">
          {t("Chaque membre signe depuis son propre compte.", "Each member signs from their own account.")}
        </p>
      )}
      {member && facts.came.has(member.id) ? <DeclineForm {...props} /> : null}
      {member?.presides ? <ReopenForm {...props} /> : null}
    </section>
  );
};

/** Each signature in its turn: given, this member's to give, or still to come; then who says why not. */
const Asked: FC<Pick<SigningProps, "desk" | "file" | "facts">> = ({ desk, file, facts }) => {
  const { t } = desk;
  const own = ownSeat(desk, file.session.id);
  const { asked } = signaturesAsked(facts, file.rules);
  const first = asked.findIndex(({ signedBy }) => signedBy === undefined);
  const at = (id: string) => facts.words.findLast(({ memberId, signs }) => signs && memberId === id)?.at;
  return (
    <>
      <ol class="timeline">
        {asked.map((one, i) => {
          const { signedBy, from } = one;
          const signedAt = signedBy === undefined ? undefined : at(signedBy);
          const yours = own !== undefined && from.includes(own);
          return (
            <li data-status={signedBy ? "ok" : i === first ? "now" : "todo"}>
              <h3>{ofText(one, desk)}</h3>
              <p class="small">
                {signedBy === undefined
                  ? yours
                    ? t("À vous de signer", "Yours to sign")
                    : from.map((id) => nameIn(file, id)).join(t(" ou ", " or "))
                  : nameIn(file, signedBy)}
                {signedAt ? (
                  <>
                    <br />
                    {when(signedAt, desk)}
                  </>
                ) : null}
              </p>
            </li>
          );
        })}
      </ol>
      <Declined desk={desk} file={file} facts={facts} />
    </>
  );
};

const Declined: FC<Pick<SigningProps, "desk" | "file" | "facts">> = ({ desk, file, facts }) => {
  const declined = whoDeclines(facts);
  if (declined.length === 0) return null;
  return (
    <>
      <h3>{desk.t("Ne signent pas, et pourquoi", "Do not sign, and why")}</h3>
      <ul class="reasons">
        {declined.map(({ memberId, reason, at }) => (
          <li data-status="warn">
            <p>
              <strong>{nameIn(file, memberId)}</strong>
              <br />
              {reason}
            </p>
            <p class="source">{when(at, desk)}</p>
          </li>
        ))}
      </ul>
    </>
  );
};

const SignForm: FC<SigningProps> = ({ desk, file, facts, signer }) => {
  const { t, at } = desk;
  return (
    <form method="post" class="flow" action={href(at, sessionPath(file.session, "proces-verbal"))}>
      <OnceField desk={desk} />
      <input type="hidden" name="text" value={facts.textSha256} />
      <p>
        <label class="check">
          <input type="checkbox" name="read" value="oui" required />
          <span>
            {t(
              "J'ai lu les décisions et elles sont celles du jury.",
              "I have read the decisions and they are the jury's.",
            )}
          </span>
        </label>
      </p>
      <SignerFields desk={desk} signer={signer} of="sign" />
      <p>
        <button type="submit">{t("Signer le procès-verbal", "Sign the minutes")}</button>
      </p>
      <p class="small">
        {t(
          "Après la dernière signature, une correction se fait par un rectificatif de la présidence. Le texte signé reste lisible.",
          "After the last signature a correction is made by the president's rectification. The signed text stays readable.",
        )}
      </p>
    </form>
  );
};

const DeclineForm: FC<SigningProps> = ({ desk, file, typed }) => {
  const { t, at } = desk;
  return (
    <details open={typed["refusal"] === undefined ? undefined : true}>
      <summary>{t("Je ne signe pas : donner mes raisons", "I do not sign: give my reasons")}</summary>
      <form method="post" class="flow" action={href(at, sessionPath(file.session, "proces-verbal/refus"))}>
        <OnceField desk={desk} />
        <p class="field">
          <label for="refusal">{t("Vos raisons", "Your reasons")}</label>
          <span class="hint" id="refusal-hint">
            {t(
              "Elles sont montrées à tout le jury, et imprimées.",
              "They are shown to the whole jury, and printed.",
            )}
          </span>
          <textarea id="refusal" name="refusal" aria-describedby="refusal-hint" required>
            {typed["refusal"] ?? ""}
          </textarea>
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Inscrire mes raisons", "Record my reasons")}
          </button>
        </p>
      </form>
    </details>
  );
};

const ReopenForm: FC<SigningProps> = ({ desk, file, typed }) => {
  const { t, at } = desk;
  return (
    <details open={typed["reopening"] === undefined ? undefined : true}>
      <summary>{t("Rouvrir la session", "Open the session again")}</summary>
      <form method="post" class="flow" action={href(at, sessionPath(file.session, "proces-verbal/rouvrir"))}>
        <OnceField desk={desk} />
        <p class="field">
          <label for="reopening">{t("Pourquoi", "Why")}</label>
          <span class="hint" id="reopening-hint">
            {t(
              "Le jury reprend ses dossiers ; les signatures déjà données tombent avec ce texte.",
              "The jury takes its files up again; signatures already given fall with this text.",
            )}
          </span>
          <textarea id="reopening" name="reopening" aria-describedby="reopening-hint" required>
            {typed["reopening"] ?? ""}
          </textarea>
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Rouvrir la session", "Open the session again")}
          </button>
        </p>
      </form>
    </details>
  );
};

type SignedProps = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly signed: SignedMinutes;
  readonly facts: MinutesFacts;
};

export const Signed: FC<SignedProps> = ({ desk, file, signed, facts }) => {
  const { t, at } = desk;
  const path = (session: Session): string => href(at, sessionPath(session, "proces-verbal/pdf"));
  return (
    <section class="sheet flow">
      <h2>{t("Signatures", "Signatures")}</h2>
      <ol class="timeline">
        {signed.signatures.map(({ name, college, at: hour }) => (
          <li data-status="ok">
            <h3>{name}</h3>
            <p class="small">
              {capital(collegeWords[college as keyof typeof collegeWords]?.[at.language] ?? college)}
              <br />
              {when(new Date(hour), desk)}
            </p>
          </li>
        ))}
      </ol>
      <Declined desk={desk} file={file} facts={facts} />
      <p>
        <a class="button" href={path(file.session)}>
          {t("Télécharger le procès-verbal (PDF)", "Download the minutes (PDF)")}
        </a>
      </p>
      <p class="source">
        {t("Empreinte du fichier signé", "Fingerprint of the signed file")}{" "}
        <span class="number">{signed.sha256}</span>
      </p>
    </section>
  );
};
