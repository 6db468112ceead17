import type { FC } from "hono/jsx";
import type { HeldCredit } from "../../assessment/index.ts";
import type { Certificate } from "../../certificate/index.ts";
import type { RecordedDecision } from "../../decisions/index.ts";
import type { CandidateFile, SessionFile } from "../../jury/index.ts";
import { dayText, outcomeWords } from "../../language/index.ts";
import { wordCitation } from "../../notices/index.ts";
import { type Tone, Verdict } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { Decided } from "./candidates.tsx";
import { certificatePath } from "./certificates.tsx";
import type { Desk } from "./desk.tsx";
import { Because } from "./parts.tsx";

/** One candidacy with all that its page tells. */
export type Path = {
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly decisions: readonly RecordedDecision[];
  readonly awarded: boolean;
  readonly certificates: readonly Certificate[];
  readonly credits: readonly HeldCredit[];
};

/** The jury's result is told once its minutes are signed. */
export const told = ({ file }: Path): boolean =>
  file.session.state === "minutes-signed" || file.session.state === "awarded";

export const PathView: FC<{ desk: Desk; path: Path; first: boolean }> = ({ desk, path, first }) => {
  const { t, at } = desk;
  const { file, certificates, decisions } = path;
  return (
    <div class="aside own-path">
      <div class="flow">
        {first ? null : (
          <p class="kicker">
            {file.certification.kind} {typeset(file.certification.title, "fr")},{" "}
            {t(`jury du ${dayText(file.session.heldOn)}`, `jury of ${dayText(file.session.heldOn, "en")}`)}
          </p>
        )}
        <Next desk={desk} path={path} id={first ? "next" : `next-${file.session.reference}`} />
        <h2>{t("Mon parcours", "My path")}</h2>
        <Timeline desk={desk} path={path} />
        {decisions.length > 0 ? (
          <h2>{t("Les décisions et leurs raisons", "The decisions and their reasons")}</h2>
        ) : null}
        {decisions
          .filter(({ kind }) => kind === "enrolment" || told(path))
          .map((decision) => (
            <Decided desk={desk} decision={decision} />
          ))}
      </div>
      <aside aria-label={file.session.reference}>
        <section class="sheet flow">
          <h2>{t("Ce que j'ai déjà", "What I have already")}</h2>
          {certificates.length === 0 ? (
            <p class="small">{t("Aucun document n'est encore délivré.", "No document is issued yet.")}</p>
          ) : null}
          {certificates.map(({ number, title, variant }) => (
            <p>
              <strong>{variant === "certificate" ? t("Certificat", "Certificate") : title}</strong>
              <br />
              <span class="number">{number}</span>
              <br />
              <a href={href(at, certificatePath(number, "pdf"))}>
                {t(`Télécharger le PDF`, `Download the PDF`)}
                <span class="visually-hidden"> {number}</span>
              </a>
              {", "}
              <a href={href(at, links.certificate(number))}>
                {t("vérifier", "verify")}
                <span class="visually-hidden"> {number}</span>
              </a>
            </p>
          ))}
        </section>
        <section class="flow">
          <h2>{t("Qui voit mon dossier", "Who sees my file")}</h2>
          <p class="small">
            {t(
              "Votre centre, les membres de votre jury, vos évaluateurs, le secrétariat de la branche.",
              "Your centre, the members of your jury, your assessors, the branch's secretariat.",
            )}
          </p>
        </section>
      </aside>
    </div>
  );
};

/** What comes next, and what is kept until then. */
const Next: FC<{ desk: Desk; path: Path; id: string }> = ({ desk, path, id }) => {
  const { t, at } = desk;
  const { candidate, file, credits } = path;
  const { deliberation } = candidate;
  if (!deliberation || !told(path)) {
    return (
      <Verdict
        tone="now"
        says={t(
          "Votre prochaine étape : les évaluations, puis le jury",
          "Your next step: the assessments, then the jury",
        )}
        settled={false}
        id={id}
      >
        <p>
          {t(
            `${new Set(candidate.marks.map(({ item }) => item)).size} compétence(s) évaluée(s), sur ${file.items.length}. Le jury se tient le ${dayText(file.session.heldOn)} à ${file.session.place}.`,
            `${new Set(candidate.marks.map(({ item }) => item)).size} item(s) assessed of ${file.items.length}. The jury sits on ${dayText(file.session.heldOn, "en")} in ${file.session.place}.`,
          )}
        </p>
      </Verdict>
    );
  }
  const missing = deliberation.items.filter(({ acquired }) => !acquired).map(({ code }) => code);
  const tone: Tone = deliberation.outcome === "full" ? "ok" : "now";
  return (
    <Verdict
      tone={tone}
      says={nextText(path, desk)}
      settled={deliberation.outcome === "full"}
      rosette={deliberation.outcome === "full"}
      id={id}
    >
      {deliberation.outcome === "partial" ? (
        <p>
          {t(
            `Il reste à obtenir ${missing.join(", ")}. Seul ce qui manque sera évalué, tant que le reste est gardé.`,
            `${missing.join(", ")} remain to be won. Only what is missing will be assessed, while the rest is kept.`,
          )}
        </p>
      ) : null}
      {deliberation.reason ? <p>{deliberation.reason}</p> : null}
      {credits.length > 0 ? (
        <ul class="reasons">
          {credits.map(({ code, until, rule }) => (
            <li data-status="ok">
              <p>
                {code}{" "}
                {until === "life"
                  ? t("gardé à vie", "kept for life")
                  : until === "not-stated"
                    ? t("gardé, sans durée dite", "kept, for a time not stated")
                    : t(`gardé jusqu'au ${dayText(until)}`, `kept until ${dayText(until, "en")}`)}
              </p>
              <p class="source">{typeset(wordCitation(rule, at.language), at.language)}</p>
            </li>
          ))}
        </ul>
      ) : null}
    </Verdict>
  );
};

const nextText = ({ candidate: { deliberation }, certificates }: Path, { t }: Desk): string => {
  if (deliberation?.outcome === "full")
    return certificates.length > 0
      ? t("Votre certificat se vérifie partout, sans nous", "Your certificate verifies anywhere, without us")
      : t(
          "Votre prochaine étape : la délivrance du certificat",
          "Your next step: the issue of the certificate",
        );
  if (deliberation?.outcome === "partial")
    return t("Votre prochaine étape : obtenir ce qui manque", "Your next step: win what is missing");
  if (deliberation?.outcome === "deferred")
    return t("Votre dossier reviendra devant un jury", "Your file will come before a jury again");
  return t("Votre prochaine étape : en parler avec votre centre", "Your next step: talk with your centre");
};

const Timeline: FC<{ desk: Desk; path: Path }> = ({ desk, path }) => {
  const { t, at } = desk;
  const { candidate, file, certificates, awarded } = path;
  const { candidacy, deliberation } = candidate;
  const noted = candidate.marks.length > 0;
  const over = told(path) && deliberation !== undefined;
  // Before the minutes are signed, the steps to come say nothing of what the jury decided.
  const outcome = over ? deliberation.outcome : undefined;
  const step = (status: Tone, title: string, more?: string) => (
    <li data-status={status}>
      <h3>{title}</h3>
      {more ? <p class="small">{more}</p> : null}
    </li>
  );
  return (
    <ol class="timeline">
      {step(
        "ok",
        t("Inscription enregistrée", "Enrolment recorded"),
        t(
          `Le ${dayText(candidacy.enrolledOn)}. Entrée le ${dayText(candidacy.enteredOn)}.`,
          `On ${dayText(candidacy.enrolledOn, "en")}. Entry on ${dayText(candidacy.enteredOn, "en")}.`,
        ),
      )}
      {step(
        over ? "ok" : noted ? "now" : "todo",
        t("Évaluations", "Assessments"),
        noted
          ? t(
              `${new Set(candidate.marks.map(({ item }) => item)).size} sur ${file.items.length}`,
              `${new Set(candidate.marks.map(({ item }) => item)).size} of ${file.items.length}`,
            )
          : undefined,
      )}
      {over && deliberation ? (
        <li data-status={{ full: "ok", partial: "ok", none: "no", deferred: "warn" }[deliberation.outcome]}>
          <h3>
            {t("Jury : ", "Jury: ")}
            {outcomeWords[deliberation.outcome][at.language].toLowerCase()}
          </h3>
          <p class="small">
            {dayText(file.session.heldOn, at.language)}, {file.session.place}
          </p>
          {deliberation.because.length > 0 ? (
            <details>
              <summary>
                {t("Ce que le jury a décidé, point par point", "What the jury decided, point by point")}
              </summary>
              <Because desk={desk} findings={deliberation.because} />
            </details>
          ) : null}
        </li>
      ) : (
        step(
          file.session.state === "open" ? "now" : "todo",
          t("Jury", "Jury"),
          `${dayText(file.session.heldOn, at.language)}, ${file.session.place}`,
        )
      )}
      {outcome === "none" || outcome === "deferred"
        ? null
        : step(
            certificates.length > 0 ? "ok" : awarded ? "now" : "todo",
            outcome === "partial"
              ? t("Attestations de bloc", "Block attestations")
              : t("Certificat", "Certificate"),
            t("Numéroté, vérifiable, imprimable.", "Numbered, verifiable, printable."),
          )}
    </ol>
  );
};
