import type { FC } from "hono/jsx";
import { addDays, dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { verdictWords } from "../../notices/index.ts";
import {
  type Fact,
  Facts,
  NoticeLine,
  ReasonList,
  TextField,
  type Tone,
  Verdict,
} from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import { href, type PageContext } from "../page.ts";
import { numberText, typeset } from "../typeset.ts";
import { Checked, registerReason } from "./checked.tsx";
import { momentText, toneOfVerdict } from "./checks.ts";
import { reasonClassWords, verifyWords as say } from "./verification.words.ts";
import type { NumberAnswer } from "./verify-number.ts";

/** How the comparison of a name came out; absent when none was asked. */
export type NameAnswer = "yes" | "no" | "too-many";

type Props = {
  readonly at: PageContext;
  readonly answer: NumberAnswer;
  readonly now: Date;
  readonly name?: NameAnswer | undefined;
  readonly script?: string | undefined;
};

/** What a number alone tells: title, certifier, state, checks. The holder's name is only ever confirmed. */
export const NumberPage: FC<Props> = ({ at, answer, now, name, script }) => {
  const { language } = at;
  const { certificate, rank, today, register, verdict, checks } = answer;
  const tone = toneOfAnswer(answer);
  const whole = today && verdict === "valid" && certificate.variant === "certificate";
  const says = today
    ? typeset(verdictWords[verdict].says[language], language)
    : say.thatDay[register.state][language];
  return (
    <Page
      at={at}
      title={`${says} ${certificate.number}`}
      crumbs={[{ label: say.crumb[language], path: links.verify }]}
      here={<span class="number">{certificate.number}</span>}
      script={script}
      unlisted
    >
      <div class="aside spaced">
        <Verdict
          tone={tone}
          level={1}
          rosette={whole}
          settled={tone !== "unknown"}
          says={says}
          more={moreOf(answer, now, language)}
        >
          <Facts facts={factsOf(answer, language)} />
          {today ? (
            <Checked
              checks={checks.filter((check) => check.name !== "log-inclusion" || check.outcome !== "skipped")}
              more={registerReason(register, language)}
              language={language}
            />
          ) : null}
          {!today && register.event ? <ReasonList reasons={registerReason(register, language)} /> : null}
          <p class="source">
            {`${say.rank[language]} ${numberText(rank, language)}.`}{" "}
            <a href={href(at, links.log)}>{say.rankSays[language]}</a>
          </p>
          <p>{typeset(verdictWords[verdict].next[language], language)}</p>
        </Verdict>
        <aside class="flow">
          <NameForm at={at} number={certificate.number} name={name} />
          {verdict === "revoked" || verdict === "suspended" ? (
            <WhatNow verdict={verdict} language={language} />
          ) : null}
          <OtherDay at={at} answer={answer} />
          <section class="flow small" aria-labelledby="tait">
            <h2 id="tait">{say.notShown[language]}</h2>
            <p>{say.notShownSays[language]}</p>
          </section>
          <ul class="ruled tight">
            <li>
              <a href={href(at, links.certification(certificate.certificationId))}>
                {say.framework[language]}
              </a>
            </li>
            <li>
              <a href={href(at, links.verify)}>{say.again[language]}</a>
            </li>
          </ul>
        </aside>
      </div>
    </Page>
  );
};

const toneOfAnswer = ({ today, verdict, register }: NumberAnswer): Tone => {
  if (today) return toneOfVerdict[verdict];
  return ({ issued: "ok", suspended: "warn", revoked: "no", "not-issued": "todo" } as const)[register.state];
};

const moreOf = ({ today, on, verdict, checks }: NumberAnswer, now: Date, language: Language): string => {
  if (!today) return `${say.thatDayFrom[language]} ${dayText(on, language)}.`;
  if (verdict === "suspended") return say.suspendedSays[language];
  const ran = checks.filter(({ outcome }) => outcome !== "skipped");
  const good = ran.filter(({ outcome }) => outcome === "valid");
  return `${say.checkedAt[language]} ${momentText(now, language)}${language === "fr" ? "\u00a0" : ""}: ${good.length} ${say.of[language]} ${ran.length}.`;
};

const factsOf = ({ certificate, register }: NumberAnswer, language: Language): Fact[] => {
  const { award, piece } = certificate.content;
  const { registration } = award.certification;
  const { event } = register;
  const changed = event && register.state !== "issued" ? event : undefined;
  const eve = changed ? addDays(dayInParis(changed.at), -1) : undefined;
  return [
    {
      label: say.facts.certification[language],
      value: typeset(certificate.title, language),
      small: piece.variant === "block" ? say.attestation[language] : undefined,
    },
    { label: say.facts.issuer[language], value: typeset(award.certifier.name, language) },
    { label: say.facts.issued[language], value: dayText(certificate.issuedOn, language) },
    {
      label: say.facts.registration[language],
      value: registration ? registration.code : say.noRegistration[language],
    },
    ...(changed && eve
      ? [
          { label: say.facts.reason[language], value: reasonClassWords[changed.reasonClass][language] },
          ...(eve >= certificate.issuedOn
            ? [
                {
                  label: say.facts.valid[language],
                  value:
                    language === "fr"
                      ? `du ${dayText(certificate.issuedOn)} au ${dayText(eve)}`
                      : `${dayText(certificate.issuedOn, "en")} to ${dayText(eve, "en")}`,
                },
              ]
            : []),
          { label: say.facts.decided[language], value: say.twoPersons[language] },
        ]
      : []),
  ];
};

const NameForm: FC<{ at: PageContext; number: string; name: NameAnswer | undefined }> = ({
  at,
  number,
  name,
}) => {
  const { language } = at;
  const said =
    name === undefined
      ? undefined
      : { yes: say.nameYes, no: say.nameNo, "too-many": say.nameMany }[name][language];
  return (
    <section class="sheet flow" aria-labelledby="titulaire">
      <h2 id="titulaire">{say.holderTitle[language]}</h2>
      {said ? (
        <NoticeLine status={name === "yes" ? "ok" : "no"} live>
          {said}
        </NoticeLine>
      ) : (
        <p class="small">{say.holderSays[language]}</p>
      )}
      <form class="flow" method="post" action={href(at, links.certificate(number))}>
        <TextField
          name="nom"
          label={say.name[language]}
          hint={say.nameKept[language]}
          autocomplete="off"
          required
        />
        <button type="submit" class="quiet">
          {say.confirm[language]}
        </button>
      </form>
    </section>
  );
};

const WhatNow: FC<{ verdict: "revoked" | "suspended"; language: Language }> = ({ verdict, language }) => (
  <section class="sheet flow" aria-labelledby="que-faire">
    <h2 id="que-faire">{say.next[language]}</h2>
    <p>
      <strong>{say.employer[language]}</strong> {say.forEmployer[verdict][language]}
    </p>
    <p>
      <strong>{say.holder[language]}</strong> {say.forHolder[language]}
    </p>
  </section>
);

const OtherDay: FC<{ at: PageContext; answer: NumberAnswer }> = ({ at, answer }) => (
  <section class="sheet flow" aria-labelledby="autre-date">
    <h2 id="autre-date">{say.otherDay[at.language]}</h2>
    <form class="flow" action={href(at, links.certificate(answer.certificate.number))}>
      <TextField name="date" type="date" label={say.wasValid[at.language]} value={answer.on} />
      <button type="submit" class="quiet">
        {say.seeDay[at.language]}
      </button>
    </form>
  </section>
);
