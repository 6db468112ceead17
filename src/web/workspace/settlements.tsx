import type { FC } from "hono/jsx";
import { z } from "zod";
import { type Session, type SessionFile, type SettlementRefusal, settle } from "../../jury/index.ts";
import { dayText, ruleWords } from "../../language/index.ts";
import type { BranchRule } from "../../rulebook/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { type Desk, done, refuse } from "./desk.tsx";
import { readTyped, text, typedIn } from "./form.ts";
import { capital } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";

/** Rules that a session may need and that its text may leave out. */
const needed = [
  "jury.seats",
  "jury.parity",
  "jury.president",
  "jury.quorum",
  "jury.majority",
  "jury.tie",
  "assessment.scale",
  "assessment.aggregation",
  "assessment.eliminatory",
  "award.policy",
  "award.organ",
] as const satisfies readonly BranchRule[];

const ruleLabel = (rule: string, { at }: Desk): string =>
  (ruleWords as Readonly<Record<string, { fr: string; en: string }>>)[rule]?.[at.language] ?? rule;

/** Points that the text leaves open and that nobody has settled for this session. */
export const openPoints = ({ rules, settlements, registrations }: SessionFile): readonly string[] => {
  const settled = new Set(settlements.map(({ rule }) => rule));
  const unstated = needed.filter((rule) => !rules.ask(rule).stated);
  const undated = registrations.some(
    ({ effectiveOn, decidedOn, publishedOn }) => !effectiveOn && !decidedOn && !publishedOn,
  );
  return [...unstated, ...(undated ? ["registration.ran-at-entry"] : [])].filter(
    (rule) => !settled.has(rule),
  );
};

type Preset = { readonly label: string; readonly value: unknown };

const presetsOf = (rule: string, { registrations }: SessionFile, { t }: Desk): readonly Preset[] => {
  const quorum = [1, 2, 3, 4].map((atLeast) => ({
    label: t(
      `${atLeast} membre${atLeast > 1 ? "s" : ""} par collège`,
      `${atLeast} member${atLeast > 1 ? "s" : ""} per college`,
    ),
    value: { kind: "per-college", atLeast },
  }));
  const members = [2, 3, 4, 5, 6].map((atLeast) => ({
    label: t(`${atLeast} membres en tout`, `${atLeast} members in all`),
    value: { kind: "members", atLeast },
  }));
  const of = (share: string, base: string, fr: string, en: string): Preset => ({
    label: t(fr, en),
    value: { share, of: base },
  });
  const presets: Readonly<Record<string, readonly Preset[]>> = {
    "jury.quorum": [...quorum, ...members],
    "jury.parity": [
      { label: t("Parité exigée", "Parity asked"), value: true },
      { label: t("Parité non exigée", "Parity not asked"), value: false },
    ],
    "jury.president": [
      {
        label: t("Collège employeurs", "Employers' college"),
        value: { kind: "college", college: "employers" },
      },
      {
        label: t("Collège salariés", "Employees' college"),
        value: { kind: "college", college: "employees" },
      },
      {
        label: t("Qui porte la qualité de président", "Whoever bears the quality of president"),
        value: { kind: "listed", list: "président" },
      },
    ],
    "jury.majority": [
      of("more-than-half", "present", "Plus de la moitié des présents", "More than half of those present"),
      of(
        "more-than-half",
        "votes-cast",
        "Plus de la moitié des suffrages exprimés",
        "More than half of votes cast",
      ),
      of("two-thirds", "present", "Deux tiers des présents", "Two thirds of those present"),
    ],
    "jury.tie": [
      {
        label: t("La voix du président l'emporte", "The president's vote prevails"),
        value: "president-casts",
      },
      { label: t("Le partage accorde", "A tie grants"), value: "grants" },
      { label: t("Le partage n'accorde pas", "A tie does not grant"), value: "fails" },
    ],
    "award.policy": [
      { label: t("Le jury attribue", "The jury awards"), value: "jury-awards" },
      {
        label: t(
          "La commission attribue, sur proposition du jury",
          "The commission awards on the jury's proposal",
        ),
        value: "cpne-awards-on-proposal",
      },
    ],
    "award.organ": [
      { label: t("Le jury", "The jury"), value: { name: "jury" } },
      { label: t("La commission", "The commission"), value: { name: "commission" } },
    ],
    "assessment.scale": [
      { label: t("Acquis ou non acquis", "Acquired or not"), value: { kind: "binary" } },
      { label: t("Points sur 20", "Points out of 20"), value: { kind: "points", max: 20 } },
    ],
    "assessment.aggregation": [
      { label: t("Tout doit être acquis", "All must be acquired"), value: { kind: "all" } },
      { label: t("Moyenne de 10", "Mean of 10"), value: { kind: "weighted-mean", minimum: 10 } },
    ],
    "registration.ran-at-entry": registrations.map(({ code }) => ({
      label: t(`${code} courait à l'entrée`, `${code} ran at entry`),
      value: code,
    })),
  };
  return presets[rule] ?? [];
};

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
                <strong>{ruleLabel(rule, desk)}</strong> :{" "}
                {presetsOf(rule, file, desk).find(
                  (preset) => JSON.stringify(preset.value) === JSON.stringify(value),
                )?.label ?? JSON.stringify(value)}
                . {reason}
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

const Settling = z.object({ rule: text(60), value: text(500), reason: text(600) });

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

const parsed = (written: string): unknown => {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
};

/** Settles a point on record; answers every reason when it may not be. */
export const settlePoint = async (
  desk: Desk,
  session: Session,
  file: SessionFile,
): Promise<Response | readonly (SettlementRefusal | "already-settled")[]> => {
  const { c, means, actor, t } = desk;
  if (session.state !== "planned" && session.state !== "open" && session.state !== "minutes-signed")
    return refuse(desk, []);
  const read = readTyped(Settling, await typedIn(c), {}, t);
  if (!read.ok)
    return [read.faults.some(({ field }) => field === "reason") ? "reason-missing" : "value-off-shape"];
  const { rule, value, reason } = read.value;
  if (file.settlements.some((one) => one.rule === rule)) return ["already-settled"];
  const refusals = await settle(means.db, means, session.id, {
    rule,
    value: parsed(value),
    reason,
    by: actor.account.name,
    demonstration: file.certifier.demonstration,
  });
  return refusals.length > 0 ? refusals : done(desk, sessionPath(session, "jury"), "settled");
};
