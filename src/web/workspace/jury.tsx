import {
  accountsOfMembers,
  answersOf,
  callableTo,
  mayConvene,
  maySit,
  type Session,
  type SettlementRefusal,
  sittingOf,
} from "../../jury/index.ts";
import type { Decision, Finding } from "../../kernel/index.ts";
import { wordCitation } from "../../notices/index.ts";
import { ErrorSummary, type FieldFault, Reasons, toneOf, Verdict } from "../components/index.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { aboutSession, allows, type Desk, show } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { AddressForm, AppointForm, UnionsForm } from "./jury-forms.tsx";
import { Composition } from "./jury-seats.tsx";
import { Act } from "./parts.tsx";
import { CallForm } from "./pool/call.tsx";
import { fileOf } from "./session-file.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";
import { SettlementRefused, Settlements } from "./settlements.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly settling?: readonly (SettlementRefusal | "already-settled")[];
  /** Why someone of the pool was not called. */
  readonly notCalled?: readonly Finding[];
};

/** Is the jury complete, convened, and present? Every rule, met or not. */
export const juryPage = async (
  desk: Desk,
  session: Session,
  { typed = {}, faults = [], settling = [], notCalled = [] }: Shown = {},
): Promise<Response> => {
  const { at, t, means } = desk;
  const file = await fileOf(desk, session);
  const sitting = sittingOf(file);
  const convened =
    file.members.length > 0 && file.members.every(({ convenedOn }) => convenedOn !== undefined);
  const sits =
    convened && (session.heldOn <= means.world.today() || file.members.some(({ present }) => present));
  const decision: Decision<unknown> = sits
    ? maySit(sitting, file.rules, means.texts.law)
    : mayConvene(sitting, file.rules);
  const manages = allows(desk, "compose-jury", aboutSession(session));
  const composes = manages && session.state === "planned";
  const title = titleOf(session, decision, { convened, sits }, desk);
  const notice = file.rules.ask("jury.union-notice-days");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="jury" title={title}>
      <div class="flow">
        {settling.length > 0 ? <SettlementRefused desk={desk} codes={settling} /> : null}
        {notCalled.length > 0 ? (
          <Verdict
            tone="no"
            says={t("Cette personne n'est pas appelée.", "This person is not called.")}
            settled={false}
          >
            <Reasons findings={notCalled} language={at.language} />
          </Verdict>
        ) : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        {session.state === "planned" ? (
          <Verdict
            tone={toneOf[decision.outcome]}
            says={reasonsTitle(decision, desk)}
            more={t(
              "Le système contrôle la règle ; la convocation reste votre décision.",
              "The system checks the rule; convening remains your decision.",
            )}
            settled={false}
          >
            <Reasons findings={decision.findings} language={at.language} />
          </Verdict>
        ) : null}
        {composes && !convened && decision.outcome === "granted" ? (
          <Act
            action={href(at, sessionPath(session, "jury/convoquer"))}
            label={t("Convoquer les membres", "Convene the members")}
          />
        ) : null}
        <h2>{t("Composition et présence", "Composition and attendance")}</h2>
        <Composition
          desk={desk}
          file={file}
          composes={composes}
          answers={await answersOf(means.db, session.id)}
        />
        {manages ? (
          <AddressForm desk={desk} file={file} accounts={await accountsOfMembers(means.db, session.id)} />
        ) : null}
        {session.state === "planned" && convened && allows(desk, "sign-attendance", aboutSession(session)) ? (
          <p>
            <a class="button quiet" href={href(at, sessionPath(session, "presence"))}>
              {t("Feuille de présence", "Attendance sheet")}
            </a>
          </p>
        ) : null}
        {convened && allows(desk, "print-papers", aboutSession(session)) ? (
          <p>
            <a href={href(at, sessionPath(session, "papiers"))}>
              {t(
                "Qui est convoqué, par quelle lettre, et les papiers",
                "Who is convened, by which letter, and the papers",
              )}
            </a>
          </p>
        ) : null}
        {composes ? (
          <CallForm desk={desk} session={session} pool={await callableTo(means.db, session)} />
        ) : null}
        {composes ? <AppointForm desk={desk} session={session} typed={typed} faults={faults} /> : null}
        {composes && notice.stated ? (
          <section class="flow">
            <h2>{t("Organisations syndicales", "Unions")}</h2>
            <UnionsForm
              desk={desk}
              session={session}
              typed={typed}
              faults={faults}
              source={typeset(wordCitation(notice.citation, at.language), at.language)}
            />
          </section>
        ) : null}
        <Settlements
          desk={desk}
          file={file}
          editable={
            allows(desk, "settle-rule", session) && session.state !== "awarded" && session.state !== "closed"
          }
        />
      </div>
    </SessionPage>,
    faults.length + settling.length + notCalled.length > 0 ? 422 : 200,
  );
};

const titleOf = (
  { state }: Session,
  decision: Decision<unknown>,
  { convened, sits }: { readonly convened: boolean; readonly sits: boolean },
  { t }: Desk,
): string => {
  if (state !== "planned") return t("Le jury a siégé", "The jury has sat");
  const open = decision.findings.filter(({ outcome }) => outcome !== "met").length;
  const points = t(`${open} point${open > 1 ? "s" : ""}`, `${open} point${open > 1 ? "s" : ""}`);
  const granted = decision.outcome === "granted";
  if (sits)
    return granted
      ? t("Ce jury peut siéger", "This jury may sit")
      : t(`Ce jury ne peut pas encore siéger : ${points}`, `This jury may not sit yet: ${points}`);
  if (convened)
    return granted
      ? t("Ce jury est convoqué, dans les règles", "This jury is convened, by the rules")
      : t(
          `Ce jury est convoqué, mais pas dans les règles : ${points}`,
          `This jury is convened, but not by the rules: ${points}`,
        );
  return granted
    ? t("Ce jury peut être convoqué", "This jury may be convened")
    : t(
        `Ce jury ne peut pas encore être convoqué : ${points}`,
        `This jury may not be convened yet: ${points}`,
      );
};

const reasonsTitle = ({ outcome }: Decision<unknown>, { t }: Desk): string =>
  ({
    granted: t("Chaque règle est respectée.", "Every rule is met."),
    refused: t("Des règles ne sont pas encore respectées.", "Some rules are not met yet."),
    undetermined: t(
      "Un texte manque : il faut régler ce point, avec un motif.",
      "A text is missing: settle this point, with a reason.",
    ),
  })[outcome];
