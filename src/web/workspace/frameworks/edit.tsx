import type { FC } from "hono/jsx";
import { keptOn, plannedUnder } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import {
  type Certification,
  certificationsOfCertifier,
  codesGone,
  type Framework,
  type FrameworkChange,
  frameworkDiff,
  frameworksOf,
  readOutline,
  writeOutline,
} from "../../../referential/index.ts";
import {
  DataTable,
  described,
  Field,
  type FieldFault,
  Reasons,
  TextField,
  Verdict,
} from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { allows, type Desk, notFound, show, WorkPage } from "../desk.tsx";
import type { Typed } from "../form.ts";
import { HistoryLink } from "../history.tsx";
import { sessionPath } from "../session-frame.tsx";
import { changeWords, outlineFaultWords } from "./words.ts";

/** A certification of this certifier with the version in hand: its last. */
export type InHand = {
  readonly certification: Certification;
  readonly versions: readonly Framework[];
  readonly last: Framework;
};

export const inHand = async (desk: Desk, certifierId: string): Promise<InHand | undefined> => {
  const id = desk.c.req.param("certification");
  const all = await certificationsOfCertifier(desk.means.db, certifierId);
  const certification = all.find((one) => one.id === id);
  const versions = certification ? await frameworksOf(desk.means.db, certification.id) : [];
  const last = versions.at(-1);
  return certification && last ? { certification, versions, last } : undefined;
};

type Shown = {
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[];
  readonly refused?: readonly Finding[] | undefined;
};

export const frameworkPage = async (
  desk: Desk,
  certifierId: string,
  shown: Shown = {},
): Promise<Response> => {
  const hand = await inHand(desk, certifierId);
  return hand ? page(desk, certifierId, hand, shown) : notFound(desk);
};

/** A framework as it stands, what a new version would change and whom, and the form that writes one. */
const page = async (
  desk: Desk,
  certifierId: string,
  { certification, last }: InHand,
  { typed, faults = [], refused }: Shown = {},
): Promise<Response> => {
  const { t } = desk;
  const outline = typed?.["outline"] ?? writeOutline(last.blocks);
  const read = readOutline(outline);
  const outlineFaults = read.ok
    ? []
    : read.faults.slice(0, 10).map((fault) => ({
        field: "outline",
        label: t(`Ligne ${fault.line}`, `Line ${fault.line}`),
        message: outlineFaultWords(fault, desk),
      }));
  const changes = typed && read.ok ? frameworkDiff(last.blocks, read.blocks) : [];
  const keeps = allows(desk, "keep-frameworks", { certifierId });
  const version = last.id.split("@")[1] ?? last.id;
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={typeset(certification.title, "fr")}
      crumbs={[{ label: t("Référentiels", "Frameworks"), path: links.frameworks }]}
      here={version}
    >
      <div class="title">
        <p class="kicker">{t(`Référentiel, version ${version}`, `Framework, version ${version}`)}</p>
        <h1>
          {certification.kind} {typeset(certification.title, "fr")}
        </h1>
      </div>
      <div class="flow">
        {refused ? (
          <Verdict
            tone="no"
            says={t("Cette version n'est pas mise en vigueur.", "This version is not put in force.")}
            settled={false}
          >
            <Reasons findings={refused} language={desk.at.language} />
          </Verdict>
        ) : null}
        {typed && read.ok && !refused ? <Effect desk={desk} last={last} changes={changes} /> : null}
        {typed && read.ok ? <Impact desk={desk} {...(await impactOf(desk, last, changes))} /> : null}
        {keeps ? (
          <EditForm
            desk={desk}
            last={last}
            typed={{ ...typed, outline }}
            faults={[...outlineFaults, ...faults]}
          />
        ) : (
          <pre>{outline}</pre>
        )}
        <HistoryLink desk={desk} certifierId={certifierId} kind="framework" id={last.id} />
      </div>
    </WorkPage>,
    outlineFaults.length + faults.length > 0 || refused ? 422 : 200,
  );
};

const Effect: FC<{ desk: Desk; last: Framework; changes: readonly FrameworkChange[] }> = ({
  desk,
  changes,
}) => {
  const { t } = desk;
  if (changes.length === 0)
    return (
      <p>
        {t("Rien ne change par rapport à la version en main.", "Nothing changes from the version in hand.")}
      </p>
    );
  return (
    <DataTable
      id="changes"
      caption={t(`${changes.length} changement(s)`, `${changes.length} change(s)`)}
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

const impactOf = async (
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
const Impact: FC<ImpactProps & { desk: Desk }> = ({ desk, planned, kept }) => {
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

const EditForm: FC<{ desk: Desk; last: Framework; typed: Typed; faults: readonly FieldFault[] }> = ({
  desk,
  last,
  typed,
  faults,
}) => {
  const { t, at } = desk;
  const hint = t(
    "« # A1 Titre » ouvre un bloc, « - C1 Titre » une compétence, « * texte » un critère. Déplacez, ajoutez, retirez des lignes.",
    "“# A1 Title” opens a block, “- C1 Title” a competence, “* text” a criterion. Move, add, remove lines.",
  );
  return (
    <form method="post" action={href(at, links.framework(last.certificationId))} class="sheet flow">
      <h2>{t("Écrire une nouvelle version", "Write a new version")}</h2>
      {faults.length > 0 ? (
        <ul class="errors" role="alert">
          {faults.map(({ label, message }) => (
            <li>
              {label} : {message}
            </li>
          ))}
        </ul>
      ) : null}
      <input type="hidden" name="former" value={last.id} />
      <Field
        name="outline"
        label={t("Blocs, compétences, critères", "Blocks, competences, criteria")}
        hint={hint}
      >
        <textarea {...described("outline", hint, faults)} rows={24} spellcheck={false} class="outline">
          {typed["outline"]}
        </textarea>
      </Field>
      <div class="wide-fields">
        <TextField
          name="from"
          type="date"
          label={t("En vigueur à partir du", "In force from")}
          value={typed["from"]}
          faults={faults}
        />
        <TextField
          name="text"
          label={t("Décision qui la fonde", "Decision it rests on")}
          value={typed["text"]}
          faults={faults}
        />
        <TextField
          name="article"
          label={t("Jour ou article", "Day or article")}
          value={typed["article"]}
          faults={faults}
        />
      </div>
      <p class="row">
        <button type="submit" name="act" value="look" class="quiet">
          {t("Voir ce que cela change", "See what it changes")}
        </button>
        <button type="submit" name="act" value="put">
          {t("Mettre en vigueur", "Put in force")}
        </button>
      </p>
    </form>
  );
};
