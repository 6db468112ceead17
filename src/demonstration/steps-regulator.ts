import { type PreparedFlow, prepareFlow, readBack } from "../cpf/index.ts";
import type { Db } from "../storage/index.ts";
import { certifiers } from "./cast.ts";
import type { Write } from "./documents.ts";
import type { DemonstrationMeans } from "./means.ts";
import { type PlayedStep, step } from "./step.ts";

/** The file of the registered awards, and the report read back: its last passage is refused, and due again alone. */
export async function* regulator(
  db: Db,
  means: DemonstrationMeans,
  write: Write,
): AsyncGenerator<PlayedStep> {
  const certifierId = certifiers.metallurgy.id;
  const flow = await prepareFlow(db, means, certifierId);
  if (flow.outcome === "prepared") write("cpf.xml", flow.xml);
  yield step("regulator-file-written", flow.outcome === "prepared", {
    passages: flow.outcome === "prepared" ? flow.passages.length : 0,
  });
  if (flow.outcome !== "prepared") return;
  const report = new TextEncoder().encode(inventedReport(flow));
  write("cpf-report.xml", report);
  const read = await readBack(
    db,
    { world: means.world, certifierId },
    { name: "cpf-report.xml", bytes: report },
  );
  const again = await prepareFlow(db, means, certifierId);
  const [accepted, rejected] =
    read.outcome === "applied" ? [read.accepted.length, read.refused.length] : [0, 0];
  const resent = again.outcome === "prepared" ? again.passages.length : 0;
  yield step("receipt-read-back", accepted === flow.passages.length - 1 && rejected === 1 && resent === 1, {
    accepted,
    rejected,
    resent,
  });
}

/** A processing report in the form the Caisse des Dépôts gives, made up: every passage accepted but the last. */
const inventedReport = ({
  flowId,
  fileName,
  passages,
}: Extract<PreparedFlow, { outcome: "prepared" }>): string => {
  const numbers = passages.map(({ number }) => number);
  const accepted = numbers.slice(0, -1).map((number) => `<idTechnique>${number}</idTechnique>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rapport xmlns:ns2="urn:cdc:cpf:pc5:rapport:schema">
  <nomFichier>${fileName}</nomFichier><idFlux>${flowId}</idFlux><idTraitement>1</idTraitement>
  <PassagesKO><passage><idTechnique>${numbers.at(-1)}</idTechnique><messageErreur>Plusieurs titulaires ont été identifiés</messageErreur></passage></PassagesKO>
  <PassagesOK>${accepted.join("")}</PassagesOK>
</rapport>
`;
};
