import type { FC } from "hono/jsx";
import { type Item, type Mark, maxOf } from "../../assessment/index.ts";
import { noteSessionMarks, type Session, type SessionFile, sitsOrWill } from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { wordCitation } from "../../notices/index.ts";
import { Reasons, SelectField, TextField, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { type Desk, done, notFound, show, WorkPage } from "./desk.tsx";
import { type Typed, typedIn } from "./form.ts";
import { assessedFile, crumbsOf, gridPath, mineOf } from "./grid-path.ts";
import { GroundsFields, groundsTyped } from "./grounds.tsx";
import { markText } from "./marks.tsx";
import { number, personName } from "./parts.tsx";
import { piecesPath } from "./pieces/about.ts";

const found = async (desk: Desk, session: Session) => {
  const { c } = desk;
  const file = await assessedFile(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  const rank = file.items.findIndex(({ code }) => code === c.req.param("item"));
  const item = file.items[rank];
  return candidate && item ? { file, candidate, item, rank } : undefined;
};

export const methodWords = (method: string, { t }: Desk): string =>
  ({
    "real-situation": t("Situation réelle", "Real situation"),
    "reconstructed-situation": t("Situation reconstituée", "Reconstructed situation"),
    "project-presentation": t("Présentation de projet", "Project presentation"),
    "assessor-observation": t("Observation de l'évaluateur", "The assessor's observation"),
  })[method] ?? method;

/** Methods the rulebook names; one neutral method where it names none. */
export const methodsOf = ({ rules }: SessionFile): readonly string[] => {
  const methods = rules.ask("assessment.methods");
  return methods.stated ? methods.value : ["assessor-observation"];
};

/** One item of one candidate's grid: what to look at, the answer, then the next. */
export const gridPage = async (
  desk: Desk,
  session: Session,
  shown: { readonly typed?: Typed; readonly refused?: readonly Finding[] } = {},
): Promise<Response> => {
  const { at, t } = desk;
  const at_ = await found(desk, session);
  if (!at_) return notFound(desk);
  const { file, candidate, item, rank } = at_;
  const noted = mineOf(desk, candidate);
  const mine = noted.find((one) => one.item === item.code);
  const criteria = item.criteria ?? [];
  const previous = file.items[rank - 1];
  const next = file.items[rank + 1];
  const name = personName(candidate.person);
  const capacity = shown.typed?.["capacity"] ?? mine?.capacity ?? noted.at(-1)?.capacity;
  const writable = sitsOrWill(session.state);
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={`${item.code}, ${item.title}`}
      crumbs={[...crumbsOf(desk), { label: session.reference, path: gridPath(session) }]}
      here={item.code}
    >
      <div class="one flow">
        <div class="title">
          <p class="kicker row">
            <span>{name}</span>
            <a href={href(at, piecesPath(session, candidate))}>
              {t("Pièces du dossier, photos", "Pieces of the file, pictures")}
            </a>
          </p>
          <h1>
            <span class="number">{item.code}</span> {typeset(item.title, "fr")}
          </h1>
          <p class="row">
            <label class="small" for="progress">
              {t(
                `Compétence ${rank + 1} sur ${file.items.length}, ${noted.length} notée(s)`,
                `Item ${rank + 1} of ${file.items.length}, ${noted.length} noted`,
              )}
            </label>
            <progress class="meter" id="progress" max={file.items.length} value={noted.length}>
              {noted.length}
            </progress>
          </p>
        </div>
        {shown.refused ? (
          <Verdict
            tone="no"
            says={t("Cette évaluation n'est pas enregistrée.", "This assessment is not recorded.")}
            settled={false}
          >
            <Reasons findings={shown.refused} language={at.language} />
          </Verdict>
        ) : null}
        {mine ? (
          <p class="small">
            {t(
              `Votre note du ${dayText(mine.notedOn)} : ${markText(mine.mark, desk)}. Une nouvelle la remplace, et les deux restent lisibles.`,
              `Your mark of ${dayText(mine.notedOn, "en")}: ${markText(mine.mark, desk)}. A new one replaces it, and both stay readable.`,
            )}
          </p>
        ) : null}
        {writable ? (
          <form method="post" class="flow">
            <GroundsFields
              language={at.language}
              item={item.code}
              criteria={criteria.map(({ text, invented }) => ({
                text,
                note: invented
                  ? t("(critère inventé pour la démonstration)", "(criterion invented for the demonstration)")
                  : undefined,
              }))}
              said={
                shown.typed
                  ? groundsTyped((name) => shown.typed?.[name], item.code, criteria.length)
                  : mine?.grounds
              }
            />
            <MarkField desk={desk} file={file} item={item} mine={mine?.mark} typed={shown.typed} />
            <SelectField
              name="method"
              label={t("Modalité", "Method")}
              value={shown.typed?.["method"] ?? mine?.method}
              options={methodsOf(file).map((value) => ({ value, label: methodWords(value, desk) }))}
            />
            <TextField
              name="capacity"
              label={t("En quelle qualité", "In which capacity")}
              value={capacity}
              required
            />
            <div class="bar">
              <div class="row ends">
                <span class="small">{t("Une grille par évaluateur.", "One grid per assessor.")}</span>
                <span class="row">
                  {previous ? (
                    <a
                      class="button quiet"
                      href={href(at, gridPath(session, candidate.candidacy.id, previous.code))}
                    >
                      {previous.code}
                    </a>
                  ) : null}
                  <button type="submit">
                    {next
                      ? t(`Enregistrer, puis ${next.code}`, `Record, then ${next.code}`)
                      : t("Enregistrer et finir", "Record and finish")}
                  </button>
                </span>
              </div>
            </div>
          </form>
        ) : (
          <p>
            {t(
              "La session est close : les notes ne changent plus.",
              "The session is closed: marks change no more.",
            )}
          </p>
        )}
      </div>
    </WorkPage>,
    shown.refused ? 422 : 200,
  );
};

const MarkField: FC<{
  desk: Desk;
  file: SessionFile;
  item: Item;
  mine: Mark | undefined;
  typed: Typed | undefined;
}> = ({ desk, file, item, mine, typed }) => {
  const { t, at } = desk;
  const scale = file.rules.ask("assessment.scale");
  const source = scale.stated
    ? typeset(wordCitation(scale.citation, at.language), at.language)
    : t(
        "Pas de texte : l'échelle reste à régler sur la page du jury.",
        "No text: the scale is still to be settled on the jury page.",
      );
  const max = scale.stated ? maxOf(scale.value, item) : null;
  if (max !== null) {
    const written = typed?.["mark"] ?? (mine && "points" in mine ? number(mine.points, desk) : undefined);
    return (
      <TextField
        name="mark"
        label={t(`Note de ${item.title}, sur ${max}`, `Mark for ${item.title}, out of ${max}`)}
        hint={source}
        value={written}
        required
      />
    );
  }
  const chosen = typed?.["mark"] ?? (mine && "acquired" in mine ? (mine.acquired ? "yes" : "no") : undefined);
  return (
    <fieldset class="choices three" aria-describedby="mark-source">
      <legend>{t("Votre avis", "Your opinion")}</legend>
      <label data-status="ok">
        <input type="radio" name="mark" value="yes" checked={chosen === "yes"} required />{" "}
        {t("Acquise", "Acquired")}
      </label>
      <label data-status="no">
        <input type="radio" name="mark" value="no" checked={chosen === "no"} />{" "}
        {t("Non acquise", "Not acquired")}
      </label>
      <span class="hint" id="mark-source">
        {source}
      </span>
    </fieldset>
  );
};

const markOf = (written: string | undefined, file: SessionFile): Mark => {
  const scale = file.rules.ask("assessment.scale");
  if (scale.stated && scale.value.kind !== "binary")
    return { points: written?.trim() ? Number(written.replace(",", ".")) : Number.NaN };
  return written === "yes" || written === "no" ? { acquired: written === "yes" } : { points: Number.NaN };
};

export const noteGrid = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, actor } = desk;
  const at_ = await found(desk, session);
  if (!at_) return notFound(desk);
  const { file, candidate, item, rank } = at_;
  const typed = await typedIn(c);
  const methods = methodsOf(file);
  const decision = await noteSessionMarks(means.db, means, session.id, {
    candidacyId: candidate.candidacy.id,
    assessor: actor.account.name,
    capacity: typed["capacity"]?.trim().slice(0, 120) || "évaluateur",
    method: methods.find((method) => method === typed["method"]) ?? methods[0] ?? "assessor-observation",
    marks: [
      {
        item: item.code,
        mark: markOf(typed["mark"], file),
        grounds: groundsTyped((name) => typed[name], item.code, item.criteria?.length ?? 0),
      },
    ],
  });
  if (decision.outcome !== "granted") return gridPage(desk, session, { typed, refused: decision.findings });
  const next = file.items[rank + 1];
  return done(
    desk,
    next ? gridPath(session, candidate.candidacy.id, next.code) : gridPath(session),
    "marks-noted",
    decision.value,
  );
};
