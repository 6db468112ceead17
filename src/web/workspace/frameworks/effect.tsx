import type { FC } from "hono/jsx";
import { keptOn, plannedUnder } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { codesGone, type Framework, type FrameworkChange } from "../../../referential/index.ts";
import { DataTable, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { sessionPath } from "../session-frame.tsx";
import { changeWords } from "./words.ts";

/** What a version that is being written changes in the last one. */
export const Effect: FC<{
  desk: Desk;
  changes: readonly FrameworkChange[];
  id?: string;
  caption?: string;
}> = ({ desk, changes, id = "changes", caption }) => {
  const { t } = desk;
  if (changes.length === 0)
    return (
      <p>
        {t("Rien ne change par rapport à la version en main.", "Nothing changes from the version in hand.")}
      </p>
    );
  return (
    <DataTable
      id={id}
      caption={caption ?? t(`${changes.length} changement(s)`, `${changes.length} change(s)`)}
      stack
      columns={[
        { head: t("Code", "Code"), mono: true },
        { head: t("Changement", "Change") },
        { head: t("Avant", "Before") },
        { head: t("Après", "After") },
      ]}
      rows={changes.map(({ kind, code, was, is }) => ({
        cells: [code, changeWords(kind, desk), typeset(was ?? "–", "fr"), typeset(is ?? "–", "fr")],
      }))}
    />
  );
};

type ImpactProps = {
  readonly planned: Awaited<ReturnType<typeof plannedUnder>>;
  readonly kept: Awaited<ReturnType<typeof keptOn>>;
};

/** Whom a version with these changes concerns. */
export const impactOf = async (
  { means }: Desk,
  last: Framework,
  changes: readonly FrameworkChange[],
): Promise<ImpactProps> => {
  const [planned, kept] = await Promise.all([
    plannedUnder(means.db, last.id),
    keptOn(means.db, last.certificationId, codesGone(changes), means.world.today()),
  ]);
  return { planned, kept };
};

/** Whom a new version concerns: sittings planned keep theirs; what persons keep of a code that goes has no counterpart. */
export const Impact: FC<ImpactProps & { desk: Desk }> = ({ desk, planned, kept }) => {
  const { t, at } = desk;
  return (
    <section class="flow" aria-labelledby="impact">
      <h2 id="impact">{t("Personnes en parcours", "People in progress")}</h2>
      <p>
        {planned.length === 0
          ? t(
              "Aucune session prévue n'examine la version en main.",
              "No planned sitting examines the version in hand.",
            )
          : t(
              "Ces sessions gardent la version avec laquelle elles sont prévues :",
              "These sittings keep the version they were planned with:",
            )}
      </p>
      <ul class="ruled">
        {planned.map(({ reference, heldOn, candidates }) => (
          <li>
            <a class="number" href={href(at, sessionPath({ reference }, "candidats"))}>
              {reference}
            </a>
            , {dayText(heldOn, at.language)},{" "}
            {t(
              `${candidates} candidat${candidates > 1 ? "s" : ""}`,
              `${candidates} candidate${candidates > 1 ? "s" : ""}`,
            )}
          </li>
        ))}
      </ul>
      {kept.length > 0 ? (
        <Verdict
          tone="warn"
          says={t(
            "Des personnes gardent des parties que cette version n'a plus.",
            "People keep parts that this version no longer has.",
          )}
          more={kept
            .map(({ code, persons }) =>
              t(
                `${code} : ${persons} personne${persons > 1 ? "s" : ""}`,
                `${code}: ${persons} person${persons > 1 ? "s" : ""}`,
              ),
            )
            .join(" ; ")}
          settled={false}
        />
      ) : null}
    </section>
  );
};
