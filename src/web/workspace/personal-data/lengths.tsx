import type { FC } from "hono/jsx";
import { dayText } from "../../../language/index.ts";
import type { RetentionInForce, RetentionMatter, RetentionPass } from "../../../retention/index.ts";
import { DataTable, type FieldFault, SelectField, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { Empty } from "../parts.tsx";
import { actText, matterText, startText, whyText } from "./words.ts";

/** How long each thing is kept, from when, and what is then done; with why, for who keeps it. */
export const Lengths: FC<{
  desk: Desk;
  caption: string;
  rules: readonly RetentionInForce[];
  withWhy?: boolean;
}> = ({ desk, caption, rules, withWhy }) => {
  const { t } = desk;
  return (
    <DataTable
      id="lengths"
      caption={caption}
      stack
      columns={[
        { head: t("Donnée", "Data") },
        { head: t("Durée", "Length") },
        { head: t("À compter de", "From") },
        { head: t("Puis", "Then") },
        ...(withWhy ? [{ head: t("Pourquoi", "Why") }] : []),
      ]}
      rows={rules.map((rule) => ({
        cells: [
          matterText(rule.matter, desk),
          rule.months === undefined
            ? t("sans limite", "without limit")
            : t(`${rule.months} mois`, `${rule.months} months`),
          startText(rule.starts, desk),
          actText(rule.does, desk),
          ...(withWhy ? [<Why desk={desk} rule={rule} />] : []),
        ],
      }))}
    />
  );
};

const Why: FC<{ desk: Desk; rule: RetentionInForce }> = ({ desk, rule }) => {
  const { t, at } = desk;
  return rule.setting ? (
    <>
      {rule.setting.why}{" "}
      <span class="small">
        {t(
          `Fixée par ${rule.setting.setBy}, à compter du ${dayText(rule.setting.from)}.`,
          `Set by ${rule.setting.setBy}, from ${dayText(rule.setting.from, "en")}.`,
        )}
      </span>
    </>
  ) : (
    <>
      {typeset(
        [rule.source.text, rule.source.article ? `art. ${rule.source.article}` : ""]
          .filter(Boolean)
          .join(", "),
        at.language,
      )}{" "}
      <span class="small">
        {whyText(rule.matter, desk)}{" "}
        {rule.inferred
          ? t("Durée déduite : aucun texte lu ne la donne.", "Inferred length: no text read gives it.")
          : ""}
      </span>
    </>
  );
};

/** Sets a length for the days to come. */
export const LengthForm: FC<{
  desk: Desk;
  rules: readonly RetentionInForce[];
  typed: Typed;
  faults: readonly FieldFault[];
}> = ({ desk, rules, typed, faults }) => {
  const { t, at, means } = desk;
  const settable = rules.filter(({ months }) => months !== undefined);
  return (
    <details>
      <summary>{t("Fixer une durée", "Set a length")}</summary>
      <form method="post" action={href(at, links.personalData)} class="sheet flow">
        <div class="wide-fields">
          <SelectField
            name="matter"
            label={t("Donnée", "Data")}
            value={typed["matter"]}
            options={settable.map(({ matter }) => ({ value: matter, label: matterText(matter, desk) }))}
            faults={faults}
          />
          <TextField
            name="months"
            type="number"
            label={t("Mois", "Months")}
            value={typed["months"]}
            faults={faults}
            required
          />
          <TextField
            name="from"
            type="date"
            label={t("À compter du", "From")}
            value={typed["from"] ?? means.world.today()}
            faults={faults}
            required
          />
        </div>
        <TextField
          name="why"
          label={t("Motif et texte", "Reason and text")}
          hint={t(
            "La décision de la commission, le texte ou l'avis qui fonde cette durée.",
            "The decision of the commission, the text or the advice this length rests on.",
          )}
          value={typed["why"]}
          faults={faults}
          required
        />
        <p>
          <button type="submit">{t("Fixer cette durée", "Set this length")}</button>
        </p>
      </form>
    </details>
  );
};

/** What the last passes erased: how many, never whose. */
export const Passes: FC<{ desk: Desk; passes: readonly RetentionPass[] }> = ({ desk, passes }) => {
  const { t, at } = desk;
  if (passes.length === 0)
    return <Empty says={t("Aucun passage n'a encore eu lieu.", "No pass has taken place yet.")} />;
  const shown = [
    "nir",
    "marks",
    "file-without-certificate",
    "letters",
    "refused-enrolment",
    "jury-pool",
  ] as const satisfies readonly RetentionMatter[];
  return (
    <DataTable
      id="passes"
      caption={t("Derniers passages", "Last passes")}
      stack
      columns={[
        { head: t("Jour", "Day") },
        ...shown.map((matter) => ({ head: matterText(matter, desk), numeric: true })),
      ]}
      rows={passes.map(({ on, erased }) => ({
        cells: [dayText(on, at.language), ...shown.map((matter) => String(erased[matter] ?? 0))],
      }))}
    />
  );
};
