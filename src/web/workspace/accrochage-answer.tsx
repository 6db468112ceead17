import type { FC } from "hono/jsx";
import type { CpfCode, PreparedFlow, ReadBack } from "../../cpf/index.ts";
import type { Fault } from "../../intake/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { faultPlace, refusalRemedy, wordCpfCode, wordFault } from "../../notices/index.ts";
import { DataTable, type Reason, ReasonList, Verdict } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import type { Desk } from "./desk.tsx";

/** What was just asked of the accrochage and is told on the page that answers. */
export type SendingAnswer =
  | { readonly kind: "not-made"; readonly prepared: Exclude<PreparedFlow, { outcome: "prepared" }> }
  | { readonly kind: "not-discarded"; readonly findings: readonly Finding<CpfCode>[] }
  | { readonly kind: "report-missing" }
  | { readonly kind: "read"; readonly answer: ReadBack };

/** True when nothing was changed by what was asked. */
export const changedNothing = (answer: SendingAnswer): boolean =>
  answer.kind !== "read" || answer.answer.outcome !== "applied";

const codeReason = (finding: Finding<CpfCode>, { at }: Desk): Reason => ({
  tone: "no",
  says: typeset(wordCpfCode(finding, at.language), at.language),
});

const faultReason = (fault: Fault, { at }: Desk): Reason => ({
  tone: "no",
  says: typeset(`${faultPlace(fault)} : ${wordFault(fault, at.language)}`, at.language),
});

/** The answer as a verdict with every reason. A file that was not chosen is said beside its field. */
export const Answer: FC<{ desk: Desk; answer: SendingAnswer }> = ({ desk, answer }) => {
  const { t } = desk;
  if (answer.kind === "report-missing") return null;
  if (answer.kind === "read") return <ReportAnswer desk={desk} answer={answer.answer} />;
  const reasons =
    answer.kind === "not-discarded"
      ? answer.findings.map((one) => codeReason(one, desk))
      : answer.prepared.outcome === "invalid"
        ? answer.prepared.faults.map((fault) => faultReason(fault, desk))
        : answer.prepared.findings.map((one) => codeReason(one, desk));
  return (
    <Verdict
      tone="no"
      settled={false}
      says={
        answer.kind === "not-made"
          ? t("Le fichier ne peut pas être fait.", "The file cannot be made.")
          : t("Ce fichier ne peut pas être mis de côté.", "This file cannot be set aside.")
      }
      more={t("Rien n'a changé.", "Nothing has changed.")}
    >
      <ReasonList reasons={reasons} />
    </Verdict>
  );
};

const ReportAnswer: FC<{ desk: Desk; answer: ReadBack }> = ({ desk, answer }) => {
  const { t } = desk;
  if (answer.outcome !== "applied") {
    const reasons =
      answer.outcome === "refused"
        ? answer.findings.map((one) => codeReason(one, desk))
        : answer.faults.map((fault) => faultReason(fault, desk));
    return (
      <Verdict
        tone="no"
        settled={false}
        says={t("Ce rapport n'a pas été lu.", "This report was not read.")}
        more={t("Rien n'a changé.", "Nothing has changed.")}
      >
        <ReasonList reasons={reasons} />
      </Verdict>
    );
  }
  const { accepted, refused } = answer;
  return (
    <Verdict
      tone={refused.length > 0 ? "warn" : "ok"}
      says={t(
        `Le rapport est lu : ${accepted.length} passage(s) accepté(s), ${refused.length} refusé(s).`,
        `The report is read: ${accepted.length} passage(s) accepted, ${refused.length} refused.`,
      )}
      more={t(
        "Un passage accepté ne repart jamais ; un passage refusé repart seul, dans le prochain fichier.",
        "An accepted passage is never sent again; a refused one goes alone, in the next file.",
      )}
    >
      {refused.length > 0 ? (
        <DataTable
          id="refused"
          caption={t("Passages refusés", "Passages refused")}
          stack
          columns={[
            { head: t("Passage", "Passage"), mono: true },
            {
              head: t(
                "Ce que dit la Caisse des dépôts, et que faire",
                "What the Caisse des dépôts says, and what to do",
              ),
            },
          ]}
          rows={refused.map(({ technicalId, messages }) => ({
            status: "no" as const,
            cells: [technicalId, <Messages desk={desk} messages={messages} />],
          }))}
        />
      ) : null}
      <Odds desk={desk} answer={answer} />
    </Verdict>
  );
};

/** What the Caisse des Dépôts said of a refusal, with the remedy when the message is known. */
export const Messages: FC<{ desk: Desk; messages: readonly string[] }> = ({ desk: { t, at }, messages }) => (
  <>
    {messages.length === 0 ? t("Refusé sans motif.", "Refused without a reason.") : null}
    {messages.map((message) => (
      <>
        <span lang="fr">{typeset(message, "fr")}.</span>{" "}
        <strong>{typeset(refusalRemedy(message, at.language) ?? "", at.language)}</strong>
        <br />
      </>
    ))}
  </>
);

/** What the report says, or leaves unsaid, beside its own file. */
const Odds: FC<{ desk: Desk; answer: ReadBack & { outcome: "applied" } }> = ({
  desk: { t },
  answer: { strangers, silent, kept },
}) => {
  const some = (ids: readonly string[]): string =>
    `${ids.slice(0, 5).join(", ")}${ids.length > 5 ? ", …" : ""}`;
  const said: readonly (readonly [readonly string[], string])[] = [
    [strangers, t("Dans le rapport, mais pas de ce fichier", "In the report, but not of this file")],
    [
      silent,
      t("Du fichier, mais le rapport n'en dit rien", "Of the file, but the report says nothing of it"),
    ],
    [kept, t("Déjà accepté avant : il le reste", "Accepted before: it stays so")],
  ];
  const reasons = said.flatMap(([ids, says]): Reason[] =>
    ids.length > 0 ? [{ tone: "warn", says: `${says} (${ids.length})${t(" :", ":")} ${some(ids)}` }] : [],
  );
  return reasons.length > 0 ? <ReasonList reasons={reasons} /> : null;
};
