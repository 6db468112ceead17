import type { FC } from "hono/jsx";
import { z } from "zod";
import { assessmentsOf, creditsOfPerson } from "../../../assessment/index.ts";
import { candidaciesOfPerson, vaeStepsOf } from "../../../candidacy/index.ts";
import { certificatesOfPerson } from "../../../certificate/index.ts";
import { decisionsAbout } from "../../../decisions/index.ts";
import { appealsOf } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { lettersWithWords, tellAsked } from "../../../notices/index.ts";
import { findPeople, may } from "../../../people/index.ts";
import { piecesOf } from "../../../pieces/index.ts";
import { preparationsOf } from "../../../preparation/index.ts";
import {
  answerDueOn,
  askAboutData,
  type DataRequest,
  requestKinds,
  requestsOfPerson,
  retentionOf,
} from "../../../retention/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { ErrorSummary, type FieldFault, SelectField, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { type Desk, done, download, refuse, show, WorkPage } from "../desk.tsx";
import { oneOf, readTyped, text, typedIn } from "../form.ts";
import { Lengths } from "./lengths.tsx";
import { requestKindText } from "./words.ts";

/** The person behind this account, at one certifier. */
type Me = { readonly certifierId: string; readonly personId: string };

/** Runs for someone who is a person of a certifier, and for nobody else. */
const asMyself = (desk: Desk, answer: (me: Me) => Promise<Response>) => {
  const grant = desk.actor.grants.find(({ role, personId }) => role === "candidate" && personId);
  const me = { certifierId: grant?.certifierId ?? "", personId: grant?.personId ?? "" };
  const decision = may(desk.actor, { name: "see-own-data", ...me });
  return grant && decision.outcome === "granted" ? answer(me) : refuse(desk, decision.findings);
};

export const myDataPage = (desk: Desk) => asMyself(desk, (me) => page(desk, me));

/** What is held of this person, why and until when; all of it in a file; and what they ask of it. */
const page = async (desk: Desk, me: Me, faults: readonly FieldFault[] = []): Promise<Response> => {
  const { t, at, means } = desk;
  const rules = await retentionOf(means.db, means, me.certifierId);
  const requests = await requestsOfPerson(means.db, me.personId);
  const title = t(
    "Vos données : ce qui est gardé, et jusqu'à quand",
    "Your data: what is kept, and until when",
  );
  return show(
    desk,
    <WorkPage
      desk={desk}
      title={title}
      crumbs={[{ label: t("Mon parcours", "My path"), path: "/travail/mon-parcours" }]}
      here={t("Mes données", "My data")}
    >
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        <p>
          <a class="button" href={href(at, `${links.myData}/export.json`)}>
            {t("Télécharger tout ce qui est gardé de moi (JSON)", "Download all that is kept of me (JSON)")}
          </a>
        </p>
        <Lengths desk={desk} caption={t("Ce qui est gardé", "What is kept")} rules={rules} />
        <MyRequests desk={desk} requests={requests} />
        <form method="post" action={href(at, links.myData)} class="sheet flow">
          <h2>{t("Demander quelque chose", "Ask for something")}</h2>
          <SelectField
            name="kind"
            label={t("Ma demande", "My request")}
            options={requestKinds.map((kind) => ({ value: kind, label: requestKindText(kind, desk) }))}
          />
          <TextField
            name="says"
            label={t("Ce que je demande", "What I ask")}
            hint={t(
              "Par exemple le nom à écrire, et ce qui le prouve. Réponse dans le mois.",
              "For instance the name to write, and what proves it. Answered within a month.",
            )}
            faults={faults}
            required
          />
          <p>
            <button type="submit">{t("Envoyer ma demande", "Send my request")}</button>
          </p>
        </form>
      </div>
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
};

const MyRequests: FC<{ desk: Desk; requests: readonly DataRequest[] }> = ({ desk, requests }) => {
  const { t, at } = desk;
  if (requests.length === 0) return null;
  return (
    <section class="flow">
      <h2>{t("Mes demandes", "My requests")}</h2>
      <ul class="ruled">
        {requests.map((request) => (
          <li>
            <strong>{requestKindText(request.kind, desk)}</strong>, {dayText(request.askedOn, at.language)} :{" "}
            {request.says}
            <br />
            {request.answer
              ? t(
                  `Réponse du ${dayText(request.answer.on)} : ${request.answer.says}`,
                  `Answer of ${dayText(request.answer.on, "en")}: ${request.answer.says}`,
                )
              : t(
                  `Réponse attendue le ${dayText(answerDueOn(request))} au plus tard.`,
                  `Answer due by ${dayText(answerDueOn(request), "en")}.`,
                )}
          </li>
        ))}
      </ul>
    </section>
  );
};

const Asking = z.object({ kind: oneOf(requestKinds), says: text(1000) });

export const askOne = (desk: Desk) =>
  asMyself(desk, async (me) => {
    const { c, t, means, actor } = desk;
    const labels = { kind: t("Ma demande", "My request"), says: t("Ce que je demande", "What I ask") };
    const read = readTyped(Asking, await typedIn(c), labels, t);
    if (!read.ok) return page(desk, me, read.faults);
    const asked = { ...me, accountId: actor.account.id, ...read.value };
    const taken = await inTransaction(means.db, async (tx) => {
      const kept = await askAboutData(tx, means.world, asked);
      const dueOn = answerDueOn({ askedOn: means.world.today() });
      if (kept) await tellAsked(tx, means, { certifierId: me.certifierId, dueOn });
      return kept;
    });
    if (taken) return done(desk, links.myData, "request-made");
    const message = t(
      "cinq de vos demandes attendent déjà une réponse",
      "five of your requests await an answer already",
    );
    return page(desk, me, [{ field: "says", label: labels.says, message }]);
  });

/** Everything held of a person, in a form that a machine reads. Source: règlement (UE) 2016/679, art. 15 and 20. */
export const exportMine = (desk: Desk) =>
  asMyself(desk, async ({ personId, certifierId }) => {
    const { means } = desk;
    const { db, world } = means;
    const candidacies = await candidaciesOfPerson(db, personId);
    const ids = candidacies.map(({ id }) => id);
    const everything = {
      exportedOn: world.today(),
      certifier: certifierId,
      account: desk.actor.account,
      identity: (await findPeople(db, [personId])).get(personId),
      candidacies,
      pieces: (await piecesOf(db, ids)).map(({ label, kind, size, sha256, addedAt, addedBy }) => ({
        label,
        kind,
        size,
        sha256,
        addedAt,
        addedBy,
      })),
      preparations: Object.fromEntries(await preparationsOf(db, ids)),
      vaeSteps: Object.fromEntries(await vaeStepsOf(db, ids)),
      marks: (await assessmentsOf(db, ids)).map(({ item, mark, grounds, method, notedOn }) => ({
        item,
        mark,
        grounds,
        method,
        notedOn,
      })),
      credits: await creditsOfPerson(db, personId),
      decisions: (await decisionsAbout(db, ids)).map(({ kind, onDay, outcome, findings, takenAt }) => ({
        kind,
        onDay,
        outcome,
        findings,
        takenAt,
      })),
      appeals: await appealsOf(db, ids),
      certificates: (await certificatesOfPerson(db, personId)).map(
        ({ number, title, issuedOn, state, credential }) => ({
          number,
          title,
          issuedOn,
          state,
          credential: JSON.parse(credential) as unknown,
        }),
      ),
      requests: await requestsOfPerson(db, personId),
      letters: (await lettersWithWords(db, means.masterKey, certifierId, desk.actor.account.email)).map(
        ({ subject, body, writtenAt, sentAt }) => ({ subject, body, writtenAt, sentAt }),
      ),
    };
    desk.c.header("Cache-Control", "no-store");
    return download(
      desk,
      "mes-donnees.json",
      "application/json; charset=utf-8",
      JSON.stringify(everything, null, 2),
    );
  });
