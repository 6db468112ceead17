import type { FC } from "hono/jsx";
import type { SessionFile, SettlementRefusal } from "../../jury/index.ts";
import { dayText, wordSettled } from "../../language/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";
import { capital } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";
import { openPoints, presetsOf, ruleLabel } from "./settlement-presets.ts";

/** What is settled, and a form for each point left open. */
export const Settlements: FC<{ desk: Desk; file: SessionFile; editable: boolean }> = ({
  desk,
  file,
  editable,
}) => {
  const { t, at } = desk;
  const open = openPoints(file);
  if (open.length === 0 && file.settlements.length === 0) return null;
  return (
    <section class="flow">
      <h2>{t("Ce que le texte ne dit pas", "What the text does not say")}</h2>
      <ReasonList
        reasons={[
          ...file.settlements.map(({ rule, value, reason, by, on, demonstration }) => ({
            tone: "ok" as const,
            says: (
              <>
                <strong>{ruleLabel(rule, desk)}</strong>
                {t("\u00a0:", ":")} {typeset(wordSettled(rule, value, at.language), at.language)} {reason}
              </>
            ),
            source: t(
              `Réglé au procès-verbal le ${dayText(on)} par ${by}${demonstration ? ", inventé pour la démonstration" : ""}`,
              `Settled on record on ${dayText(on, "en")} by ${by}${demonstration ? ", invented for the demonstration" : ""}`,
            ),
          })),
          ...open.map((rule) => ({
            tone: "unknown" as const,
            says: <strong>{ruleLabel(rule, desk)}</strong>,
            source: t(
              "Pas de texte. Sans effet tant que personne ne le règle, avec un motif.",
              "No text. Without effect until someone settles it, with a reason.",
            ),
          })),
        ]}
      />
      {editable
        ? open.map((rule) => (
            <SettleForm
              desk={desk}
              file={file}
              rule={rule}
              action={href(at, sessionPath(file.session, "jury/regler"))}
            />
          ))
        : null}
    </section>
  );
};

const SettleForm: FC<{ desk: Desk; file: SessionFile; rule: string; action: string }> = ({
  desk,
  file,
  rule,
  action,
}) => {
  const { t } = desk;
  const presets = presetsOf(rule, file, desk);
  const id = rule.replaceAll(".", "-");
  return (
    <details>
      <summary>
        {t("Régler : ", "Settle: ")}
        {ruleLabel(rule, desk)}
      </summary>
      <form method="post" action={action} class="flow">
        <input type="hidden" name="rule" value={rule} />
        <p class="field">
          <label for={`${id}-value`}>
            {t("Ce qui vaudra pour cette session", "What will hold for this session")}
          </label>
          {presets.length > 0 ? (
            <select id={`${id}-value`} name="value">
              {presets.map(({ label, value }) => (
                <option value={JSON.stringify(value)}>{capital(label)}</option>
              ))}
            </select>
          ) : (
            <input id={`${id}-value`} name="value" class="number" required />
          )}
        </p>
        <p class="field">
          <label for={`${id}-reason`}>
            {t("Motif, inscrit au procès-verbal", "Reason, written in the minutes")}
          </label>
          <textarea id={`${id}-reason`} name="reason" required />
        </p>
        <p>
          <button type="submit" class="quiet">
            {t("Régler ce point", "Settle this point")}
          </button>
        </p>
      </form>
    </details>
  );
};

const refusalText = (code: SettlementRefusal | "already-settled", { t }: Desk): string =>
  ({
    "session-unknown": t("Cette session n'existe pas.", "There is no such session."),
    "rule-unknown": t(
      "Ce point n'est pas de ceux qui se règlent.",
      "This point is not one that can be settled.",
    ),
    "rule-stated": t(
      "Le texte dit déjà ce point : il ne se règle pas autrement.",
      "The text already states this point: it cannot be settled otherwise.",
    ),
    "reason-missing": t("Il faut un motif.", "A reason is needed."),
    "value-off-shape": t(
      "Cette valeur n'a pas la forme que la règle attend.",
      "This value has not the form the rule expects.",
    ),
    "already-settled": t(
      "Ce point est déjà réglé pour cette session.",
      "This point is already settled for this session.",
    ),
  })[code];

/** Why a point was not settled, above the page it was asked from. */
export const SettlementRefused: FC<{
  desk: Desk;
  codes: readonly (SettlementRefusal | "already-settled")[];
}> = ({ desk, codes }) => (
  <Verdict tone="no" says={desk.t("Ce point n'est pas réglé.", "This point is not settled.")} settled={false}>
    <ReasonList reasons={codes.map((code) => ({ tone: "no", says: refusalText(code, desk) }))} />
  </Verdict>
);
