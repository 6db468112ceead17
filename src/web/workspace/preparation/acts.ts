import { z } from "zod";
import type { Session } from "../../../jury/index.ts";
import type { Decision } from "../../../kernel/index.ts";
import {
  declareStart,
  type IndividualPlan,
  type Positioning,
  positioningMeans,
  recordPlan,
  recordPositioning,
} from "../../../preparation/index.ts";
import { type Desk, done } from "../desk.tsx";
import { dayField, maybe, type Read, readTyped, type Typed, text, ticked, typedIn } from "../form.ts";
import type { NoticeCode } from "../notices.ts";
import type { PreparationStep } from "./frame.tsx";
import { page } from "./page.tsx";
import { planLabels } from "./plan-form.tsx";
import { positioningLabels } from "./positioning-form.tsx";
import { aboutPrepared, type Prepared, preparationPath } from "./shown.ts";
import { startLabels } from "./start-form.tsx";

/** Records what was typed for one step; or shows it again, with fields to correct or every reason against it. */
const record = async <Value>(
  desk: Desk,
  prepared: Prepared,
  step: PreparationStep,
  notice: NoticeCode,
  read: (typed: Typed) => Read<Value>,
  save: (value: Value, about: { sessionId: string; candidacyId: string }) => Promise<Decision<true>>,
): Promise<Response> => {
  const { session } = prepared.file;
  const { id } = prepared.candidate.candidacy;
  const typed = await typedIn(desk.c);
  const found = read(typed);
  if (!found.ok) return page(desk, prepared, { step, typed, faults: found.faults });
  const decision = await save(found.value, { sessionId: session.id, candidacyId: id });
  return decision.outcome === "granted"
    ? done(desk, preparationPath(session, id), notice)
    : page(desk, prepared, {
        step,
        typed,
        refused: decision.findings.filter(({ outcome }) => outcome !== "met"),
      });
};

const Positioned = z
  .object({
    positionedOn: dayField,
    ledBy: text(),
    note: maybe(500),
    "means.interview": ticked,
    "means.grid": ticked,
    "means.test": ticked,
  })
  .refine((typed) => positioningMeans.some((one) => typed[`means.${one}`]), {
    path: ["means.interview"],
    message: "choice",
  });

const positioningIn = (typed: Typed, { shown }: Prepared, desk: Desk): Read<Positioning> => {
  const read = readTyped(Positioned, typed, positioningLabels(desk), desk.t);
  if (!read.ok) return read;
  const { positionedOn, ledBy, note, ...by } = read.value;
  const missing = shown.competences.flatMap(({ code }) =>
    typed[`held.${code}`] === undefined ? [code] : [],
  );
  return {
    ok: true,
    value: {
      on: positionedOn,
      ledBy,
      means: positioningMeans.filter((one) => by[`means.${one}`]),
      missing,
      // A note says why nothing is missing; where something is, it would say nothing true.
      note: missing.length === 0 ? note : undefined,
    },
  };
};

export const positionOne = (desk: Desk, session: Session): Promise<Response> =>
  aboutPrepared(desk, session, "prepare-candidate", (prepared) =>
    record(
      desk,
      prepared,
      "positionnement",
      "positioning-recorded",
      (typed) => positioningIn(typed, prepared, desk),
      (positioning, about) => recordPositioning(desk.means.db, desk.means, about, positioning),
    ),
  );

/** Whole hours; none where nothing is written. */
const hours = z
  .string()
  .trim()
  .regex(/^\d{0,4}$/, "number")
  .transform(Number);
const years = z
  .string()
  .trim()
  .regex(/^\d{0,2}$/, "number")
  .optional()
  .transform((written) => (written ? Number(written) : undefined));

const Plan = z
  .object({ from: dayField, until: dayField, tutor: maybe(), years, trained: ticked })
  .catchall(hours);

/** Codes for which the form gave hours: any that it names, so that one which is not missing is refused with its reason. */
const codesIn = (typed: Typed): string[] => [
  ...new Set(Object.keys(typed).flatMap((name) => /^(?:centre|company)\.(.+)$/.exec(name)?.[1] ?? [])),
];

const planIn = (typed: Typed, { file }: Prepared, desk: Desk): Read<IndividualPlan> => {
  const { t } = desk;
  const codes = codesIn(typed);
  const labels = Object.fromEntries(
    codes.flatMap((code) => [
      [`centre.${code}`, t(`${code}, heures au centre`, `${code}, hours in the centre`)],
      [`company.${code}`, t(`${code}, heures en entreprise`, `${code}, hours at the company`)],
    ]),
  );
  const read = readTyped(Plan, typed, { ...planLabels(desk), ...labels }, t);
  if (!read.ok) return read;
  const { from, until, tutor, years, trained, ...given } = read.value;
  // The form asks it only where the text does: elsewhere an empty box says nothing.
  const asked = file.rules.ask("tutor.rules");
  const told = asked.stated && asked.value.trained ? { trained } : {};
  return {
    ok: true,
    value: {
      from,
      until,
      tutor: tutor === undefined ? undefined : { name: tutor, years, ...told },
      competences: codes.map((code) => ({
        code,
        centreHours: given[`centre.${code}`] ?? 0,
        companyHours: given[`company.${code}`] ?? 0,
      })),
    },
  };
};

export const planOneCandidate = (desk: Desk, session: Session): Promise<Response> =>
  aboutPrepared(desk, session, "prepare-candidate", (prepared) =>
    record(
      desk,
      prepared,
      "plan",
      "individual-plan-recorded",
      (typed) => planIn(typed, prepared, desk),
      (plan, about) => recordPlan(desk.means.db, desk.means, about, plan),
    ),
  );

const Start = z.object({ startedOn: dayField });

export const startOne = (desk: Desk, session: Session): Promise<Response> =>
  aboutPrepared(desk, session, "declare-start", (prepared) =>
    record(
      desk,
      prepared,
      "debut",
      "cycle-start-declared",
      (typed) => readTyped(Start, typed, startLabels(desk), desk.t),
      ({ startedOn }, about) => declareStart(desk.means.db, desk.means, about, startedOn),
    ),
  );
