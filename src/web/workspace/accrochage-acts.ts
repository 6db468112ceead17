import { discardFlow, prepareFlow, readBack } from "../../cpf/index.ts";
import { links } from "../links.ts";
import { type SendingAnswer, sendingPage } from "./accrochage.tsx";
import { type Desk, done, download } from "./desk.tsx";

/** Makes the file and hands it over at once: it is not kept, since it may hold social security numbers. */
export const makeFlow = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { means } = desk;
  const prepared = await prepareFlow(means.db, means, certifierId);
  return prepared.outcome === "prepared"
    ? download(desk, prepared.fileName, "application/xml; charset=utf-8", prepared.xml)
    : sendingPage(desk, certifierId, { kind: "not-made", prepared });
};

/** Reads the Caisse des Dépôts' report and says what it changed. */
export const readReport = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means } = desk;
  const { report } = await c.req.parseBody();
  if (!(report instanceof File) || report.name === "")
    return sendingPage(desk, certifierId, { kind: "report-missing" });
  const file = { name: report.name.slice(0, 120), bytes: new Uint8Array(await report.arrayBuffer()) };
  const answer: SendingAnswer = {
    kind: "read",
    answer: await readBack(means.db, { world: means.world, certifierId }, file),
  };
  return sendingPage(desk, certifierId, answer);
};

/** Sets aside a file that was never deposited. */
export const discardOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means } = desk;
  const asked = { world: means.world, certifierId };
  const findings = await discardFlow(means.db, asked, c.req.param("flow") ?? "");
  return findings.length > 0
    ? sendingPage(desk, certifierId, { kind: "not-discarded", findings })
    : done(desk, links.sendHolders, "flow-discarded");
};
