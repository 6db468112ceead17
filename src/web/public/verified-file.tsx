import type { FC } from "hono/jsx";
import {
  findCertificate,
  installationKnowledge,
  type StateOnDay,
  stateOn,
  statusEvents,
} from "../../certificate/index.ts";
import { parseDay } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { verdictWords } from "../../notices/index.ts";
import { type Verdict as VerdictCode, type Verification, verify } from "../../verification/index.ts";
import { type Fact, Facts, Verdict } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, type PageContext } from "../page.ts";
import { typeset } from "../typeset.ts";
import { momentText, toneOfVerdict } from "./checks.ts";
import { Checked, registerReason } from "./verification.tsx";
import { verifyWords as say } from "./verification.words.ts";
import { verdictOfState } from "./verify-number.ts";

export type FileAnswer = {
  readonly verification: Verification;
  readonly verdict: VerdictCode;
  readonly register?: StateOnDay | undefined;
};

/** Verifies a file with what this installation knows; a genuine one is also looked up in the register. */
export const verifyFile = async (means: WebMeans, bytes: Uint8Array): Promise<FileAnswer> => {
  const { db, world } = means;
  const verification = await verify(bytes, { ...(await installationKnowledge(db, means)), at: world.now() });
  const genuine =
    verification.verdict === "valid" ||
    verification.verdict === "revoked" ||
    verification.verdict === "status-unknown";
  const certificate =
    genuine && verification.subject?.number
      ? await findCertificate(db, verification.subject.number)
      : undefined;
  if (!certificate) return { verification, verdict: verification.verdict };
  const register = stateOn(certificate, await statusEvents(db, certificate.id), world.today());
  return {
    verification,
    register,
    verdict:
      register.state === "not-issued"
        ? verification.verdict
        : verdictOfState(register.state, verification.verdict),
  };
};

/** A verdict a person could read aloud, what the file says of itself, and every check. */
export const FilePage: FC<{ at: PageContext; answer: FileAnswer; now: Date }> = ({ at, answer, now }) => {
  const { language } = at;
  const { verdict, verification, register } = answer;
  const tone = toneOfVerdict[verdict];
  const says = typeset(verdictWords[verdict].says[language], language);
  return (
    <Page
      at={at}
      title={says}
      crumbs={[{ label: say.crumb[language], path: links.verify }]}
      here={say.byFile[language]}
      unlisted
    >
      <div class="aside spaced">
        <Verdict
          tone={tone}
          level={1}
          rosette={verdict === "valid" && verification.kind === "pdf"}
          settled={tone !== "unknown"}
          says={says}
          more={`${say.checkedAt[language]} ${momentText(now, language)}.`}
        >
          {verification.subject && tone !== "no" ? (
            <Facts facts={factsOf(verification.subject, language)} />
          ) : null}
          <Checked
            checks={verification.checks}
            more={register ? registerReason(register, language) : []}
            language={language}
          />
          <div class="flow">
            <h2>{say.next[language]}</h2>
            <p>{typeset(verdictWords[verdict].next[language], language)}</p>
          </div>
          <p class="row">
            {verification.subject?.number ? (
              <a class="button quiet" href={href(at, links.certificate(verification.subject.number))}>
                {say.seeRegister[language]}
              </a>
            ) : null}
            <a href={href(at, links.verify)}>{say.again[language]}</a>
          </p>
        </Verdict>
        <aside class="flow">
          <section class="flow" aria-labelledby="moyens">
            <h2 id="moyens">{say.paper[language]}</h2>
            <p class="small">{say.paperSays[language]}</p>
          </section>
        </aside>
      </div>
    </Page>
  );
};

const factsOf = (
  { holder, title, issuer, number, issuedOn }: NonNullable<Verification["subject"]>,
  language: Language,
): Fact[] => {
  const day = parseDay(issuedOn);
  return [
    ...(holder === undefined ? [] : [{ label: say.facts.holder[language], value: holder }]),
    { label: say.facts.certification[language], value: typeset(title, language) },
    {
      label: say.facts.issuer[language],
      value: typeset(issuer, language),
      small: day ? dayText(day, language) : undefined,
    },
    ...(number === undefined
      ? []
      : [{ label: say.facts.number[language], value: <span class="number">{number}</span> }]),
  ];
};
