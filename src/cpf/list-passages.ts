import type { CertificateState } from "../certificate/index.ts";
import { type Day, daysBetween, type Finding } from "../kernel/index.ts";
import type { Law } from "../law/index.ts";
import type { Db } from "../storage/index.ts";
import type { CpfCode } from "./codes.ts";
import type { PassageState } from "./cpf.postgres.ts";
import { dueCertificates, dueDay, passageFacts } from "./load-passages.ts";
import { problemsOf } from "./problems.ts";

/** One line of the list of passages: what is due, by when, how it stands. */
export type ListedPassage = {
  readonly number: string;
  readonly title: string;
  readonly code: string;
  readonly issuedOn: Day;
  readonly dueOn?: Day | undefined;
  /** Negative once the day is over. */
  readonly daysLeft?: number | undefined;
  readonly state: PassageState;
  /** Accepted, and its certificate revoked since: it is withdrawn by hand on the portal. */
  readonly toWithdraw: boolean;
  readonly certificateState: CertificateState;
  /** What keeps it from leaving. */
  readonly problems: readonly Finding<CpfCode>[];
  /** What the Caisse des Dépôts said when it refused it. */
  readonly messages: readonly string[];
  readonly flowId?: string | undefined;
};

/** The registered certificates of a certifier and where each stands, the first due first; `open` leaves out those accepted. */
export const listPassages = async (
  db: Db,
  law: Law,
  today: Day,
  certifierId: string,
  which: "all" | "open" = "open",
): Promise<ListedPassage[]> => {
  const all = await dueCertificates(db, certifierId);
  const shown = all.filter(
    ({ certificate, passage }) =>
      which === "all" || passage?.state !== "accepted" || certificate.state === "revoked",
  );
  const facts = await passageFacts(
    db,
    shown.map(({ certificate }) => certificate),
    undefined,
  );
  return shown.map(({ certificate, passage }) => {
    const { number, title, issuedOn, registration, state: certificateState } = certificate;
    const dueOn = dueDay(issuedOn, law);
    const state = passage?.state ?? "due";
    const waits = state === "due" || state === "refused";
    const fact = facts.get(certificate.id);
    return {
      number,
      title,
      code: registration.code,
      issuedOn,
      dueOn,
      daysLeft: dueOn && daysBetween(today, dueOn),
      state,
      toWithdraw: state === "accepted" && certificateState === "revoked",
      certificateState,
      problems: waits && fact ? problemsOf(fact) : [],
      messages: passage?.messages ?? [],
      flowId: passage?.flowId,
    };
  });
};
