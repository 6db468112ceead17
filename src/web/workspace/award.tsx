import type { FC } from "hono/jsx";
import {
  awardAnew,
  awardSession,
  awardsOf,
  type CommissionWord,
  loadSession,
  type Session,
  type SessionFile,
  unanswered,
} from "../../jury/index.ts";
import { type Finding, parseDay } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { tellResults, wordCitation } from "../../notices/index.ts";
import type { SignerRefusal } from "../../people/index.ts";
import { inTransaction } from "../../storage/index.ts";
import { DataTable, NoticeLine, Reasons, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { ToAwardAnew } from "./award-anew.tsx";
import { AwardForm } from "./award-form.tsx";
import { aboutSession, allows, type Desk, done, show } from "./desk.tsx";
import { type Typed, typedIn } from "./form.ts";
import { Empty, Outcome, personName } from "./parts.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";
import { openPoints } from "./settlement-presets.ts";
import { confirmed, signerAt } from "./signer.tsx";
import { SignerRefused } from "./signer-refused.tsx";

type Shown = {
  readonly findings?: readonly Finding[];
  readonly dayMissing?: boolean;
  readonly unconfirmed?: SignerRefusal;
  readonly typed?: Typed;
};

/** Who awards, and what was awarded. */
export const awardPage = async (
  desk: Desk,
  session: Session,
  { findings, dayMissing = false, unconfirmed, typed = {} }: Shown = {},
): Promise<Response> => {
  const { at, t, means } = desk;
  const file = await fileOf(desk, session);
  const awards = await awardsOf(
    means.db,
    file.candidates.map(({ candidacy }) => candidacy.id),
  );
  const policy = file.rules.ask("award.policy");
  const awarding = allows(desk, "award", aboutSession(session));
  const signer = await signerAt(desk);
  const title =
    session.state === "awarded"
      ? t(
          `${awards.length} attribution${awards.length > 1 ? "s" : ""}`,
          `${awards.length} award${awards.length > 1 ? "s" : ""}`,
        )
      : session.state === "minutes-signed"
        ? t("L'attribution reste à prononcer", "The award is still to be made")
        : t("L'attribution attend le procès-verbal", "The award waits for the minutes");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="attribution" title={title}>
      <div class="flow">
        {unconfirmed ? (
          <SignerRefused
            desk={desk}
            code={unconfirmed}
            says={t("Rien n'est prononcé.", "Nothing is awarded.")}
          />
        ) : null}
        {findings ? (
          <Verdict
            tone="unknown"
            says={t("L'attribution ne peut pas être prononcée.", "The award cannot be made.")}
            more={t(
              "Aucun dossier n'est attribué tant qu'un seul reste ouvert.",
              "No file is awarded while one stays open.",
            )}
            settled={false}
          >
            <Reasons findings={findings} language={at.language} />
            <p>
              <a href={href(at, sessionPath(session, "jury"))}>
                {t("Régler un point que le texte ne dit pas", "Settle a point the text does not state")}
              </a>
            </p>
          </Verdict>
        ) : null}
        <p>
          {policy.stated
            ? policyText(policy.value, desk)
            : t(
                "Le texte ne dit pas qui attribue : ce point est à régler sur la page du jury.",
                "The text does not say who awards: settle it on the jury page.",
              )}
          {policy.stated ? (
            <>
              <br />
              <span class="source">{typeset(wordCitation(policy.citation, at.language), at.language)}</span>
            </>
          ) : null}
        </p>
        {awarding && session.state === "minutes-signed" ? (
          <AwardForm
            desk={desk}
            file={file}
            signer={signer}
            typed={typed}
            commission={policy.stated && policy.value === "cpne-awards-on-proposal"}
            dayMissing={dayMissing}
          />
        ) : null}
        {session.state === "minutes-signed" && openPoints(file).includes("registration.ran-at-entry") ? (
          <NoticeLine status="warn">
            {t(
              "Aucune source ne date un enregistrement : il faudra peut-être régler s'il courait à l'entrée.",
              "No source dates a registration: you may have to settle whether it ran at entry.",
            )}
          </NoticeLine>
        ) : null}
        {awarding && session.state === "awarded" ? (
          <ToAwardAnew
            desk={desk}
            file={file}
            files={await unanswered(means.db, file)}
            signer={signer}
            typed={typed}
          />
        ) : null}
        {awards.length > 0 ? (
          <Awards desk={desk} file={file} awards={awards} />
        ) : session.state === "awarded" ? (
          <Empty says={t("Rien n'a été attribué.", "Nothing was awarded.")} />
        ) : null}
      </div>
    </SessionPage>,
    findings || dayMissing || unconfirmed ? 422 : 200,
  );
};

const policyText = (policy: string, { t }: Desk): string =>
  policy === "cpne-awards-on-proposal"
    ? t(
        "La commission attribue, sur la proposition du jury.",
        "The commission awards, on the jury's proposal.",
      )
    : policy === "jury-awards-controlled-after"
      ? t("Le jury attribue ; la branche contrôle ensuite.", "The jury awards; the branch checks afterwards.")
      : t("Le jury attribue.", "The jury awards.");

const Awards: FC<{ desk: Desk; file: SessionFile; awards: Awaited<ReturnType<typeof awardsOf>> }> = ({
  desk,
  file,
  awards,
}) => {
  const { t, at } = desk;
  return (
    <>
      <DataTable
        id="awards"
        caption={t("Attributions", "Awards")}
        stack
        columns={[
          { head: t("Candidat", "Candidate") },
          { head: t("Décision", "Decision") },
          { head: t("Par", "By") },
          { head: t("Le", "On") },
          { head: t("Enregistrement", "Registration"), mono: true },
        ]}
        rows={file.candidates.flatMap(({ candidacy, person, deliberation }) => {
          const award = awards.find(({ candidacyId }) => candidacyId === candidacy.id);
          const registration = award?.registration as { code?: string } | undefined;
          return award
            ? [
                {
                  cells: [
                    personName(person),
                    <Outcome desk={desk} deliberation={deliberation} />,
                    award.organ,
                    dayText(award.decidedOn, at.language),
                    registration?.code ?? t("aucun", "none"),
                  ],
                },
              ]
            : [];
        })}
      />
      <p>
        <a class="button" href={href(at, sessionPath(file.session, "certificats"))}>
          {t("Voir les certificats", "See the certificates")}
        </a>
      </p>
    </>
  );
};

/** Awards the session, and writes their result to the candidates in the same transaction. */
export const makeAwards = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, actor } = desk;
  const typed = await typedIn(c);
  const policy = (await fileOf(desk, session)).rules.ask("award.policy");
  const on = parseDay(typed["on"] ?? "");
  const commission = policy.stated && policy.value === "cpne-awards-on-proposal";
  if (commission && !on) return awardPage(desk, session, { dayMissing: true, typed });
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return awardPage(desk, session, { unconfirmed, typed });
  const refuses = Object.keys(typed).flatMap((name) =>
    name.startsWith("refuses-") ? [name.slice("refuses-".length)] : [],
  );
  const word: CommissionWord | undefined = commission && on ? { on, refuses } : undefined;
  const decision = await inTransaction(means.db, async (tx) => {
    const answer = await awardSession(tx, { ...means, takenBy: actor.account.name }, session.id, word);
    const file = answer.outcome === "granted" ? await loadSession(tx, means.texts, session.id) : undefined;
    if (file) await tellResults(tx, means, file);
    return answer;
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "attribution"), "awarded", decision.value)
    : awardPage(desk, session, { findings: decision.findings, typed });
};

/** Awards one file anew, its decision put right; or says why not. */
export const makeOneAnew = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, actor } = desk;
  const candidacyId = c.req.param("candidacy") ?? "";
  const typed: Typed = { ...(await typedIn(c)), candidacy: candidacyId };
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return awardPage(desk, session, { unconfirmed, typed });
  const on = parseDay(typed["on"] ?? "");
  const decision = await awardAnew(
    means.db,
    { ...means, takenBy: actor.account.name },
    {
      sessionId: session.id,
      candidacyId,
      commission: on ? { on, refuses: [] } : undefined,
    },
  );
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "attribution"), "awarded-anew")
    : awardPage(desk, session, { findings: decision.findings, typed });
};
