import type { FC } from "hono/jsx";
import type { CandidateFile, SessionFile, Unanswered } from "../../jury/index.ts";
import { outcomeWords } from "../../language/index.ts";
import { TextField, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { certificatePath } from "./certificates.tsx";
import type { Desk } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { personName } from "./parts.tsx";
import { sessionPath } from "./session-frame.tsx";
import { type Signer, SignerFields } from "./signer.tsx";

type Shown = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly signer: Signer;
  readonly typed: Typed;
};

/** Each file to award anew: what it was and what it is, the documents to revoke first, or the act. */
export const ToAwardAnew: FC<Shown & { files: readonly Unanswered[] }> = ({
  desk,
  file,
  files,
  signer,
  typed,
}) => {
  const { t } = desk;
  return (
    <>
      {files.map(({ candidate, because, award, inForce }) => {
        const name = personName(candidate.person);
        const now = candidate.deliberation?.outcome ?? "none";
        return (
          <Verdict
            tone="warn"
            says={
              because === "refusal-appeal-upheld"
                ? t(
                    `Le recours de ${name} contre le refus de la commission est accueilli.`,
                    `The appeal of ${name} against the commission's refusal is upheld.`,
                  )
                : t(
                    `L'attribution à ${name} ne répond plus à la décision du jury.`,
                    `The award to ${name} no longer answers the jury's decision.`,
                  )
            }
            more={
              because === "refusal-appeal-upheld"
                ? t(
                    `Attribué : rien. Le jury proposait : ${outcomeWords[now].fr}.`,
                    `Awarded: nothing. The jury proposed: ${outcomeWords[now].en}.`,
                  )
                : t(
                    `Attribué : ${award ? outcomeWords[award.outcome].fr : "rien"}. Décision rectifiée : ${outcomeWords[now].fr}.`,
                    `Awarded: ${award ? outcomeWords[award.outcome].en : "nothing"}. Decision put right: ${outcomeWords[now].en}.`,
                  )
            }
            settled={false}
          >
            {inForce.length > 0 ? (
              <ToRevoke desk={desk} numbers={inForce} />
            ) : (
              <AnewForm desk={desk} file={file} candidate={candidate} signer={signer} typed={typed} />
            )}
          </Verdict>
        );
      })}
    </>
  );
};

const ToRevoke: FC<{ desk: Desk; numbers: readonly string[] }> = ({ desk: { t, at }, numbers }) => (
  <>
    <p>
      {t(
        "Retirez d'abord les documents de l'attribution d'avant, à deux personnes :",
        "First revoke the documents of the former award, by two persons:",
      )}
    </p>
    <ul class="plain">
      {numbers.map((number) => (
        <li>
          <a class="number" href={href(at, certificatePath(number))}>
            {number}
          </a>
        </li>
      ))}
    </ul>
  </>
);

const AnewForm: FC<Shown & { candidate: CandidateFile }> = ({
  desk,
  file: { session, rules },
  candidate: { candidacy },
  signer,
  typed,
}) => {
  const { t, at } = desk;
  const policy = rules.ask("award.policy");
  return (
    <form method="post" action={href(at, sessionPath(session, `attribution/${candidacy.id}`))} class="flow">
      {policy.stated && policy.value === "cpne-awards-on-proposal" ? (
        <TextField
          name="on"
          type="date"
          label={t("Jour de la décision de la commission", "Day of the commission's decision")}
          value={typed["candidacy"] === candidacy.id ? typed["on"] : undefined}
          required
        />
      ) : null}
      <SignerFields desk={desk} signer={signer} of={candidacy.id} />
      <p>
        <button type="submit">{t("Prononcer de nouveau", "Award anew")}</button>
      </p>
    </form>
  );
};
