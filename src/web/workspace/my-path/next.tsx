import type { FC } from "hono/jsx";
import { inTime } from "../../../jury/index.ts";
import { dayText, wordValue } from "../../../language/index.ts";
import { type Tone, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import { certificatePath } from "../certificates.tsx";
import type { Desk } from "../desk.tsx";
import { assessed } from "../overview.tsx";
import { By, LastDays } from "./dates.tsx";
import { Left } from "./left.tsx";
import { type Path, type Stage, stageOf } from "./path.ts";

/** What comes next, by when, and what is kept until then. */
export const Next: FC<{ desk: Desk; path: Path; id: string }> = ({ desk, path, id }) => {
  const stage = stageOf(path, desk.means.world.today());
  const settled = stage === "certificate";
  return (
    <Verdict
      tone={toneOfStage(stage)}
      says={saysOf(stage, path, desk)}
      settled={settled}
      rosette={settled}
      id={id}
    >
      <WhatNow stage={stage} path={path} desk={desk} />
    </Verdict>
  );
};

const toneOfStage = (stage: Stage): Tone => (stage === "certificate" || stage === "issue" ? "ok" : "now");

const saysOf = (stage: Stage, { left, candidate, file }: Path, { t }: Desk): string => {
  switch (stage) {
    case "assessments": {
      const many = left.left.length - assessedOfLeft({ left, candidate });
      return t(
        `Votre prochaine étape : ${many} évaluation(s) avant le jury`,
        `Your next step: ${many} assessment(s) before the jury`,
      );
    }
    case "jury":
      return t(
        `Votre prochaine étape : le jury, le ${dayText(file.session.heldOn)}`,
        `Your next step: the jury, on ${dayText(file.session.heldOn, "en")}`,
      );
    case "result":
      return t("Votre prochaine étape : le résultat du jury", "Your next step: the jury's result");
    case "award":
      return t("Votre prochaine étape : l'attribution", "Your next step: the award");
    case "issue":
      return t(
        "Votre prochaine étape : la délivrance du certificat",
        "Your next step: the issue of the certificate",
      );
    case "certificate":
      return t(
        "Votre certificat se vérifie partout, sans nous",
        "Your certificate verifies anywhere, without us",
      );
    case "partial":
      return t("Votre prochaine étape : obtenir ce qui manque", "Your next step: win what is missing");
    case "deferred":
      return t("Votre dossier reviendra devant un jury", "Your file will come before a jury again");
    case "none":
      return t(
        "Votre prochaine étape : en parler avec votre centre",
        "Your next step: talk with your centre",
      );
  }
};

const assessedOfLeft = ({ left, candidate }: Pick<Path, "left" | "candidate">): number =>
  assessed(
    left.left.map((code) => ({ code })),
    candidate.marks,
  );

const WhatNow: FC<{ stage: Stage; path: Path; desk: Desk }> = ({ stage, path, desk }) => {
  const { t, at } = desk;
  const { file, candidate, certificates, left, after } = path;
  const { session } = file;
  const reason = candidate.deliberation?.reason;
  switch (stage) {
    case "assessments":
    case "jury":
      return (
        <>
          <By
            desk={desk}
            on={session.heldOn}
            says={t("Le jury se tient", "The jury sits on")}
            more={session.place}
          />
          <p>
            {t(
              `${assessedOfLeft(path)} évaluation(s) faite(s) sur ${left.left.length}. Votre centre vous dit quand passer les autres.`,
              `${assessedOfLeft(path)} of ${left.left.length} assessments done. Your centre tells you when to sit the others.`,
            )}
          </p>
          <Left desk={desk} path={path} says={t("Ce qui est évalué", "What is assessed")} />
        </>
      );
    case "result":
      return <AwaitedResult desk={desk} path={path} />;
    case "award":
      return (
        <p>
          {t(
            "Le procès-verbal est signé. La branche prononce maintenant l'attribution ; vous n'avez rien à faire, et un courriel vous prévient.",
            "The minutes are signed. The branch now makes the award; you have nothing to do, and a mail tells you.",
          )}
        </p>
      );
    case "issue":
      return (
        <p>
          {t(
            "Le certificat vous est attribué. La branche le délivre ; vous n'avez rien à faire, et un courriel vous prévient.",
            "The certificate is awarded to you. The branch issues it; you have nothing to do, and a mail tells you.",
          )}
        </p>
      );
    case "certificate": {
      const [certificate] = certificates;
      return certificate ? (
        <p class="row">
          <a class="button" href={href(at, certificatePath(certificate.number, "pdf"))}>
            {t("Télécharger mon certificat (PDF)", "Download my certificate (PDF)")}
          </a>
        </p>
      ) : null;
    }
    case "partial":
    case "none":
    case "deferred":
      return (
        <>
          {reason ? <p>{reason}</p> : null}
          {stage === "deferred" ? (
            <p>
              {t(
                "Votre centre ou le secrétariat vous donne la date du prochain jury.",
                "Your centre or the secretariat gives you the day of the next jury.",
              )}
            </p>
          ) : (
            <Left desk={desk} path={path} says={t("Il reste à obtenir", "Left to win")} />
          )}
          <LastDays desk={desk} days={after?.days ?? []} none={noneText(path, desk)} />
        </>
      );
  }
};

/** Why no day to act by is told: the text sets none, or sets a time from a day that it does not say. */
const noneText = ({ undated, file }: Path, { t, at }: Desk): string => {
  const retention = file.rules.ask("credit.retention");
  if (undated.length === 0 || !retention.stated)
    return t(
      "Aucun délai ne court : le texte de la branche n'en fixe pas.",
      "No time runs: the branch's text sets none.",
    );
  const says = typeset(wordValue("credit.retention", retention.value, at.language), at.language);
  return t(`Ce que dit le texte de la branche : ${says}`, `What the branch's text says: ${says}`);
};

/** After the sitting: what comes, and by when the law wants a VAE's result told. */
const AwaitedResult: FC<{ desk: Desk; path: Path }> = ({ desk, path }) => {
  const { t, means } = desk;
  const { session, rules } = path.file;
  const today = means.world.today();
  const due =
    path.candidate.candidacy.route === "vae"
      ? inTime(
          { deadline: "tell-vae-result", on: today, starts: { "jury-day": session.heldOn } },
          rules,
          means.texts.law,
        )
      : undefined;
  return (
    <>
      <p>
        {t(
          `Le jury s'est tenu le ${dayText(session.heldOn)} à ${session.place}. Son résultat vous est dit ici dès que le procès-verbal est signé, puis par courriel une fois l'attribution prononcée.`,
          `The jury sat on ${dayText(session.heldOn, "en")} in ${session.place}. Its result is told to you here once the minutes are signed, then by mail once the award is decided.`,
        )}
      </p>
      {due?.outcome === "granted" && due.value.dueOn !== "life" ? (
        <By desk={desk} on={due.value.dueOn} says={t("Au plus tard", "By")} rule={due.findings[0]?.rule} />
      ) : null}
    </>
  );
};
