import { type Day, type Decision, decide, type Finding, finding } from "../../kernel/index.ts";
import type { AppealFacts } from "../appeal.ts";

export const appealGrounds = ["procedure", "result"] as const satisfies readonly AppealFacts["ground"][];

/** What the body that looked again decided, with its reason where it gives one. */
export type AppealAnswer = {
  readonly upheld: boolean;
  readonly by: string;
  readonly on: Day;
  readonly reason?: string | undefined;
};

/** An appeal against what was decided on a file, as it was received. */
export type LodgedAppeal = {
  readonly id: string;
  readonly candidacyId: string;
  readonly filedOn: Day;
  /** The body it is before. */
  readonly to: string;
  readonly ground: (typeof appealGrounds)[number];
  readonly firstStepDone: boolean;
  readonly says: string;
  readonly recordedAt: Date;
  /** What the branch's text made of it; one that is not refused is looked at. */
  readonly admissibility: Decision<unknown>["outcome"];
  readonly findings: readonly Finding[];
  readonly answer?: (AppealAnswer & { readonly at: Date }) | undefined;
};

/** Is the file under this appeal: not refused at the door, and not answered yet? */
export const isOpen = ({ admissibility, answer }: Pick<LodgedAppeal, "admissibility" | "answer">): boolean =>
  admissibility !== "refused" && answer === undefined;

/** An appeal as it is asked to be recorded. */
export type AskedAppeal = Pick<LodgedAppeal, "filedOn" | "to" | "ground" | "firstStepDone" | "says">;

export type LodgingCode =
  | "result-is-told"
  | "result-not-told-yet"
  | "appeal-day-has-come"
  | "appeal-day-to-come"
  | "appeal-after-jury"
  | "appeal-before-jury"
  | "told-day-fits"
  | "told-day-to-come"
  | "told-before-jury"
  | "appeal-not-held-yet"
  | "appeal-held-already"
  | "appeal-before-its-body"
  | "appeal-before-other-body"
  | "appeal-says-why"
  | "appeal-without-words";

export type LodgingFacts = {
  readonly asked: AskedAppeal;
  /** The jury decided this file, and its minutes are signed. */
  readonly told: boolean;
  readonly heldOn: Day;
  readonly today: Day;
  /** The day the result was told in writing, where it is known. */
  readonly toldOn?: Day | undefined;
  /** Bodies before which the text of that day opens an appeal; none where it is silent, or excludes any. */
  readonly opened: readonly string[];
  readonly held: readonly LodgedAppeal[];
};

/**
 * May this appeal be recorded? Once there is a result to contest, on a day between the jury and today, as is the day the
 * result was told, before a body that the text opens where it opens any, and once: one that waits for its answer before the same body, or that is the same in all, is held already.
 */
export const mayLodge = ({
  asked,
  told,
  heldOn,
  today,
  toldOn,
  opened,
  held,
}: LodgingFacts): Decision<AskedAppeal, LodgingCode> => {
  const { filedOn } = asked;
  const come = filedOn <= today;
  const after = filedOn >= heldOn;
  const again = held.some((one) => one.to === asked.to && (isOpen(one) || isSame(one, asked)));
  const its = opened.includes(asked.to);
  const words = asked.says.trim() !== "";
  return decide(
    [
      finding<LodgingCode>(told, told ? "result-is-told" : "result-not-told-yet"),
      finding<LodgingCode>(come, come ? "appeal-day-has-come" : "appeal-day-to-come", { filedOn }),
      finding<LodgingCode>(after, after ? "appeal-after-jury" : "appeal-before-jury", { filedOn, heldOn }),
      ...(toldOn === undefined ? [] : [toldFinding(toldOn, { heldOn, today })]),
      ...(opened.length === 0
        ? []
        : [
            finding<LodgingCode>(its, its ? "appeal-before-its-body" : "appeal-before-other-body", {
              to: asked.to,
              opened,
            }),
          ]),
      finding<LodgingCode>(!again, again ? "appeal-held-already" : "appeal-not-held-yet", { to: asked.to }),
      finding<LodgingCode>(words, words ? "appeal-says-why" : "appeal-without-words"),
    ],
    () => asked,
  );
};

const toldFinding = (
  toldOn: Day,
  { heldOn, today }: Pick<LodgingFacts, "heldOn" | "today">,
): Finding<LodgingCode> => {
  if (toldOn > today) return finding<LodgingCode>(false, "told-day-to-come", { toldOn });
  return toldOn < heldOn
    ? finding<LodgingCode>(false, "told-before-jury", { toldOn, heldOn })
    : finding<LodgingCode>(true, "told-day-fits", { toldOn });
};

const isSame = (one: AskedAppeal, other: AskedAppeal): boolean =>
  one.filedOn === other.filedOn &&
  one.ground === other.ground &&
  one.firstStepDone === other.firstStepDone &&
  one.says === other.says;
