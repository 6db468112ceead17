import type { Child, FC } from "hono/jsx";
import type { Session, Verdict } from "../../jury/index.ts";
import type { Finding } from "../../kernel/index.ts";
import { outcomeWords, stateWords } from "../../language/index.ts";
import type { Person } from "../../people/index.ts";
import { ReasonList, reasonOf, Status, type Tone } from "../components/index.ts";
import type { Desk } from "./desk.tsx";

export const personName = ({
  firstNames,
  birthName,
  usageName,
}: Pick<Person, "firstNames" | "birthName" | "usageName">): string =>
  `${firstNames[0]} ${usageName ?? birthName}`;

const stateTones = {
  planned: "todo",
  open: "now",
  closed: "warn",
  "minutes-signed": "warn",
  awarded: "ok",
} as const satisfies Record<Session["state"], Tone>;

export const SessionState: FC<{ desk: Desk; state: Session["state"] }> = ({ desk: { at }, state }) => (
  <Status tone={stateTones[state]}>{capital(stateWords[state][at.language])}</Status>
);

const outcomeTones = { full: "ok", partial: "warn", none: "no", deferred: "todo" } as const satisfies Record<
  keyof typeof outcomeWords,
  Tone
>;

/** What the jury decided on a file, or that it has not. */
export const Outcome: FC<{ desk: Desk; deliberation: Pick<Verdict, "outcome"> | undefined }> = ({
  desk: { at, t },
  deliberation,
}) =>
  deliberation ? (
    <Status tone={outcomeTones[deliberation.outcome]}>
      {outcomeWords[deliberation.outcome][at.language]}
    </Status>
  ) : (
    <Status tone="todo">{t("À décider", "To decide")}</Status>
  );

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What is absent, the one fact that matters, the act. */
export const Empty: FC<{ says: string; more?: Child; act?: Child }> = ({ says, more, act }) => (
  <div class="empty flow">
    <p>
      <strong>{says}</strong>
    </p>
    {more ? <p>{more}</p> : null}
    {act ? <p>{act}</p> : null}
  </div>
);

/** A form that does one act. */
export const Act: FC<{
  action: string;
  label: string;
  quiet?: boolean;
  danger?: boolean;
  hidden?: Readonly<Record<string, string>>;
}> = ({ action, label, quiet, danger, hidden }) => (
  <form method="post" action={action}>
    {Object.entries(hidden ?? {}).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <button type="submit" class={danger ? "danger" : quiet ? "quiet" : undefined}>
      {label}
    </button>
  </form>
);

export const number = (value: number, { at }: Desk): string =>
  at.language === "fr" ? String(value).replace(".", ",") : String(value);

/** Findings one by one; when they all rest on one rule, it is cited once, below them. */
export const Because: FC<{ desk: Desk; findings: readonly Finding[] }> = ({ desk: { at }, findings }) => {
  const reasons = findings.map((finding) => reasonOf(finding, at.language));
  const [first] = reasons;
  const shared =
    reasons.length > 1 && reasons.every(({ source }) => source === first?.source) ? first?.source : undefined;
  if (shared === undefined) return <ReasonList reasons={reasons} />;
  return (
    <>
      <ReasonList reasons={reasons.map(({ tone, says }) => ({ tone, says }))} />
      <p class="source">{shared}</p>
    </>
  );
};
