import { z } from "zod";
import { afterReport, mayBeSent } from "../../cpf/index.ts";
import { byLaw } from "./registered.ts";
import { codes, day, route } from "./shapes.ts";

const holder = z.strictObject({
  birthName: z.string().default(""),
  firstNames: codes.default([]),
  birth: z
    .strictObject({ year: z.string().optional(), month: z.string().optional(), day: z.string().optional() })
    .default({}),
  sex: z.enum(["F", "M"]).optional(),
});

export const cpfDecisions = {
  /** May the passage of a certificate leave for the Caisse des Dépôts? */
  passage: byLaw(
    z.strictObject({
      number: z.string(),
      state: z.enum(["issued", "suspended", "revoked"]).default("issued"),
      issuedOn: day,
      registration: z.strictObject({ register: z.enum(["RNCP", "RS"]), code: z.string() }).optional(),
      route: route.default("company-plan"),
      initiative: z
        .enum(["candidate", "centre", "employment-service", "employer", "other"])
        .default("employer"),
      enrolledOn: day,
      holder,
    }),
    (facts) => mayBeSent(facts),
  ),
  /** What leaves again after the report on a file? */
  "report-applied": byLaw(
    z.strictObject({
      sent: z.array(z.strictObject({ technicalId: z.string(), accepted: z.boolean().default(false) })),
      accepted: codes,
      refused: z.array(z.strictObject({ technicalId: z.string(), messages: codes })),
    }),
    ({ sent, ...report }) => afterReport(sent, report),
  ),
};
