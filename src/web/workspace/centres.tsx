import type { FC } from "hono/jsx";
import { presentedToPlanned } from "../../candidacy/index.ts";
import {
  type Accreditation,
  type AccreditationRefusal,
  accreditationsOf,
  type Centre,
  centresOf,
  type HeldAccreditation,
  mayOperate,
  type Presented,
  uncovered,
} from "../../centre/index.ts";
import { dayText } from "../../language/index.ts";
import { certifiersWhere } from "../../people/index.ts";
import { certificationsOfCertifier } from "../../referential/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  ReasonList,
  Status,
  Verdict,
} from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { type AskedWithdrawal, WithdrawalRefused, WithdrawForm } from "./accreditation-withdrawal.tsx";
import { AccreditForm, CentreForm } from "./centre-forms.tsx";
import { allows, type Desk, show, WorkPage } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { Empty } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refusals?: readonly AccreditationRefusal[];
  readonly withdrawal?: AskedWithdrawal | undefined;
};

/** The centres of a certifier with their accreditations; what may be done of them, for who manages them. */
export const centresPage = async (
  desk: Desk,
  certifierId: string,
  { typed = {}, faults = [], refusals = [], withdrawal }: Shown = {},
): Promise<Response> => {
  const { t, means } = desk;
  const manages = allows(desk, "manage-centres", { certifierId });
  const centres = await centresOf(means.db, certifierId);
  const held = await Promise.all(
    centres.map(async (centre) => ({ centre, accreditations: await accreditationsOf(means.db, centre.id) })),
  );
  const presented = await presentedToPlanned(means.db, certifierId);
  const certifications = await certificationsOfCertifier(means.db, certifierId);
  const titleOf = (id: string): string =>
    typeset(certifications.find((one) => one.id === id)?.title ?? id, "fr");
  const title = t(
    centres.length === 1
      ? "Un centre est connu du certificateur"
      : `${centres.length} centres sont connus du certificateur`,
    centres.length === 1
      ? "One centre is known to the certifier"
      : `${centres.length} centres are known to the certifier`,
  );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Centres", "Centres")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        {refusals.length > 0 ? <Refused desk={desk} refusals={refusals} /> : null}
        {withdrawal ? <WithdrawalRefused desk={desk} asked={withdrawal} /> : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        {centres.length === 0 ? (
          <Empty says={t("Aucun centre n'est enregistré.", "No centre is recorded.")} />
        ) : (
          <Table desk={desk} held={held} titleOf={titleOf} />
        )}
        {presented.length > 0 ? <Planned desk={desk} presented={presented} held={held} /> : null}
        {manages && centres.length > 0 ? (
          <AccreditForm
            desk={desk}
            centres={centres}
            certifications={certifications}
            typed={typed}
            faults={faults}
          />
        ) : null}
        {manages ? (
          <WithdrawForm
            desk={desk}
            held={held.flatMap(({ centre, accreditations }) =>
              accreditations.map((accreditation) => ({
                accreditation,
                centre: centre.name,
                certification: titleOf(accreditation.certificationId),
              })),
            )}
            asked={withdrawal}
          />
        ) : null}
        {manages ? <CentreForm desk={desk} typed={typed} faults={faults} /> : null}
      </div>
    </WorkPage>,
    withdrawal || faults.length + refusals.length > 0 ? 422 : 200,
  );
};

const scopeText = ({ trains, assesses }: Accreditation, { t }: Desk): string =>
  trains && assesses
    ? t("former et évaluer", "train and assess")
    : trains
      ? t("former", "train")
      : t("évaluer", "assess");

const Table: FC<{
  desk: Desk;
  held: readonly { centre: Centre; accreditations: readonly HeldAccreditation[] }[];
  titleOf: (certificationId: string) => string;
}> = ({ desk, held, titleOf }) => {
  const { t, at } = desk;
  return (
    <DataTable
      id="centres"
      caption={t("Centres et habilitations", "Centres and accreditations")}
      stack
      columns={[
        { head: t("Centre", "Centre") },
        { head: "SIRET", mono: true },
        { head: t("Habilité à", "Accredited to") },
        { head: t("Certification", "Certification") },
        { head: t("Du, au", "From, to") },
        { head: t("Aujourd'hui", "Today") },
      ]}
      rows={held.flatMap(({ centre, accreditations }) => {
        const who = [
          <>
            {centre.name}
            <br />
            <span class="small">{centre.place}</span>
          </>,
          centre.siret,
        ];
        if (accreditations.length === 0)
          return [
            {
              cells: [
                ...who,
                "–",
                "–",
                "–",
                <Status tone="no">{t("Aucune habilitation", "No accreditation")}</Status>,
              ],
            },
          ];
        return accreditations.map((one) => {
          const period = `${dayText(one.from, at.language)} – ${dayText(one.until, at.language)}`;
          return {
            cells: [
              ...who,
              scopeText(one, desk),
              titleOf(one.certificationId),
              period,
              <Standing desk={desk} accreditation={one} />,
            ],
          };
        });
      })}
    />
  );
};

/** Which centre presents whom to the sittings planned, and whether it is accredited on their day. */
const Planned: FC<{
  desk: Desk;
  presented: readonly Presented[];
  held: readonly { centre: Centre; accreditations: readonly HeldAccreditation[] }[];
}> = ({ desk, presented, held }) => {
  const { t, at } = desk;
  const centres = new Map(held.map(({ centre }) => [centre.id, centre.name]));
  const without = new Set(
    uncovered(presented, new Map(held.map(({ centre, accreditations }) => [centre.id, accreditations]))),
  );
  return (
    <DataTable
      id="sessions-prevues"
      caption={t("Sessions prévues, centre par centre", "Sittings planned, centre by centre")}
      stack
      columns={[
        { head: t("Jury", "Jury") },
        { head: t("Centre", "Centre") },
        { head: t("Candidats", "Candidates"), numeric: true },
        { head: t("Habilité ce jour-là", "Accredited on that day") },
      ]}
      rows={presented.map((one) => ({
        cells: [
          <>
            {certifiersWhere(desk.actor, "see-candidate").length > 0 ? (
              <a href={href(at, sessionPath(one, "candidats"))}>{dayText(one.heldOn, at.language)}</a>
            ) : (
              dayText(one.heldOn, at.language)
            )}
            <br />
            <span class="number small">{one.reference}</span>
          </>,
          centres.get(one.organisationId) ?? "–",
          String(one.candidates),
          without.has(one) ? (
            <Status tone="no">{t("Non : décidez de ces candidats", "No: decide on these candidates")}</Status>
          ) : (
            <Status tone="ok">{t("Oui", "Yes")}</Status>
          ),
        ],
      }))}
    />
  );
};

/** How an accreditation stands today, and the first day without it when one was set. */
const Standing: FC<{ desk: Desk; accreditation: Accreditation }> = ({
  desk: { t, at, means },
  accreditation: one,
}) => {
  const today = means.world.today();
  const asked = {
    certificationId: one.certificationId,
    purpose: one.trains ? "train" : "assess",
    on: today,
  } as const;
  if (one.withdrawnOn !== undefined)
    return (
      <Status tone={one.withdrawnOn <= today ? "no" : "warn"}>
        {t(
          `Retirée à compter du ${dayText(one.withdrawnOn)}`,
          `Withdrawn from ${dayText(one.withdrawnOn, at.language)}`,
        )}
      </Status>
    );
  if (mayOperate([one], asked).outcome === "granted")
    return <Status tone="ok">{t("En cours", "Running")}</Status>;
  return one.from > today ? (
    <Status tone="todo">{t("À venir", "To come")}</Status>
  ) : (
    <Status tone="no">{t("Terminée", "Over")}</Status>
  );
};

const refusalText = (code: AccreditationRefusal, { t }: Desk): string =>
  ({
    "centre-unknown": t("Ce centre n'est pas de ce certificateur.", "This centre is not of this certifier."),
    "period-reversed": t("Le dernier jour vient avant le premier.", "The last day comes before the first."),
    "nothing-granted": t(
      "Ni former, ni évaluer : il n'y a rien à habiliter.",
      "Neither train nor assess: there is nothing to accredit.",
    ),
    "overlaps-another": t(
      "Une habilitation du même droit court déjà ces jours-là, pour cette certification.",
      "An accreditation of the same right already runs on those days, for this certification.",
    ),
    "decided-after-it-began": t(
      "L'habilitation commence avant le jour de sa décision.",
      "The accreditation begins before the day it was decided.",
    ),
  })[code];

const Refused: FC<{ desk: Desk; refusals: readonly AccreditationRefusal[] }> = ({ desk, refusals }) => (
  <Verdict
    tone="no"
    says={desk.t(
      "Cette habilitation ne peut pas être enregistrée.",
      "This accreditation cannot be recorded.",
    )}
    settled={false}
  >
    <ReasonList
      reasons={refusals.map((code) => ({
        tone: "no",
        says: refusalText(code, desk),
        source: desk.t(
          "Code du travail, art. R. 6113-16 : convention entre le certificateur et le centre",
          "Code du travail, art. R. 6113-16: agreement between certifier and centre",
        ),
      }))}
    />
  </Verdict>
);
