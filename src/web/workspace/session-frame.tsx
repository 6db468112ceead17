import type { FC, PropsWithChildren } from "hono/jsx";
import type { Session } from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { type ActName, certifiersWhere } from "../../people/index.ts";
import { href } from "../page.ts";
import { aboutSession, allows, type Desk, WorkPage } from "./desk.tsx";
import { SessionState } from "./parts.tsx";

export const sessionPath = ({ reference }: Pick<Session, "reference">, step = ""): string =>
  `/travail/sessions/${encodeURIComponent(reference)}${step ? `/${step}` : ""}`;

const steps: readonly {
  readonly step: string;
  readonly act: ActName;
  readonly label: readonly [string, string];
}[] = [
  { step: "", act: "see-session", label: ["Session", "Session"] },
  { step: "candidats", act: "see-candidate", label: ["Candidats", "Candidates"] },
  { step: "inscrire", act: "enrol", label: ["Inscrire", "Enrol"] },
  { step: "jury", act: "see-session", label: ["Jury", "Jury"] },
  { step: "papiers", act: "print-papers", label: ["Papiers", "Papers"] },
  { step: "deliberation", act: "deliberate", label: ["Délibération", "Deliberation"] },
  { step: "proces-verbal", act: "see-session", label: ["Procès-verbal", "Minutes"] },
  { step: "attribution", act: "see-awards", label: ["Attribution", "Award"] },
  { step: "certificats", act: "see-certificates", label: ["Certificats", "Certificates"] },
  { step: "statistiques", act: "see-statistics", label: ["Chiffres", "Figures"] },
];

type Props = {
  readonly desk: Desk;
  readonly session: Session;
  /** The answer this page gives. */
  readonly title: string;
  readonly lead?: string | undefined;
  /** Which step of the session; "" for its first page. */
  readonly step: string;
  /** Title in the browser when the page's own names a person. */
  readonly tab?: string | undefined;
  /** Address of the script of a page that works by itself. */
  readonly script?: string | undefined;
};

/** Where its reader came from: the sessions, their grids, or their own path. */
const crumbsOf = ({ actor, t }: Desk) => {
  const opens = (act: ActName): boolean => certifiersWhere(actor, act).length > 0;
  if (opens("see-sessions")) return [{ label: t("Sessions", "Sessions"), path: "/travail/sessions" }];
  if (opens("note-mark")) return [{ label: t("Évaluations", "Assessments"), path: "/travail/evaluations" }];
  return opens("see-own-data")
    ? [{ label: t("Mon parcours", "My path"), path: "/travail/mon-parcours" }]
    : [];
};

/** The frame of every page of one session: where one is, its steps, its state. */
export const SessionPage: FC<PropsWithChildren<Props>> = ({
  desk,
  session,
  title,
  lead,
  step,
  tab,
  script,
  children,
}) => {
  const { at, t } = desk;
  const open = steps.filter(({ act }) => allows(desk, act, aboutSession(session)));
  return (
    <WorkPage
      desk={desk}
      title={tab ?? title}
      crumbs={crumbsOf(desk)}
      here={session.reference}
      script={script}
    >
      {open.length > 0 ? (
        <nav class="steps" aria-label={t("Étapes de la session", "Steps of the session")}>
          <ul>
            {open.map(({ step: one, label }) => (
              <li>
                <a
                  href={href(at, sessionPath(session, one))}
                  aria-current={one === step ? "page" : undefined}
                >
                  {t(...label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <div class="title">
        <p class="kicker row">
          <span>
            {t("Jury du", "Jury of")} {dayText(session.heldOn, at.language)}
            {session.beginsAt ? `, ${session.beginsAt}` : ""}, {session.place}
            {session.room ? `, ${session.room}` : ""}
          </span>
          <SessionState desk={desk} state={session.state} />
        </p>
        <h1 id="answer" data-now={script ? "" : undefined}>
          {title}
        </h1>
        {lead ? <p>{lead}</p> : null}
      </div>
      {children}
    </WorkPage>
  );
};
