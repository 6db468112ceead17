import type { Day } from "../kernel/index.ts";
import type { Public } from "../law/index.ts";
import {
  type Certification,
  findCertification,
  registrationOn,
  registrationsOf,
  sheetsOrClaim,
} from "../referential/index.ts";
import { rulesOn, type Texts } from "../rulebook/index.ts";
import type { Db } from "../storage/index.ts";
import { type Eligibility, eligibleRoutes } from "./eligible-routes.ts";

/** By which routes may someone come to this certification, entering or filing on `on`? */
export type EligibilityQuestion = {
  readonly certificationId: string;
  readonly public: Public;
  readonly age?: number | undefined;
  /** Months of activity related to the certification; undefined when not said. */
  readonly experienceMonths?: number | undefined;
  readonly on: Day;
};

export type EligibilityAnswer = {
  readonly certification: Certification;
  readonly routes: readonly Eligibility[];
};

/** Finds the certification and answers of it; undefined when none bears this identifier. */
export const answerEligibility = async (
  db: Db,
  texts: Texts,
  { certificationId, ...question }: EligibilityQuestion,
): Promise<EligibilityAnswer | undefined> => {
  const certification = await findCertification(db, certificationId);
  return certification && eligibilityFor(db, texts, certification, question);
};

/** Gathers what is known of a certification at hand that day and answers every route. */
export const eligibilityFor = async (
  db: Db,
  { law, shelf }: Texts,
  certification: Certification,
  question: Omit<EligibilityQuestion, "certificationId">,
): Promise<EligibilityAnswer> => {
  const { id, kind, branches } = certification;
  const { on } = question;
  const sheets = sheetsOrClaim(certification, await registrationsOf(db, id));
  const { running, registration } = registrationOn(sheets, on);
  // Of a certification that no sheet and no source places in a register, nothing is known: that is not a "no".
  const registered = sheets.length === 0 ? "unknown" : running;
  const routes = eligibleRoutes(
    {
      public: question.public,
      age: question.age,
      experienceMonths: question.experienceMonths,
      on,
      register: registration?.register,
      registered,
      certification: id,
    },
    law,
    (route) => {
      // Of several branches that own it, the first whose text is held speaks.
      const rulebook = branches
        .map((idcc) => shelf.governing({ idcc, kind, certification: id, route }, on))
        .find((one) => one !== undefined);
      return rulebook && rulesOn(rulebook, on);
    },
  );
  return { certification, routes };
};
