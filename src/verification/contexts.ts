/** The two contexts of our credentials, in their only order. */
export const credentialContexts = [
  "https://www.w3.org/ns/credentials/v2",
  "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
] as const;

/** A status list credential needs no other: the base context names every term it uses. */
export const statusContexts = ["https://www.w3.org/ns/credentials/v2"] as const;
