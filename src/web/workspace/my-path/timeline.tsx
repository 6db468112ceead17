import type { Child, FC } from "hono/jsx";
import { dayText, outcomeWords } from "../../../language/index.ts";
import type { Tone } from "../../components/index.ts";
import { numberText, typeset } from "../../typeset.ts";
import { away } from "../clocks.tsx";
import type { Desk } from "../desk.tsx";
import { assessed } from "../overview.tsx";
import { Because } from "../parts.tsx";
import { partName } from "./part-name.ts";
import { type Path, type Stage, stageOf, told } from "./path.ts";

/** The way of one candidacy, step by step; the step that the person is at stands out. */
export const Timeline: FC<{ desk: Desk; path: Path }> = ({ desk, path }) => {
  const stage = stageOf(path, desk.means.world.today());
  return (
    <ol class="timeline">
      <Enrolled desk={desk} path={path} />
      <Assessments desk={desk} path={path} stage={stage} />
      <Jury desk={desk} path={path} stage={stage} />
      <Awarded desk={desk} path={path} stage={stage} />
      <Issued desk={desk} path={path} stage={stage} />
    </ol>
  );
};

type StepProps = { readonly desk: Desk; readonly path: Path; readonly stage: Stage };

const Step: FC<{ tone: Tone; title: Child; more?: Child; children?: Child }> = ({
  tone,
  title,
  more,
  children,
}) => (
  <li data-status={tone} aria-current={tone === "now" ? "step" : undefined}>
    <h3>{title}</h3>
    {more ? <p class="small">{more}</p> : null}
    {children}
  </li>
);

const Enrolled: FC<Omit<StepProps, "stage">> = ({ desk: { t }, path: { candidate } }) => {
  const { enrolledOn, enteredOn, route } = candidate.candidacy;
  const entry =
    route === "vae"
      ? t(`Dossier du ${dayText(enteredOn)}.`, `File of ${dayText(enteredOn, "en")}.`)
      : t(
          `Entrée en formation le ${dayText(enteredOn)}.`,
          `Entry into training on ${dayText(enteredOn, "en")}.`,
        );
  return (
    <Step
      tone="ok"
      title={t("Inscription enregistrée", "Enrolment recorded")}
      more={`${t(`Le ${dayText(enrolledOn)}.`, `On ${dayText(enrolledOn, "en")}.`)} ${entry}`}
    />
  );
};

const Assessments: FC<StepProps> = ({ desk: { t }, path, stage }) => {
  const { left, file, candidate } = path;
  const items = told(path) ? file.items : left.left.map((code) => ({ code }));
  const done = assessed(items, candidate.marks);
  return (
    <Step
      tone={stage === "assessments" ? "now" : "ok"}
      title={t("Évaluations", "Assessments")}
      more={t(`${done} sur ${items.length}`, `${done} of ${items.length}`)}
    />
  );
};

const Jury: FC<StepProps> = ({ desk, path, stage }) => {
  const { t, at } = desk;
  const { session } = path.file;
  const { deliberation } = path.candidate;
  const where = `${dayText(session.heldOn, at.language)} (${away(session.heldOn, desk)}), ${session.place}`;
  if (!deliberation || !told(path))
    return (
      <>
        <Step
          tone={stage === "result" ? "ok" : stage === "jury" ? "now" : "todo"}
          title={t("Jury", "Jury")}
          more={where}
        />
        <Step tone={stage === "result" ? "now" : "todo"} title={t("Résultat", "Result")} />
      </>
    );
  const { outcome, because } = deliberation;
  return (
    <Step
      tone={({ full: "ok", partial: "ok", none: "no", deferred: "warn" } as const)[outcome]}
      title={
        <>
          {t("Jury : ", "Jury: ")}
          {outcomeWords[outcome][at.language].toLowerCase()}
        </>
      }
      more={where}
    >
      <Points desk={desk} path={path} />
      {because.length > 0 ? (
        <details>
          <summary>
            {t("Ce que le jury a décidé, point par point", "What the jury decided, point by point")}
          </summary>
          <Because desk={desk} findings={because} />
        </details>
      ) : null}
    </Step>
  );
};

/** The marks by which the jury decided, where they are points. */
const Points: FC<Omit<StepProps, "stage">> = ({ desk: { t, at }, path }) => {
  const scale = path.file.rules.ask("assessment.scale");
  const most = scale.stated && scale.value.kind === "points" ? scale.value.max : undefined;
  const of = most === undefined ? "" : t(` sur ${most}`, ` out of ${most}`);
  const marks = (path.candidate.deliberation?.items ?? []).flatMap(({ code, points }) =>
    points === undefined ? [] : [`${partName(path, code)} ${numberText(points, at.language)}${of}`],
  );
  if (marks.length === 0) return null;
  return (
    <p class="small">
      {typeset(t(`Vos notes : ${marks.join(", ")}.`, `Your marks: ${marks.join(", ")}.`), at.language)}
    </p>
  );
};

/** The award; before the result is told, nothing here says what the jury decided. */
const Awarded: FC<StepProps> = ({ desk: { t, at }, path: { award }, stage }) => {
  if (stage === "none" || stage === "deferred") return null;
  return (
    <Step
      tone={award ? "ok" : stage === "award" ? "now" : "todo"}
      title={t("Attribution", "Award")}
      more={award ? `${dayText(award.decidedOn, at.language)}, ${award.organ}` : undefined}
    />
  );
};

const Issued: FC<StepProps> = ({ desk: { t }, path, stage }) => {
  if (stage === "none" || stage === "deferred") return null;
  const { award, certificates } = path;
  const [first] = certificates;
  const blocks = award?.outcome === "partial";
  const step = (tone: Tone, title: string, more?: string) => <Step tone={tone} title={title} more={more} />;
  const title = blocks ? t("Attestations de bloc", "Block attestations") : t("Certificat", "Certificate");
  const whole = path.candidate.deliberation?.blocks.some(({ acquired }) => acquired);
  if (!first && blocks)
    return whole ? step("todo", title, t("Pour chaque bloc entier.", "For each whole block.")) : null;
  if (!first)
    return step(
      stage === "issue" ? "now" : "todo",
      title,
      t("Numéroté, vérifiable, imprimable.", "Numbered, verifiable, printable."),
    );
  return (
    <>
      {step("ok", title, t(`Le ${dayText(first.issuedOn)}.`, `On ${dayText(first.issuedOn, "en")}.`))}
      {blocks ? step("now", t("Obtenir ce qui manque", "Win what is missing")) : null}
    </>
  );
};
