import type { FC } from "hono/jsx";
import { type Proposal, propose } from "../../assessment/index.ts";
import {
  type CandidateFile,
  closeSession,
  type JuryWord,
  juryFile,
  maySit,
  openSession,
  recordDeliberation,
  recuse,
  type Session,
  type SessionFile,
  sittingOf,
} from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { routeWords } from "../../language/index.ts";
import { DataTable, Reasons, Status, toneOf, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { type Desk, done, notFound, show } from "./desk.tsx";
import { type Typed, typedIn } from "./form.ts";
import { fileOf } from "./jury.tsx";
import { Proposed, proposalText } from "./marks.tsx";
import { assessed } from "./overview.tsx";
import { Act, Because, capital, number, Outcome, personName } from "./parts.tsx";
import { SessionPage, sessionPath } from "./session-frame.tsx";

type Shown = { readonly refused?: readonly Finding[] };

const meansOf = ({ means, actor }: Desk) => ({ ...means, takenBy: actor.account.name });

/** The sitting: may it open, its files, may it close. */
export const deliberationPage = async (
  desk: Desk,
  session: Session,
  { refused }: Shown = {},
): Promise<Response> => {
  const { at, t, means } = desk;
  const file = await fileOf(desk, session);
  const undecided = file.candidates.filter(({ deliberation }) => !deliberation).length;
  const to = (step: string) => href(at, sessionPath(session, step));
  const sits = session.state === "planned" ? maySit(sittingOf(file), file.rules, means.texts.law) : undefined;
  const title = titleOf(session, undecided, sits?.outcome === "granted", desk);
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="deliberation" title={title}>
      <div class="flow">
        {refused ? (
          <Verdict
            tone="no"
            says={t("Cet acte ne peut pas être fait.", "This act cannot be done.")}
            settled={false}
            id="refused"
          >
            <Reasons findings={refused.filter(({ outcome }) => outcome !== "met")} language={at.language} />
          </Verdict>
        ) : null}
        {sits ? (
          <Verdict
            tone={toneOf[sits.outcome]}
            says={
              sits.outcome === "granted"
                ? t("Le jury est régulier : il peut siéger.", "The jury is regular: it may sit.")
                : t("Le jury ne peut pas encore siéger.", "The jury may not sit yet.")
            }
            settled={false}
          >
            <Reasons findings={sits.findings} language={at.language} />
            <div class="row">
              {sits.outcome === "granted" ? (
                <Act action={to("deliberation/ouvrir")} label={t("Ouvrir la session", "Open the session")} />
              ) : (
                <a class="button quiet" href={to("jury")}>
                  {t("Voir la composition", "See the composition")}
                </a>
              )}
            </div>
          </Verdict>
        ) : null}
        <Files desk={desk} file={file} />
        {session.state === "open" && undecided === 0 && file.candidates.length > 0 ? (
          <Act action={to("deliberation/clore")} label={t("Clore la session", "Close the session")} />
        ) : null}
      </div>
    </SessionPage>,
    refused ? 422 : 200,
  );
};

const titleOf = ({ state }: Session, undecided: number, sits: boolean, { t }: Desk): string => {
  if (state === "planned")
    return sits
      ? t("La session peut s'ouvrir", "The session may open")
      : t("La session ne peut pas encore s'ouvrir", "The session may not open yet");
  if (state !== "open") return t("Le jury a décidé de chaque dossier", "The jury has decided every file");
  return undecided === 0
    ? t("Tous les dossiers sont décidés", "Every file is decided")
    : t(
        `${undecided} dossier${undecided > 1 ? "s" : ""} à décider`,
        `${undecided} file${undecided > 1 ? "s" : ""} to decide`,
      );
};

const Files: FC<{ desk: Desk; file: SessionFile }> = ({ desk, file }) => {
  const { t, at } = desk;
  return (
    <DataTable
      id="files"
      caption={t("Dossiers", "Files")}
      stack
      columns={[
        { head: t("Candidat", "Candidate") },
        { head: t("Voie", "Route") },
        { head: t("Évaluations", "Assessments"), numeric: true },
        { head: t("Décision", "Decision") },
      ]}
      rows={file.candidates.map(({ candidacy, person, marks, deliberation }) => ({
        cells: [
          <a href={href(at, sessionPath(file.session, `deliberation/${candidacy.id}`))}>
            {personName(person)}
          </a>,
          capital(routeWords[candidacy.route][at.language]),
          t(
            `${assessed(file.items, marks)} sur ${file.items.length}`,
            `${assessed(file.items, marks)} of ${file.items.length}`,
          ),
          <Outcome desk={desk} deliberation={deliberation} />,
        ],
      }))}
    />
  );
};

type FileShown = { readonly typed?: Typed; readonly refused?: readonly Finding[] };

/** One file before the jury: what is proposed, what the jury says, the vote, and the reasons. */
export const juryFilePage = async (
  desk: Desk,
  session: Session,
  { typed, refused }: FileShown = {},
): Promise<Response> => {
  const { at, t, c } = desk;
  const file = await fileOf(desk, session);
  const rank = file.candidates.findIndex(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  const candidate = file.candidates[rank];
  if (!candidate) return notFound(desk);
  const to = (step: string) =>
    href(at, sessionPath(session, `deliberation/${candidate.candidacy.id}${step}`));
  const next = file.candidates[rank + 1];
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="deliberation"
      title={personName(candidate.person)}
      tab={t(`Dossier ${rank + 1}`, `File ${rank + 1}`)}
      lead={t(
        `Dossier ${rank + 1} sur ${file.candidates.length}, ${routeWords[candidate.candidacy.route].fr}`,
        `File ${rank + 1} of ${file.candidates.length}, ${routeWords[candidate.candidacy.route].en}`,
      )}
    >
      <div class="aside">
        <div class="flow">
          {refused ? (
            <Verdict
              tone="no"
              says={t("Cette décision ne peut pas être enregistrée.", "This decision cannot be recorded.")}
              more={t(
                "Rien n'a changé ; ce que vous avez saisi est gardé ci-dessous.",
                "Nothing has changed; what you typed is kept below.",
              )}
              settled={false}
              id="refused"
            >
              <Reasons findings={refused.filter(({ outcome }) => outcome !== "met")} language={at.language} />
            </Verdict>
          ) : null}
          {session.state === "open" ? (
            <WordForm desk={desk} file={file} candidate={candidate} typed={typed} action={to("")} />
          ) : (
            <Proposals desk={desk} file={file} candidate={candidate} />
          )}
          {session.state === "open" ? (
            <OtherActs desk={desk} file={file} candidate={candidate} to={to} />
          ) : null}
        </div>
        <aside>
          <Decided desk={desk} candidate={candidate} />
          {next ? (
            <p>
              <a href={href(at, sessionPath(session, `deliberation/${next.candidacy.id}`))}>
                {t("Dossier suivant", "Next file")}
              </a>
            </p>
          ) : (
            <p>
              <a href={href(at, sessionPath(session, "deliberation"))}>
                {t("Tous les dossiers", "All the files")}
              </a>
            </p>
          )}
        </aside>
      </div>
    </SessionPage>,
    refused ? 422 : 200,
  );
};

const Decided: FC<{ desk: Desk; candidate: CandidateFile }> = ({ desk, candidate: { deliberation } }) => {
  const { t } = desk;
  if (!deliberation) {
    return (
      <section class="verdict" data-status="todo" data-settled="no">
        <h2>{t("Pas encore décidé", "Not decided yet")}</h2>
        <p>
          {t(
            "Une décision enregistrée peut être reprise tant que la session est ouverte.",
            "A recorded decision may be taken up again while the session is open.",
          )}
        </p>
      </section>
    );
  }
  return (
    <section
      class="verdict"
      data-status={{ full: "ok", partial: "warn", none: "no", deferred: "todo" }[deliberation.outcome]}
    >
      <h2>
        <Outcome desk={desk} deliberation={deliberation} />
      </h2>
      {deliberation.mean === undefined ? null : (
        <p>{t(`Moyenne ${number(deliberation.mean, desk)}`, `Mean ${deliberation.mean}`)}</p>
      )}
      {deliberation.vote ? (
        <p>
          {t(
            `Vote : ${deliberation.vote.for} pour, ${deliberation.vote.against} contre, ${deliberation.vote.abstained} abstention(s)`,
            `Vote: ${deliberation.vote.for} for, ${deliberation.vote.against} against, ${deliberation.vote.abstained} abstained`,
          )}
        </p>
      ) : null}
      {deliberation.reason ? <p>{deliberation.reason}</p> : null}
      <Because desk={desk} findings={deliberation.because} />
    </section>
  );
};

const blocksOf = ({ items, framework }: SessionFile) => {
  const codes = [...new Set(items.map(({ block }) => block))];
  return codes.map((code) => ({
    code,
    title: framework.blocks.find((block) => block.code === code)?.title,
    items: items.filter(({ block }) => block === code),
  }));
};

/** "B1. Préparer…" as a caption; tests that belong to no block stand together. */
const captionOf = (code: string | undefined, title: string | undefined, { t }: Desk): string =>
  code === undefined
    ? t("Épreuves", "Tests")
    : title && title !== code
      ? typeset(`${code}. ${title}`, "fr")
      : code;

const Proposals: FC<{ desk: Desk; file: SessionFile; candidate: CandidateFile }> = ({
  desk,
  file,
  candidate,
}) => {
  const { t } = desk;
  const said = new Map(candidate.deliberation?.items.map((item) => [item.code, item]));
  return (
    <>
      {blocksOf(file).map(({ code, title, items }, i) => (
        <DataTable
          id={`block-${i}`}
          caption={captionOf(code, title, desk)}
          stack
          columns={[
            { head: t("Compétence", "Item") },
            { head: t("Évaluation", "Assessment") },
            { head: t("Jury", "Jury") },
          ]}
          rows={items.map((item) => {
            const word = said.get(item.code);
            return {
              cells: [
                <>
                  <span class="number">{item.code}</span> {typeset(item.title, "fr")}
                </>,
                <Proposed desk={desk} proposal={propose(item.code, candidate.marks)} />,
                word ? (
                  <Status tone={word.acquired ? "ok" : "no"}>
                    {word.points === undefined
                      ? word.acquired
                        ? t("Acquise", "Acquired")
                        : t("Non acquise", "Not acquired")
                      : number(word.points, desk)}
                  </Status>
                ) : (
                  "–"
                ),
              ],
            };
          })}
        />
      ))}
    </>
  );
};

const WordForm: FC<{
  desk: Desk;
  file: SessionFile;
  candidate: CandidateFile;
  typed: Typed | undefined;
  action: string;
}> = ({ desk, file, candidate, typed, action }) => {
  const { t } = desk;
  const { held, proposals } = juryFile(file, candidate);
  return (
    <form method="post" action={action} class="flow">
      {blocksOf(file).map(({ code, title, items }, i) => (
        <DataTable
          id={`block-${i}`}
          caption={captionOf(code, title, desk)}
          stack
          columns={[
            { head: t("Compétence", "Item") },
            { head: t("Évaluation", "Assessment") },
            { head: t("Décision du jury", "The jury's decision") },
          ]}
          rows={items.map((item) => {
            const proposal = proposals[item.code] ?? { kind: "unmarked" };
            const heldNow = held.includes(item.code);
            return {
              cells: [
                <>
                  <span class="number">{item.code}</span> {typeset(item.title, "fr")}
                </>,
                heldNow ? (
                  <Status tone="ok">{t("Déjà acquise", "Already held")}</Status>
                ) : (
                  <Proposed desk={desk} proposal={proposal} />
                ),
                heldNow ? "–" : <ItemChoice desk={desk} item={item.code} proposal={proposal} typed={typed} />,
              ],
            };
          })}
        />
      ))}
      <p class="field">
        <label for="reason">
          {t("Raison, si le jury s'écarte d'un évaluateur", "Reason, if the jury departs from an assessor")}
        </label>
        <span class="hint" id="reason-hint">
          {t(
            "Obligatoire dans ce cas. Elle figure au procès-verbal.",
            "Needed in that case. It stands in the minutes.",
          )}
        </span>
        <textarea id="reason" name="reason" aria-describedby="reason-hint">
          {typed?.["reason"] ?? ""}
        </textarea>
      </p>
      <details open={typed?.["for"] ? true : undefined}>
        <summary>
          {t("Vote", "Vote")}{" "}
          <span class="small">
            {t("seulement si le jury n'est pas unanime", "only when the jury is not unanimous")}
          </span>
        </summary>
        <div class="votes">
          {(["for", "against", "abstained"] as const).map((name) => (
            <p class="field">
              <label for={name}>
                {
                  {
                    for: t("Pour", "For"),
                    against: t("Contre", "Against"),
                    abstained: t("Abstentions", "Abstentions"),
                  }[name]
                }
              </label>
              <input id={name} name={name} inputmode="numeric" value={typed?.[name] ?? ""} />
            </p>
          ))}
          <p class="field">
            <label for="president">
              {t("Voix du président, en cas de partage", "President's vote, on a tie")}
            </label>
            <select id="president" name="president">
              <option value="">{t("Sans objet", "Not needed")}</option>
              <option value="for" selected={typed?.["president"] === "for"}>
                {t("Pour", "For")}
              </option>
              <option value="against" selected={typed?.["president"] === "against"}>
                {t("Contre", "Against")}
              </option>
            </select>
          </p>
        </div>
      </details>
      <p>
        <button type="submit">
          {t("Enregistrer la décision du dossier", "Record the decision on this file")}
        </button>
      </p>
    </form>
  );
};

/** The jury's word on one item: it follows the proposal unless it says otherwise. */
const ItemChoice: FC<{ desk: Desk; item: string; proposal: Proposal; typed: Typed | undefined }> = ({
  desk,
  item,
  proposal,
  typed,
}) => {
  const { t } = desk;
  const name = `item-${item}`;
  const legend = t(`Décision du jury pour ${item}`, `The jury's decision on ${item}`);
  if (proposal.kind === "points") {
    return (
      <input
        name={name}
        aria-label={legend}
        inputmode="decimal"
        value={typed?.[name] ?? number(proposal.points, desk)}
      />
    );
  }
  const chosen =
    typed?.[name] ??
    (proposal.kind === "acquired" ? "yes" : proposal.kind === "not-acquired" ? "no" : undefined);
  return (
    <fieldset class="choices pair">
      <legend class="visually-hidden">{legend}</legend>
      <label data-status="ok">
        <input type="radio" name={name} value="yes" checked={chosen === "yes"} />{" "}
        {proposalText({ kind: "acquired" }, desk)}
      </label>
      <label data-status="no">
        <input type="radio" name={name} value="no" checked={chosen === "no"} />{" "}
        {proposalText({ kind: "not-acquired" }, desk)}
      </label>
    </fieldset>
  );
};

const OtherActs: FC<{
  desk: Desk;
  file: SessionFile;
  candidate: CandidateFile;
  to: (step: string) => string;
}> = ({ desk: { t }, file, candidate, to }) => {
  const recused = file.recusals.filter(({ candidacyId }) => candidacyId === candidate.candidacy.id);
  return (
    <>
      <details>
        <summary>{t("Ajourner ce dossier", "Defer this file")}</summary>
        <form method="post" action={to("/ajourner")} class="flow">
          <p class="field">
            <label for="defer-reason">{t("Motif de l'ajournement", "Reason for deferring")}</label>
            <textarea id="defer-reason" name="reason" required />
          </p>
          <p>
            <button type="submit" class="quiet">
              {t("Ajourner ce dossier", "Defer this file")}
            </button>
          </p>
        </form>
      </details>
      <details>
        <summary>
          {t("Un membre se retire", "A member stands aside")}{" "}
          {recused.length > 0 ? (
            <span class="small">
              {recused.map(({ memberId }) => file.members.find(({ id }) => id === memberId)?.name).join(", ")}
            </span>
          ) : null}
        </summary>
        <form method="post" action={to("/retrait")} class="flow">
          <p class="field">
            <label for="recused">{t("Membre", "Member")}</label>
            <select id="recused" name="member">
              {file.members.map(({ id, name }) => (
                <option value={id}>{name}</option>
              ))}
            </select>
          </p>
          <p class="field">
            <label for="recusal-reason">{t("Motif du retrait", "Reason for standing aside")}</label>
            <textarea id="recusal-reason" name="reason" required />
          </p>
          <p>
            <button type="submit" class="quiet">
              {t("Inscrire le retrait", "Record the recusal")}
            </button>
          </p>
        </form>
      </details>
    </>
  );
};

const countOf = (written: string | undefined): number | undefined =>
  written !== undefined && /^\d{1,3}$/.test(written.trim()) ? Number(written) : undefined;

/** What was typed as the jury's word. A field left as proposed follows the proposal. */
const wordOf = (typed: Typed, file: SessionFile, candidate: CandidateFile): JuryWord => {
  const { proposals } = juryFile(file, candidate);
  const items: Record<string, { acquired: boolean } | { points: number }> = {};
  for (const { code } of file.items) {
    const said = typed[`item-${code}`];
    if (said === undefined || said === "") continue;
    if (proposals[code]?.kind === "points") {
      const points = Number(said.replace(",", "."));
      if (Number.isFinite(points)) items[code] = { points };
    } else items[code] = { acquired: said === "yes" };
  }
  const [pro, against, abstained] = [
    countOf(typed["for"]),
    countOf(typed["against"]),
    countOf(typed["abstained"]),
  ];
  const voted = pro !== undefined || against !== undefined || abstained !== undefined;
  const president = typed["president"];
  return {
    kind: "decided",
    items,
    reason: typed["reason"]?.trim() || undefined,
    vote: voted
      ? {
          for: pro ?? 0,
          against: against ?? 0,
          abstained: abstained ?? 0,
          presidentFor: president ? president === "for" : undefined,
        }
      : undefined,
  };
};

const candidateOf = async (desk: Desk, session: Session) => {
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === desk.c.req.param("candidacy"));
  return candidate && { file, candidate };
};

export const decideFile = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const typed = await typedIn(desk.c);
  const { candidacy } = found.candidate;
  const decision = await recordDeliberation(
    desk.means.db,
    meansOf(desk),
    session.id,
    candidacy.id,
    wordOf(typed, found.file, found.candidate),
  );
  if (decision.outcome === "granted")
    return done(desk, sessionPath(session, `deliberation/${candidacy.id}`), "file-decided");
  return juryFilePage(desk, session, { typed, refused: decision.findings });
};

export const deferFile = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const { reason = "" } = await typedIn(desk.c);
  const { id } = found.candidate.candidacy;
  const decision = await recordDeliberation(desk.means.db, meansOf(desk), session.id, id, {
    kind: "deferred",
    reason,
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, `deliberation/${id}`), "file-decided")
    : juryFilePage(desk, session, { refused: decision.findings });
};

export const recuseMember = async (desk: Desk, session: Session): Promise<Response> => {
  const found = await candidateOf(desk, session);
  if (!found) return notFound(desk);
  const { member = "", reason = "" } = await typedIn(desk.c);
  const { id } = found.candidate.candidacy;
  const decision = await recuse(desk.means.db, meansOf(desk), session.id, {
    memberId: member,
    candidacyId: id,
    reason,
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, `deliberation/${id}`), "recused")
    : juryFilePage(desk, session, { refused: decision.findings });
};

export const open = async (desk: Desk, session: Session): Promise<Response> => {
  const decision = await openSession(desk.means.db, meansOf(desk), session.id);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "deliberation"), "session-opened")
    : deliberationPage(desk, session, { refused: decision.findings });
};

export const close = async (desk: Desk, session: Session): Promise<Response> => {
  const decision = await closeSession(desk.means.db, meansOf(desk), session.id);
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "proces-verbal"), "session-closed")
    : deliberationPage(desk, session, { refused: decision.findings });
};
