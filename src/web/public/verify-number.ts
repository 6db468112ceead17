import {
  type Certificate,
  certifierName,
  findCertificate,
  type StateOnDay,
  servedStatusList,
  stateOn,
  statusEvents,
  statusListUrl,
  trustList,
} from "../../certificate/index.ts";
import type { Day } from "../../kernel/index.ts";
import { indexOf, proofOf } from "../../log/index.ts";
import { type Check, type Verdict, type Verification, verify } from "../../verification/index.ts";
import type { WebMeans } from "../means.ts";

/** What the register says of a number, and what its own document proves. */
export type NumberAnswer = {
  readonly certificate: Certificate;
  /** Index of its issue in the public log. */
  readonly rank: number;
  readonly on: Day;
  readonly today: boolean;
  readonly register: StateOnDay;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
};

export type AskNumber = (number: string, on: Day) => Promise<NumberAnswer | undefined>;

const mostKept = 2_000;

/**
 * Answers for a number on a day. Signatures are checked once a day for each certificate and state: its bytes
 * never change, and a revocation changes the state. A past day is answered by the register alone.
 */
export const askNumber = (means: WebMeans): AskNumber => {
  const checked = new Map<string, Verification>();
  return async (number, on) => {
    const certificate = await findCertificate(means.db, number);
    if (!certificate) return undefined;
    const register = stateOn(certificate, await statusEvents(means.db, certificate.id), on);
    const rank = await indexOf(means.db, certificate.logTicket);
    const isToday = on === means.world.today();
    if (!isToday)
      return {
        certificate,
        rank,
        on,
        today: false,
        register,
        verdict: verdictOfState(register.state, "valid"),
        checks: [],
      };
    const key = `${certificate.logTicket} ${certificate.state} ${on}`;
    const verification = checked.get(key) ?? (await verifyStored(means, certificate));
    if (checked.size >= mostKept) checked.clear();
    checked.set(key, verification);
    return {
      certificate,
      rank,
      on,
      today: true,
      register,
      verdict: verdictOfState(register.state, verification.verdict),
      checks: verification.checks,
    };
  };
};

/** A suspension lives in the register alone: no list shows it, so it hides a document that is otherwise good. */
const verdictOfState = (state: StateOnDay["state"], proved: Verdict): Verdict => {
  if (state === "revoked") return "revoked";
  if (state === "suspended" && (proved === "valid" || proved === "status-unknown")) return "suspended";
  if (state === "not-issued") return "not-yet-valid";
  return proved;
};

const verifyStored = async (means: WebMeans, certificate: Certificate): Promise<Verification> => {
  const { db, publicUrl, world } = means;
  const [trust, list, logProof] = await Promise.all([
    trustList(db, means),
    servedStatusList(db, means, certificate.statusListId, certifierName(db)),
    proofOf(db, means, certificate.logTicket),
  ]);
  const statusLists = new Map(
    list ? [[statusListUrl(publicUrl, list.id), Buffer.from(list.credential)]] : [],
  );
  return verify(Buffer.from(certificate.credential), {
    trust,
    statusLists,
    at: world.now(),
    logProof: { text: logProof.proof, event: logProof.event },
  });
};
