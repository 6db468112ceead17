import { z } from "zod";
import {
  absencesOf,
  accountsOfMembers,
  answerConvocation,
  answersOf,
  findSession,
  type InPool,
  noteAbsence,
  placesInPools,
  type Session,
} from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { tellNotComing } from "../../../notices/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { ErrorSummary, type FieldFault, Status } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import { type Desk, done, notFound, show, WorkPage } from "../desk.tsx";
import { oneOf, type Typed, typedIn } from "../form.ts";
import { Act, Empty } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { daysTyped, takeTypedBack } from "./acts.ts";
import { AbsenceForm, Absences } from "./member.tsx";

/** The places in pools of the one signed in, at the certifiers that they may reach. */
const myPlaces = async ({ means, actor }: Desk): Promise<InPool[]> =>
  (await placesInPools(means.db, actor.account.email)).map(({ certifierId, member }) => ({
    certifierId,
    memberId: member.id,
  }));

const mySeats = async ({ means, actor }: Desk) => {
  const sessions = await Promise.all(actor.appointments.map((id) => findSession(means.db, id)));
  const coming = sessions.flatMap((session) => (session?.state === "planned" ? [session] : []));
  return Promise.all(
    coming.map(async (session) => {
      const accounts = await accountsOfMembers(means.db, session.id);
      const seat = [...accounts].find(([, account]) => account === actor.account.id)?.[0] ?? "";
      return { session, answer: (await answersOf(means.db, session.id)).get(seat)?.answer };
    }),
  );
};

type Shown = { readonly typed?: Typed; readonly faults?: readonly FieldFault[] };

/** A juror's own page: the juries they are called to, what they answered, and the days on which they cannot come. */
export const myJuries = async (desk: Desk, { typed = {}, faults = [] }: Shown = {}): Promise<Response> => {
  const { t, means } = desk;
  const seats = await mySeats(desk);
  const places = await myPlaces(desk);
  const absences = await absencesOf(
    means.db,
    places.map(({ memberId }) => memberId),
    means.world.today(),
  );
  const unanswered = seats.filter(({ answer }) => answer === undefined).length;
  const title =
    seats.length === 0
      ? t("Aucun jury ne vous attend", "No jury awaits you")
      : unanswered > 0
        ? t(
            `${unanswered} convocation${unanswered > 1 ? "s attendent" : " attend"} votre réponse`,
            `${unanswered} convocation${unanswered > 1 ? "s await" : " awaits"} your answer`,
          )
        : t("Vous avez répondu à chaque convocation", "You have answered every convocation");
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Mes jurys", "My juries")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <div class="flow">
        {seats.length === 0 ? (
          <Empty
            says={t("Vous n'êtes appelé(e) à aucun jury à venir.", "You are called to no jury to come.")}
          />
        ) : (
          seats.map(({ session, answer }) => <Seat desk={desk} session={session} answer={answer} />)
        )}
        {places.length > 0 ? (
          <section class="flow">
            <h2>{t("Jours où je ne peux pas venir", "Days on which I cannot come")}</h2>
            <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
            <Absences
              desk={desk}
              absences={places.flatMap(({ memberId }) => absences.get(memberId) ?? [])}
              path={links.myJuries}
            />
            <AbsenceForm desk={desk} action={`${links.myJuries}/absences`} typed={typed} faults={faults} />
          </section>
        ) : null}
      </div>
    </WorkPage>,
    faults.length > 0 ? 422 : 200,
  );
};

const Seat = ({
  desk,
  session,
  answer,
}: {
  desk: Desk;
  session: Session;
  answer: "coming" | "not-coming" | undefined;
}) => {
  const { t, at } = desk;
  const action = href(at, `${links.myJuries}/reponse`);
  return (
    <section class="sheet flow">
      <h2>
        <a href={href(at, sessionPath(session, "jury"))}>
          {t(`Jury du ${dayText(session.heldOn)}`, `Jury of ${dayText(session.heldOn, "en")}`)}
        </a>
      </h2>
      <p>
        {session.place}, <span class="number">{session.reference}</span>
      </p>
      <p>
        <Status tone={answer === undefined ? "todo" : answer === "coming" ? "ok" : "warn"}>
          {answer === undefined
            ? t("Sans réponse", "No answer yet")
            : answer === "coming"
              ? t("Vous viendrez", "You will come")
              : t("Vous ne viendrez pas", "You will not come")}
        </Status>
      </p>
      <div class="row">
        {answer === "coming" ? null : (
          <Act
            action={action}
            label={t("Je viendrai", "I will come")}
            hidden={{ session: session.reference, answer: "coming" }}
          />
        )}
        {answer === "not-coming" ? null : (
          <Act
            action={action}
            quiet
            label={t("Je ne peux pas venir", "I cannot come")}
            hidden={{ session: session.reference, answer: "not-coming" }}
          />
        )}
      </div>
    </section>
  );
};

const Answered = z.object({ session: z.string().max(40), answer: oneOf(["coming", "not-coming"]) });

export const answerOne = async (desk: Desk): Promise<Response> => {
  const { means, actor } = desk;
  const read = Answered.safeParse(await typedIn(desk.c));
  const session = read.success ? await findSession(means.db, read.data.session) : undefined;
  if (!read.success || !session || !actor.appointments.includes(session.id)) return notFound(desk);
  const { answer } = read.data;
  const kept = await inTransaction(means.db, async (tx) => {
    const asked = { sessionId: session.id, accountId: actor.account.id, answer };
    const taken = await answerConvocation(tx, means.world, asked);
    if (taken && answer === "not-coming") await tellNotComing(tx, means, session, actor.account.name);
    return taken;
  });
  return kept ? done(desk, links.myJuries, "convocation-answered") : done(desk, links.myJuries);
};

/** Notes the days typed in every pool where this person has a place. */
export const noteMine = async (desk: Desk): Promise<Response> => {
  const typed = await typedIn(desk.c);
  const places = await myPlaces(desk);
  if (places.length === 0) return notFound(desk);
  const read = daysTyped(desk, typed);
  if (!read.ok) return myJuries(desk, { typed, faults: read.faults });
  for (const place of places) await noteAbsence(desk.means.db, desk.means.world, place, read.value);
  return done(desk, links.myJuries, "absence-noted");
};

export const takeMineBack = async (desk: Desk): Promise<Response> => {
  const typed = await typedIn(desk.c);
  for (const place of await myPlaces(desk))
    if (await takeTypedBack(desk, place, typed)) return done(desk, links.myJuries, "absence-taken-back");
  return done(desk, links.myJuries);
};
