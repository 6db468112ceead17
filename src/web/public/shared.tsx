import { Hono } from "hono";
import type { FC } from "hono/jsx";
import { openShared, type SharedLink } from "../../certificate/index.ts";
import { addDays, dayInParis } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { verdictWords } from "../../notices/index.ts";
import { type Fact, Facts, Verdict } from "../components/index.ts";
import { answerFault } from "../faults.tsx";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, type PageContext, pageOf, render, type WebEnv } from "../page.ts";
import { typeset } from "../typeset.ts";
import { Checked, registerReason } from "./checked.tsx";
import { toneOfVerdict } from "./checks.ts";
import { askerOf, limiter } from "./limiter.ts";
import { sharedWords as say } from "./shared.words.ts";
import { verifyWords } from "./verification.words.ts";
import { askNumber, type NumberAnswer } from "./verify-number.ts";

/** A certificate that its holder shows by a link. Unknown, withdrawn and over have one answer; readers are not followed. */
export const sharedRoutes = (means: WebMeans): Hono<WebEnv> => {
  const app = new Hono<WebEnv>();
  const ask = askNumber(means);
  const mayTry = limiter(means.world, { tries: 60, minutes: 10 });
  app.get("/partage/:token{[A-Za-z0-9_-]{1,100}}", async (c) => {
    c.header("Cache-Control", "no-store");
    const link = mayTry(askerOf(c))
      ? await openShared(means.db, means.world, c.req.param("token"))
      : undefined;
    const answer = link && (await ask(link.number, means.world.today()));
    return link && answer
      ? render(c, <SharedPage at={pageOf(c, means)} link={link} answer={answer} />)
      : answerFault(c, means, 404, "not-found");
  });
  return app;
};

const SharedPage: FC<{ at: PageContext; link: SharedLink; answer: NumberAnswer }> = ({
  at,
  link,
  answer,
}) => {
  const { language } = at;
  const { certificate, verdict, checks, register } = answer;
  const says = typeset(verdictWords[verdict].says[language], language);
  const tone = toneOfVerdict[verdict];
  return (
    <Page at={at} title={says} here={say.crumb[language]} unlisted>
      <div class="aside spaced">
        <Verdict
          tone={tone}
          level={1}
          rosette={verdict === "valid" && certificate.variant === "certificate"}
          settled={tone !== "unknown"}
          says={says}
          more={say.by[language]}
        >
          <Facts facts={factsOf(at, link, answer)} />
          <Blocks at={at} link={link} answer={answer} />
          <Checked
            checks={checks.filter((check) => check.name !== "log-inclusion" || check.outcome !== "skipped")}
            more={registerReason(register, language)}
            language={language}
          />
          {verdict !== "valid" || link.parts.includes("name") ? (
            <p>{typeset(verdictWords[verdict].next[language], language)}</p>
          ) : null}
        </Verdict>
        <aside class="flow">
          <section class="sheet flow" aria-labelledby="plus-loin">
            <h2 id="plus-loin">{say.further[language]}</h2>
            <p>{say.file[language]}</p>
            <ul class="ruled tight">
              <li>
                <a href={href(at, links.certificate(certificate.number))}>{say.ofNumber[language]}</a>
              </li>
              <li>
                <a href={href(at, `${links.recognition}?certification=${certificate.certificationId}`)}>
                  {say.recognised[language]}
                </a>
              </li>
            </ul>
          </section>
          <p class="small">
            {say.until[language]} {dayText(addDays(dayInParis(link.endsAt), -1), language)}.
          </p>
        </aside>
      </div>
    </Page>
  );
};

const factsOf = (
  { language }: PageContext,
  { parts }: SharedLink,
  { certificate: { content, title, number, issuedOn } }: NumberAnswer,
): Fact[] => {
  const { certifier, holder, juryOn } = content.award;
  const name = [...holder.firstNames, holder.usageName ?? holder.birthName].join(" ");
  const facts = verifyWords.facts;
  return [
    ...(parts.includes("name") ? [{ label: say.holder[language], value: name }] : []),
    { label: facts.certification[language], value: typeset(title, "fr") },
    { label: facts.issuer[language], value: typeset(certifier.name, "fr") },
    { label: facts.issued[language], value: dayText(issuedOn, language) },
    ...(parts.includes("jury-day")
      ? [{ label: say.juryDay[language], value: dayText(juryOn, language) }]
      : []),
    { label: say.number[language], value: <span class="number">{number}</span> },
  ];
};

const Blocks: FC<{ at: PageContext; link: SharedLink; answer: NumberAnswer }> = ({
  at: { language },
  link,
  answer: { certificate },
}) => {
  const { award, piece } = certificate.content;
  const blocks = piece.variant === "block" ? [piece.block] : award.blocks;
  if (!link.parts.includes("blocks") || blocks.length === 0) return null;
  return (
    <>
      <h2>{say.blocks[language]}</h2>
      <ul class="plain">
        {blocks.map(({ code, title }) => (
          <li>
            {code} {typeset(title, "fr")}
          </li>
        ))}
      </ul>
    </>
  );
};
