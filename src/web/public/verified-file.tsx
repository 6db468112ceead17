import type { FC } from "hono/jsx";
import { findCertificate, installationKnowledge, stateOn, statusEvents } from "../../certificate/index.ts";
import { verify } from "../../verification/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import type { PageContext } from "../page.ts";
import { type FileAnswer, FileVerdict, verdictSays } from "./file-verdict.tsx";
import { verifyWords as say } from "./verification.words.ts";
import { verdictOfState } from "./verify-number.ts";

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

/** The answer on a file that was sent to us. */
export const FilePage: FC<{ at: PageContext; answer: FileAnswer; now: Date }> = ({ at, answer, now }) => {
  const { language } = at;
  return (
    <Page
      at={at}
      title={verdictSays(answer.verdict, language)}
      crumbs={[{ label: say.crumb[language], path: links.verify }]}
      here={say.byFile[language]}
      unlisted
    >
      <div class="aside spaced">
        <FileVerdict language={language} answer={answer} now={now} />
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
