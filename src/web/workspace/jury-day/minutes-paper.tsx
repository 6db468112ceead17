import type { FC } from "hono/jsx";
import type { DraftMinutes } from "../../../jury/index.ts";
import { DataTable, Facts, ReasonList, Status } from "../../components/index.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { outcomeTones } from "./effect.tsx";

/** The minutes as they will be printed, in French whatever the language of the page: what is read here is what is signed. */
export const MinutesPaper: FC<{ desk: Desk; draft: DraftMinutes; settled: boolean }> = ({
  desk: { t },
  draft: { text, sha256 },
  settled,
}) => {
  const { words } = text;
  const [name = "", organisation = "", college = "", presence = ""] = words.memberHeads;
  const [, candidate = "", route = "", decision = ""] = words.decisionHeads;
  return (
    <article
      class="sheet flow paper"
      data-settled={settled ? undefined : "no"}
      aria-labelledby="pv"
      lang="fr"
    >
      <p class="kicker">{text.issuer}</p>
      <h2 id="pv">{typeset(text.title, "fr")}</h2>
      {text.opening ? <p>{typeset(text.opening, "fr")}</p> : null}
      <Facts facts={text.facts.map(({ label, text: value }) => ({ label, value: typeset(value, "fr") }))} />
      <DataTable
        id="present"
        caption={words.composition}
        stack
        columns={[name, organisation, college, presence].map((head) => ({ head }))}
        rows={text.members.map((member) => ({
          cells: [member.name, member.organisation, member.college, typeset(member.presence, "fr")],
        }))}
      />
      <Lines lines={text.chair} />
      {text.settlements.length > 0 ? (
        <>
          <h3>{typeset(words.settlements, "fr")}</h3>
          <ReasonList
            reasons={text.settlements.map(({ rule, value, reason, by }) => ({
              tone: "ok",
              says: `${typeset(`${rule} : ${value}`, "fr")} ${typeset(reason, "fr")}`,
              source: typeset(by, "fr"),
            }))}
          />
        </>
      ) : null}
      <DataTable
        id="decisions"
        caption={words.decisions}
        stack
        columns={[candidate, route, decision].map((head) => ({ head }))}
        rows={text.decisions.map((line) => ({
          cells: [
            typeset(line.candidate, "fr"),
            line.route,
            <>
              <Status tone={line.code ? outcomeTones[line.code] : "todo"}>{line.outcome}</Status>
              {line.detail ? (
                <>
                  <br />
                  <span class="small">{typeset(line.detail, "fr")}</span>
                </>
              ) : null}
            </>,
          ],
        }))}
      />
      <Lines title={typeset(words.departures, "fr")} lines={text.departures} />
      <Lines title={words.deferrals} lines={text.deferrals} />
      <Lines title={words.recusals} lines={text.recusals} />
      {text.closing ? <p>{typeset(text.closing, "fr")}</p> : null}
      <p class="source">
        {typeset(words.textPrint, "fr")} <span class="number">{sha256}</span>
        <br />
        {settled
          ? null
          : t(
              "Toute retouche change l'empreinte et annule les signatures.",
              "Any change makes another fingerprint and voids the signatures.",
            )}
      </p>
    </article>
  );
};

const Lines: FC<{ title?: string; lines: readonly string[] }> = ({ title, lines }) =>
  lines.length === 0 ? null : (
    <>
      {title ? <h3>{title}</h3> : null}
      {lines.map((line) => (
        <p>{typeset(line, "fr")}</p>
      ))}
    </>
  );
