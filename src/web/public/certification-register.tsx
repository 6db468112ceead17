import type { FC } from "hono/jsx";
import type { Day } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import {
  type Certification,
  type CqpiSignature,
  firstDayOf,
  type RegisterClaim,
  type Registration,
} from "../../referential/index.ts";
import { DataTable, type Tone } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { certificationWords as say } from "./certification.words.ts";
import { branchName, type Reference } from "./reference.ts";
import { type RegistrationStep, registrationTimeline } from "./registration-timeline.ts";
import { ProvenanceLine } from "./sources.tsx";

type Props = {
  readonly certification: Certification;
  readonly claim: RegisterClaim | undefined;
  readonly sheets: readonly Registration[];
  readonly today: Day;
  readonly language: Language;
};

/** The sheets held, in time and with their gaps; without any, what the source claims. */
export const Registrations: FC<Props> = ({ certification, claim, sheets, today, language }) => (
  <section class="flow" aria-labelledby="registre">
    <h2 id="registre">{say.registrations[language]}</h2>
    {sheets.length > 0 ? (
      <ol class="timeline">
        {registrationTimeline(sheets, today).map((step) => (
          <Step step={step} language={language} />
        ))}
      </ol>
    ) : (
      <p class="notice" data-status="unknown">
        <span>
          {say.noRegistration[language]}{" "}
          {certification.registerClaim === "unknown"
            ? say.claimNone[language]
            : `${say.claim[language]} ${claim?.code ?? certification.registerClaim}${claim?.until ? ` ${say.endsOn[language]} ${dayText(claim.until, language)}` : ""}.`}
        </span>
      </p>
    )}
  </section>
);

const tones = { yes: "ok", no: "todo", unknown: "unknown" } as const satisfies Record<string, Tone>;

const Step: FC<{ step: RegistrationStep; language: Language }> = ({ step, language }) => {
  if (step.kind === "gap") {
    const days = step.until
      ? `${say.from[language]} ${dayText(step.from, language)} ${say.until[language]} ${dayText(step.until, language)}`
      : `${say.sinceDay[language]} ${dayText(step.from, language)}`;
    return (
      <li data-status="no">
        <h3>{`${say.gap[language]} ${days}`}</h3>
        <p class="source">{say.gapSays[language]}</p>
      </li>
    );
  }
  const { registration, running } = step;
  const links = [
    ...registration.previousCodes.map((code) => `${say.replaces[language]} ${code}`),
    ...registration.nextCodes.map((code) => `${say.replacedBy[language]} ${code}`),
  ];
  return (
    <li data-status={tones[running]} id={registration.code}>
      <h3>{`${registration.code}, ${daysOf(registration, language)}`}</h3>
      <p>
        {typeset(
          [
            registration.title,
            registration.level ? `${say.level[language].toLowerCase()} ${registration.level}` : "",
            ...links,
          ]
            .filter(Boolean)
            .join(", "),
          language,
        )}
      </p>
      <p class="source">
        <ProvenanceLine source={registration.source} language={language} />
      </p>
    </li>
  );
};

const daysOf = (registration: Registration, language: Language): string => {
  const first = firstDayOf(registration);
  const { endsOn } = registration;
  const end = endsOn ? dayText(endsOn, language) : undefined;
  if (first && end) return `${say.from[language]} ${dayText(first, language)} ${say.until[language]} ${end}`;
  if (first) return `${say.sinceDay[language]} ${dayText(first, language)}, ${say.noLastDay[language]}`;
  return end
    ? `${say.endsOn[language]} ${end}, ${say.noFirstDay[language]}`
    : `${say.noFirstDay[language]}, ${say.noLastDay[language]}`;
};

/** The branches that signed a CQPI, each with where it is said. */
export const Signatories: FC<{
  signatures: readonly CqpiSignature[];
  reference: Reference;
  language: Language;
}> = ({ signatures, reference, language }) =>
  signatures.length === 0 ? null : (
    <DataTable
      id="signataires"
      caption={say.signatories[language]}
      stack
      columns={[
        { head: say.signatoryBranch[language] },
        { head: say.signedSince[language] },
        { head: say.sourceHead[language] },
      ]}
      rows={signatures.map(({ idcc, from, source }) => ({
        cells: [
          typeset(`${branchName(reference, idcc)} (IDCC ${idcc})`, language),
          from ? dayText(from, language) : say.unknownDay[language],
          <ProvenanceLine source={source} language={language} />,
        ],
      }))}
    />
  );
