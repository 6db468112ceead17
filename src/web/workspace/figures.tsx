import type { FC } from "hono/jsx";
import type { Session } from "../../jury/index.ts";
import { routeWords } from "../../language/index.ts";
import { type Row, sessionStatistics } from "../../statistics/index.ts";
import { DataTable, Figures } from "../components/index.ts";
import { numberText } from "../typeset.ts";
import { type Desk, show } from "./desk.tsx";
import { capital } from "./parts.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage } from "./session-frame.tsx";

const percent = (rate: number | undefined, { t }: Desk): string =>
  rate === undefined ? "–" : t(`${Math.round(rate * 100)} %`, `${Math.round(rate * 100)}%`);

/** Candidates and outcomes of one session, in all and by route. Only the secretariat sees such small numbers. */
export const figuresPage = async (desk: Desk, session: Session): Promise<Response> => {
  const { t, at } = desk;
  const file = await fileOf(desk, session);
  const { total, byRoute } = sessionStatistics(
    file.candidates.map(({ candidacy, deliberation }) => ({
      route: candidacy.route,
      outcome: deliberation?.outcome,
    })),
  );
  const title =
    total.presented === 0
      ? t("Le jury n'a encore décidé d'aucun dossier", "The jury has decided no file yet")
      : t(
          `${percent(total.passRate, desk)} des candidats présentés ont obtenu le certificat complet`,
          `${percent(total.passRate, desk)} of the candidates presented won the whole certificate`,
        );
  const rows = [
    ...byRoute.map((row) => ({ label: capital(routeWords[row.route][at.language]), row })),
    { label: t("Ensemble", "All"), row: total },
  ];
  const cells = ({ label, row }: { label: string; row: Row }) => ({
    cells: [
      label,
      ...[row.candidates, row.presented, row.full, row.partial, row.none, row.deferred].map((n) =>
        numberText(n, at.language),
      ),
      percent(row.passRate, desk),
    ],
  });
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="statistiques"
      title={title}
      lead={t(
        "Effectifs réservés au secrétariat : ils sont trop petits pour être publiés.",
        "Numbers for the secretariat alone: they are too small to be published.",
      )}
    >
      <div class="flow">
        <Figures
          figures={[
            { label: t("candidats", "candidates"), value: numberText(total.candidates, at.language) },
            {
              label: t("certificats complets", "whole certificates"),
              value: numberText(total.full, at.language),
            },
            {
              label: t("validations partielles", "partial awards"),
              value: numberText(total.partial, at.language),
            },
            { label: t("ajournés", "deferred"), value: numberText(total.deferred, at.language) },
          ]}
        />
        {total.presented > 0 ? (
          <Chart
            desk={desk}
            rows={byRoute.map((row) => ({ label: capital(routeWords[row.route][at.language]), row }))}
          />
        ) : null}
        <DataTable
          id="table"
          caption={t("Résultats par voie", "Results by route")}
          columns={[
            { head: t("Voie", "Route") },
            ...[
              t("Inscrits", "Enrolled"),
              t("Présentés", "Presented"),
              t("Complets", "Whole"),
              t("Partiels", "Partial"),
              t("Aucune validation", "None"),
              t("Ajournés", "Deferred"),
              t("Taux", "Rate"),
            ].map((head) => ({ head, numeric: true })),
          ]}
          rows={rows.map(cells)}
        />
        <p class="source">
          {t(
            "Taux d'obtention : certificats complets rapportés aux candidats présentés. Un dossier ajourné n'est pas présenté.",
            "Pass rate: whole certificates over candidates presented. A deferred file is not presented.",
          )}
        </p>
      </div>
    </SessionPage>,
  );
};

const left = 300;
const width = 320;
const step = 40;

/** Bars of whole and partial awards, by route: pattern and direct value, the table beside it. */
const Chart: FC<{ desk: Desk; rows: readonly { readonly label: string; readonly row: Row }[] }> = ({
  desk,
  rows,
}) => {
  const { t } = desk;
  const most = Math.max(1, ...rows.map(({ row }) => row.presented));
  const scale = (count: number): number => Math.round((count / most) * width);
  return (
    <figure class="chart">
      <figcaption>{t("Décisions par voie d'accès", "Decisions by route")}</figcaption>
      <section
        class="plot"
        tabindex={0}
        aria-label={t("Graphique, défilement horizontal", "Chart, scrolls sideways")}
      >
        <svg viewBox={`0 0 760 ${34 + rows.length * step}`} role="img">
          <title>{t("Décisions par voie d'accès", "Decisions by route")}</title>
          <defs>
            <pattern
              id="partial"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="6" height="6" class="fill-sheet" />
              <rect width="2" height="6" class="fill-action" />
            </pattern>
          </defs>
          <rect x={left} y="4" width="14" height="14" class="fill-action" />
          <text x={left + 20} y="16">
            {t("Certificat complet", "Whole certificate")}
          </text>
          <rect x={left + 190} y="4" width="14" height="14" fill="url(#partial)" class="outline-action" />
          <text x={left + 210} y="16">
            {t("Validation partielle", "Partial award")}
          </text>
          {rows.map(({ label, row }, i) => {
            const y = 34 + i * step;
            const full = scale(row.full);
            const partial = scale(row.partial);
            return (
              <>
                <text x="0" y={y + 17}>
                  {label}
                </text>
                {full > 0 ? <rect x={left} y={y} width={full} height="24" class="fill-action" /> : null}
                {partial > 0 ? (
                  <rect
                    x={left + full}
                    y={y}
                    width={partial}
                    height="24"
                    fill="url(#partial)"
                    class="outline-action"
                  />
                ) : null}
                <text x={left + full + partial + 8} y={y + 17}>
                  {t(
                    `${row.full} et ${row.partial} sur ${row.presented}`,
                    `${row.full} and ${row.partial} of ${row.presented}`,
                  )}
                </text>
              </>
            );
          })}
          <line class="axis" x1={left} y1="28" x2={left} y2={30 + rows.length * step} />
        </svg>
      </section>
    </figure>
  );
};
