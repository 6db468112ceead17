import type { Day } from "../kernel/index.ts";
import type { Certification, Registration } from "./certification.ts";

/** Whether a registration ran on a day: yes, no, or unknown when the sheet lacks its first day. */
export type Running = "yes" | "no" | "unknown";

/** What of a registration says on which days it ran. */
export type RegistrationDays = Pick<
  Registration,
  "code" | "register" | "publishedOn" | "decidedOn" | "effectiveOn" | "endsOn"
>;

/** First day known of a registration: its effect, else the decision, else the publication. */
export const firstDayOf = ({ effectiveOn, decidedOn, publishedOn }: RegistrationDays): Day | undefined =>
  effectiveOn ?? decidedOn ?? publishedOn;

/** Did this registration run that day? Its last day counts. Without a first day only "no" after the end is sure. */
export const ranOn = (registration: RegistrationDays, on: Day): Running => {
  const { endsOn } = registration;
  if (endsOn !== undefined && endsOn < on) return "no";
  const first = firstDayOf(registration);
  if (first === undefined) return "unknown";
  if (on < first) return "no";
  return endsOn === undefined ? "unknown" : "yes";
};

/** The registration that ran that day among those of one certification, else one of which it is unknown. */
export const registrationOn = <One extends RegistrationDays>(
  registrations: readonly One[],
  on: Day,
): { readonly running: Running; readonly registration?: One | undefined } => {
  const running = registrations.find((one) => ranOn(one, on) === "yes");
  if (running) return { running: "yes", registration: running };
  const uncertain = registrations.find((one) => ranOn(one, on) === "unknown");
  return uncertain ? { running: "unknown", registration: uncertain } : { running: "no" };
};

/**
 * The sheets held; when none is and the catalogue's source claims a register, one registration whose code
 * and days no source gives. "Unknown" then answers for it, never "no".
 */
export const sheetsOrClaim = (
  { registerClaim, title, source }: Certification,
  sheets: readonly Registration[],
): readonly Registration[] => {
  if (sheets.length > 0 || registerClaim === "unknown") return sheets;
  return [
    {
      code: registerClaim,
      register: registerClaim,
      title,
      nsf: [],
      rome: [],
      previousCodes: [],
      nextCodes: [],
      source,
    },
  ];
};
