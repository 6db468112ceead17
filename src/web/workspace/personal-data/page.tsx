import { findPeople } from "../../../people/index.ts";
import {
  type AnswerRefusal,
  openRequestsOf,
  passesOf,
  retentionOf,
  type SettingRefusal,
} from "../../../retention/index.ts";
import { ErrorSummary, type FieldFault, ReasonList, Verdict } from "../../components/index.ts";
import { allows, type Desk, show } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { SettingPage } from "../setting-frame.tsx";
import { LengthForm, Lengths, Passes } from "./lengths.tsx";
import { Requests } from "./requests.tsx";

type Shown = {
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
  readonly refusals?: readonly (SettingRefusal | AnswerRefusal)[] | undefined;
};

/** How long each thing is kept and why, what was erased, and what persons ask. */
export const personalDataPage = async (
  desk: Desk,
  certifierId: string,
  { typed = {}, faults = [], refusals = [] }: Shown = {},
): Promise<Response> => {
  const { t, means } = desk;
  const [rules, requests] = await Promise.all([
    retentionOf(means.db, means, certifierId),
    openRequestsOf(means.db, certifierId),
  ]);
  const title =
    requests.length > 0
      ? t(
          `${requests.length} demande(s) sur des données personnelles vous attend(ent)`,
          `${requests.length} request(s) about personal data await(s) you`,
        )
      : t("Ce qui est gardé des personnes, et jusqu'à quand", "What is kept of persons, and until when");
  const people = await findPeople(
    means.db,
    requests.map(({ personId }) => personId),
  );
  return show(
    desk,
    <SettingPage desk={desk} title={title} here={t("Données personnelles", "Personal data")}>
      {refusals.length > 0 ? (
        <Verdict tone="no" says={t("Rien n'a changé.", "Nothing has changed.")} settled={false}>
          <ReasonList reasons={refusals.map((code) => ({ tone: "no", says: refusalText(code, desk) }))} />
        </Verdict>
      ) : null}
      <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
      <Requests desk={desk} requests={requests} people={people} />
      <Lengths desk={desk} caption={t("Durées en vigueur", "Lengths in force")} rules={rules} withWhy />
      {allows(desk, "keep-personal-data", { certifierId }) ? (
        <LengthForm desk={desk} rules={rules} typed={typed} faults={faults} />
      ) : null}
      <Passes desk={desk} passes={await passesOf(means.db, certifierId)} />
    </SettingPage>,
    faults.length + refusals.length > 0 ? 422 : 200,
  );
};

const refusalText = (code: SettingRefusal | AnswerRefusal, { t }: Desk): string =>
  ({
    "months-out-of-bounds": t("Une durée va de 0 à 360 mois.", "A length goes from 0 to 360 months."),
    "matter-always-kept": t("Cette donnée est gardée sans limite.", "This is kept without limit."),
    "reason-missing": t(
      "Donnez le motif : il reste à l'historique.",
      "Give the reason: it stays in the history.",
    ),
    "already-past": t("Une durée se fixe pour les jours à venir.", "A length is set for the days to come."),
    "request-unknown": t("Cette demande n'existe pas ici.", "There is no such request here."),
    "already-answered": t("Cette demande a déjà sa réponse.", "This request has its answer already."),
    "answer-missing": t("Écrivez la réponse.", "Write the answer."),
  })[code];
