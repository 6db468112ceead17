import type { FC } from "hono/jsx";
import {
  type AuditedObject,
  auditedObjects,
  changesAbout,
  changesOf,
  type Entry,
  type Values,
} from "../../audit/index.ts";
import { sessionReferences } from "../../jury/index.ts";
import { actWords, changedText, dayText, type Language, valueName } from "../../language/index.ts";
import { wordReason } from "../../notices/index.ts";
import { findAccounts } from "../../people/index.ts";
import { DataTable } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { allows, type Desk, notFound, show, WorkPage } from "./desk.tsx";
import { shortName } from "./key-forms.tsx";
import { Empty } from "./parts.tsx";

const mostOnAPage = 50;

/** Everything that was changed at a certifier, the last change first. */
export const historyOfAll = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { t, at, means } = desk;
  const typed = Number(desk.c.req.query("avant"));
  const before = Number.isSafeInteger(typed) && typed > 0 ? typed : undefined;
  const entries = await changesOf(means.db, certifierId, { before, most: mostOnAPage });
  const last = entries.at(-1)?.position ?? 1;
  const title = t("Tout ce qui a changé, et par qui", "All that has changed, and by whom");
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Historique", "History")}>
      <div class="title">
        <h1>{title}</h1>
        <p>
          {t(
            "Chaque inscription porte l'empreinte de la précédente : en retirer ou en modifier une se voit.",
            "Each entry bears the fingerprint of the one before: taking one out or altering it shows.",
          )}
        </p>
      </div>
      <Changes
        desk={desk}
        entries={entries}
        people={await namesOf(desk, entries)}
        places={await placesOf(desk, entries)}
      />
      {last > 1 ? (
        <p>
          <a href={href(at, `${links.history}?avant=${last}`)}>
            {t("Les changements d'avant", "Earlier changes")}
          </a>
        </p>
      ) : null}
    </WorkPage>,
  );
};

/** Everything that was changed of one object. */
export const historyOfOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { t, means, c } = desk;
  const kind = auditedObjects.find((one) => one === c.req.param("kind"));
  if (!kind) return notFound(desk);
  const about = { kind, id: c.req.param("id") ?? "" };
  const entries = (await changesAbout(means.db, about)).filter(({ chain }) => chain === certifierId);
  const title =
    entries.length === 0
      ? t("Rien n'a changé ici", "Nothing has changed here")
      : t(
          `${entries.length} changement(s), le dernier d'abord`,
          `${entries.length} change(s), the last first`,
        );
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Historique", "History"), path: links.history }]}
      here={kindWords(kind, desk)}
    >
      <div class="title">
        <p class="kicker">{kindWords(kind, desk)}</p>
        <h1>{title}</h1>
      </div>
      <Changes
        desk={desk}
        entries={entries}
        people={await namesOf(desk, entries)}
        places={await placesOf(desk, entries)}
      />
    </WorkPage>,
  );
};

/** The way to the history of an object, for who may read it. */
export const HistoryLink: FC<{ desk: Desk; certifierId: string; kind: AuditedObject; id: string }> = ({
  desk,
  certifierId,
  kind,
  id,
}) =>
  allows(desk, "see-history", { certifierId }) ? (
    <p class="small">
      <a href={href(desk.at, links.historyOf(kind, id))}>
        {desk.t("Historique : qui a changé quoi", "History: who changed what")}
      </a>
    </p>
  ) : null;

type Names = ReadonlyMap<string, string>;

const namesOf = async ({ means }: Desk, entries: readonly Entry[]): Promise<Names> => {
  const ids = [...new Set(entries.map(({ who }) => who))].filter((who) => who !== "installation");
  return new Map([...(await findAccounts(means.db, ids))].map(([id, { name }]) => [id, name]));
};

const placesOf = ({ means }: Desk, entries: readonly Entry[]): Promise<Names> => {
  const sessions = entries.flatMap(({ objectKind, object, within }) =>
    objectKind === "session" ? [object] : (within ?? []),
  );
  return sessionReferences(means.db, [...new Set(sessions)]);
};

const Changes: FC<{ desk: Desk; entries: readonly Entry[]; people: Names; places: Names }> = ({
  desk,
  entries,
  people,
  places,
}) => {
  const { t, at } = desk;
  if (entries.length === 0)
    return <Empty says={t("Aucun changement n'est inscrit.", "No change is recorded.")} />;
  return (
    <DataTable
      id="changes"
      caption={t("Changements", "Changes")}
      stack
      columns={[
        { head: t("Quand", "When") },
        { head: t("Qui", "Who") },
        { head: t("Quoi", "What") },
        { head: t("Pourquoi", "Why") },
        { head: t("Avant", "Before") },
        { head: t("Après", "After") },
      ]}
      rows={entries.map((entry) => ({
        cells: [
          <time datetime={entry.at.toISOString()}>{hourText(entry.at, at.language)}</time>,
          people.get(entry.who) ?? t("l'installation", "the installation"),
          <>
            {actWords[entry.act][at.language]}
            <br />
            <ObjectOf desk={desk} entry={entry} places={places} />
          </>,
          entry.details ? (entry.details.why ?? "–") : t("effacé", "erased"),
          <Told desk={desk} values={entry.details?.before} />,
          <Told desk={desk} values={entry.details?.after} />,
        ],
      }))}
    />
  );
};

const hours = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  hour: "2-digit",
  minute: "2-digit",
});
const days = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" });

/** A moment as it was in Paris. */
const hourText = (at: Date, language: Language): string =>
  `${dayText(days.format(at), language)}, ${hours.format(at).replace(":", language === "fr" ? " h " : ":")}`;

/** What was changed, and the way to it. */
const ObjectOf: FC<{ desk: Desk; entry: Entry; places: Names }> = ({ desk, entry, places }) => {
  const { at } = desk;
  const { objectKind, object, within } = entry;
  const session = places.get(objectKind === "session" ? object : (within ?? ""));
  const path =
    objectKind === "certificate"
      ? `/travail/certificats/${encodeURIComponent(object)}`
      : session &&
        `/travail/sessions/${encodeURIComponent(session)}${objectKind === "candidacy" ? `/candidats/${object}` : ""}`;
  const says = objectKind === "certificate" ? object : objectKind === "key" ? shortName(object) : session;
  const label = `${kindWords(objectKind, desk)}${says ? ` ${says}` : ""}`;
  return <span class="small">{path ? <a href={href(at, path)}>{label}</a> : label}</span>;
};

const kindWords = (kind: AuditedObject, { t }: Pick<Desk, "t">): string =>
  ({
    session: t("Session", "Session"),
    candidacy: t("Dossier", "File"),
    centre: t("Centre", "Centre"),
    certificate: t("Certificat", "Certificate"),
    key: t("Clé", "Key"),
    "pool-member": t("Membre du vivier", "Member of the pool"),
    framework: t("Référentiel", "Framework"),
    "holders-file": t("Fichier d'accrochage", "File of holders"),
    "personal-data": t("Données personnelles", "Personal data"),
    "data-request": t("Demande", "Request"),
    invitation: t("Invitation", "Invitation"),
    account: t("Compte", "Account"),
  })[kind];

/** A value in words; of the reasons of a refusal the codes alone were kept, so that nobody can be told by them. */
const toldText = (name: string, value: unknown, values: Values | undefined, { at }: Desk): string =>
  name === "reasons" && Array.isArray(value)
    ? value.map((code) => wordReason(String(code), at.language)).join(" ")
    : changedText(name, value, at.language, values);

const Told: FC<{ desk: Desk; values: Values | undefined }> = ({ desk, values }) => {
  const told = Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== null);
  if (told.length === 0) return <>–</>;
  return (
    <dl class="changed">
      {told.map(([name, value]) => (
        <>
          <dt>{valueName(name)[desk.at.language]}</dt>
          <dd>{toldText(name, value, values, desk)}</dd>
        </>
      ))}
    </dl>
  );
};
