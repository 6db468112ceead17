import type { FC } from "hono/jsx";
import { z } from "zod";
import { dayText } from "../../language/index.ts";
import { tellAnswered } from "../../notices/index.ts";
import { findPeople, type Person } from "../../people/index.ts";
import {
  type AnswerRefusal,
  answerDueOn,
  answerRequest,
  type DataRequest,
  openRequestsOf,
  passesOf,
  type RetentionInForce,
  type RetentionMatter,
  type RetentionPass,
  retentionMatters,
  retentionOf,
  type SettingRefusal,
  setLength,
} from "../../retention/index.ts";
import {
  DataTable,
  ErrorSummary,
  type FieldFault,
  ReasonList,
  SelectField,
  TextField,
  Verdict,
} from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { allows, type Desk, done, show, WorkPage } from "./desk.tsx";
import { count, dayField, oneOf, readTyped, type Typed, text, typedIn } from "./form.ts";
import { Empty, personName } from "./parts.tsx";
import { actText, matterText, requestKindText, startText, whyText } from "./personal-data.words.ts";

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
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Réglages", "Settings"), path: links.settings }]}
      here={t("Données personnelles", "Personal data")}
    >
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        {refusals.length > 0 ? (
          <Verdict tone="no" says={t("Rien n'a changé.", "Nothing has changed.")} settled={false}>
            <ReasonList reasons={refusals.map((code) => ({ tone: "no", says: refusalText(code, desk) }))} />
          </Verdict>
        ) : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        <Requests desk={desk} requests={requests} people={people} />
        <Rules desk={desk} rules={rules} />
        {allows(desk, "keep-personal-data", { certifierId }) ? (
          <LengthForm desk={desk} rules={rules} typed={typed} faults={faults} />
        ) : null}
        <Passes desk={desk} passes={await passesOf(means.db, certifierId)} />
      </div>
    </WorkPage>,
    faults.length + refusals.length > 0 ? 422 : 200,
  );
};

const Requests: FC<{
  desk: Desk;
  requests: readonly DataRequest[];
  people: ReadonlyMap<string, Person>;
}> = ({ desk, requests, people }) => {
  const { t, at } = desk;
  const [first] = requests;
  if (!first) return null;
  const keeps = allows(desk, "keep-personal-data", first);
  return (
    <section class="flow">
      <h2>{t("Demandes", "Requests")}</h2>
      <ul class="ruled">
        {requests.map((request) => {
          const person = people.get(request.personId);
          return (
            <li class="flow">
              <h3>
                {requestKindText(request.kind, desk)}
                {person ? `, ${personName(person)}` : ""}
              </h3>
              <p class="small">
                {t(
                  `Reçue le ${dayText(request.askedOn)}, à répondre le ${dayText(answerDueOn(request))} au plus tard (règlement (UE) 2016/679, art. 12, 3).`,
                  `Received on ${dayText(request.askedOn, "en")}, to be answered by ${dayText(answerDueOn(request), "en")} (Regulation (EU) 2016/679, art. 12(3)).`,
                )}
              </p>
              <p>{request.says}</p>
              {keeps ? (
                <form
                  method="post"
                  action={href(at, `${links.personalData}/demandes/${request.id}`)}
                  class="flow"
                >
                  <SelectField
                    name="outcome"
                    label={t("Réponse", "Answer")}
                    options={[
                      { value: "done", label: t("Fait", "Done") },
                      { value: "refused", label: t("Refusé, avec le motif", "Refused, with the reason") },
                    ]}
                  />
                  <TextField
                    name="says"
                    label={t("Ce qui est dit à la personne", "What the person is told")}
                    required
                  />
                  <p>
                    <button type="submit">{t("Répondre", "Answer")}</button>
                  </p>
                </form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const Rules: FC<{ desk: Desk; rules: readonly RetentionInForce[] }> = ({ desk, rules }) => {
  const { t, at } = desk;
  return (
    <DataTable
      id="lengths"
      caption={t("Durées en vigueur", "Lengths in force")}
      stack
      columns={[
        { head: t("Donnée", "Data") },
        { head: t("Durée", "Length") },
        { head: t("À compter de", "From") },
        { head: t("Puis", "Then") },
        { head: t("Pourquoi", "Why") },
      ]}
      rows={rules.map((rule) => ({
        cells: [
          matterText(rule.matter, desk),
          rule.months === undefined
            ? t("sans limite", "without limit")
            : t(`${rule.months} mois`, `${rule.months} months`),
          startText(rule.starts, desk),
          actText(rule.does, desk),
          rule.setting ? (
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
                  ? t(
                      "Durée déduite : aucun texte lu ne la donne.",
                      "Inferred length: no text read gives it.",
                    )
                  : ""}
              </span>
            </>
          ),
        ],
      }))}
    />
  );
};

const LengthForm: FC<{
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

const Passes: FC<{ desk: Desk; passes: readonly RetentionPass[] }> = ({ desk, passes }) => {
  const { t, at } = desk;
  if (passes.length === 0)
    return <Empty says={t("Aucun passage n'a encore eu lieu.", "No pass has taken place yet.")} />;
  const shown = [
    "nir",
    "marks",
    "file-without-certificate",
    "letters",
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

const Setting = z.object({ matter: oneOf(retentionMatters), months: count, from: dayField, why: text(400) });

export const setOneLength = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, t, means, actor } = desk;
  const typed = await typedIn(c);
  const labels = {
    matter: t("Donnée", "Data"),
    months: t("Mois", "Months"),
    from: t("À compter du", "From"),
    why: t("Motif et texte", "Reason and text"),
  };
  const read = readTyped(Setting, typed, labels, t);
  if (!read.ok) return personalDataPage(desk, certifierId, { typed, faults: read.faults });
  const setting = { ...read.value, setBy: actor.account.name };
  const refusals = await setLength(means.db, means, certifierId, setting);
  return refusals.length > 0
    ? personalDataPage(desk, certifierId, { typed, refusals })
    : done(desk, links.personalData, "length-set");
};

const Answer = z.object({ outcome: oneOf(["done", "refused"]), says: text(1000) });

export const answerOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, t, means, actor } = desk;
  const labels = {
    outcome: t("Réponse", "Answer"),
    says: t("Ce qui est dit à la personne", "What the person is told"),
  };
  const read = readTyped(Answer, await typedIn(c), labels, t);
  if (!read.ok) return personalDataPage(desk, certifierId, { faults: read.faults });
  const id = z.uuid().safeParse(c.req.param("request"));
  const asked = (await openRequestsOf(means.db, certifierId)).find((one) => one.id === id.data);
  const refusal = id.success
    ? await answerRequest(means.db, means.world, certifierId, id.data, {
        ...read.value,
        by: actor.account.name,
      })
    : ("request-unknown" as const);
  if (refusal) return personalDataPage(desk, certifierId, { refusals: [refusal] });
  if (asked) await tellAnswered(means.db, means, asked);
  return done(desk, links.personalData, "request-answered");
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
