/**
 * How each member of our closed profile becomes a statement: the two contexts read once, written down, and held
 * against them by a test. A member that is not here cannot be written.
 */
export type Term =
  /** A plain string. */
  | { readonly kind: "text"; readonly iri: string }
  /** A string with a datatype. */
  | { readonly kind: "typed"; readonly iri: string; readonly datatype: string }
  /** The name of another node, or one of a closed list of names. */
  | { readonly kind: "name"; readonly iri: string; readonly names?: Readonly<Record<string, string>> }
  /** A node of its own, or several. */
  | { readonly kind: "node"; readonly iri: string; readonly shape: Shape };

export type Shape = {
  readonly types: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, Term>>;
};

const ob = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
const schema = "https://schema.org/";
const vc = "https://www.w3.org/2018/credentials#";
const statusIri = "https://www.w3.org/ns/credentials/status#";
const security = "https://w3id.org/security#";

const text = (iri: string): Term => ({ kind: "text", iri });
const typed = (iri: string, datatype: string): Term => ({ kind: "typed", iri, datatype });
const name = (iri: string): Term => ({ kind: "name", iri });
const node = (iri: string, shape: Shape): Term => ({ kind: "node", iri, shape });
// The Open Badges context writes datatypes with an https scheme, and one with a prefix it never declares: they are signed so.
const anyUri = "https://www.w3.org/2001/XMLSchema#anyURI";
const undeclaredDateTime = "xsd:dateTime";
const boolean = "https://www.w3.org/2001/XMLSchema#boolean";
const dateTime = "http://www.w3.org/2001/XMLSchema#dateTime";

const identifierEntry: Shape = {
  types: { IdentifierEntry: `${ob}IdentifierEntry` },
  terms: { identifierType: text(`${ob}identifierType`), identifier: text(`${ob}identifier`) },
};

const profile: Shape = {
  types: { Profile: `${ob}Profile` },
  terms: {
    name: text(`${schema}name`),
    url: typed(`${schema}url`, anyUri),
    otherIdentifier: node(`${ob}otherIdentifier`, identifierEntry),
  },
};

const alignment: Shape = {
  types: { Alignment: `${schema}AlignmentObject` },
  terms: {
    targetType: text(`${ob}targetType`),
    targetFramework: text(`${schema}targetFramework`),
    targetCode: text(`${ob}targetCode`),
    targetName: text(`${schema}targetName`),
    targetUrl: typed(`${schema}targetUrl`, anyUri),
  },
};

const resultDescription: Shape = {
  types: { ResultDescription: `${ob}ResultDescription` },
  terms: { name: text(`${schema}name`), resultType: text(`${ob}resultType`) },
};

const achievement: Shape = {
  types: { Achievement: `${ob}Achievement` },
  terms: {
    achievementType: text(`${ob}achievementType`),
    name: text(`${schema}name`),
    description: text(`${schema}description`),
    inLanguage: text(`${schema}inLanguage`),
    humanCode: text(`${ob}humanCode`),
    version: text(`${ob}version`),
    fieldOfStudy: text(`${ob}fieldOfStudy`),
    creator: node(`${ob}creator`, profile),
    criteria: node(`${ob}Criteria`, { types: {}, terms: { narrative: text(`${ob}narrative`) } }),
    alignment: node(`${ob}alignment`, alignment),
    resultDescription: node(`${ob}resultDescription`, resultDescription),
  },
};

const identity: Shape = {
  types: { IdentityObject: `${ob}IdentityObject` },
  terms: {
    identityType: text(`${ob}identityType`),
    hashed: typed(`${ob}hashed`, boolean),
    identityHash: text(`${ob}identityHash`),
  },
};

const result: Shape = {
  types: { Result: `${ob}Result` },
  terms: { resultDescription: typed(`${ob}resultDescription`, anyUri), status: text(`${ob}status`) },
};

const subject: Shape = {
  types: { AchievementSubject: `${ob}AchievementSubject` },
  terms: {
    identifier: node(`${ob}identifier`, identity),
    licenseNumber: text(`${ob}licenseNumber`),
    achievement: node(`${ob}achievement`, achievement),
    result: node(`${ob}result`, result),
  },
};

const evidence: Shape = {
  types: { Evidence: `${ob}Evidence` },
  terms: { name: text(`${schema}name`), genre: text(`${schema}genre`), narrative: text(`${ob}narrative`) },
};

const statusEntry: Shape = {
  types: { BitstringStatusListEntry: `${statusIri}BitstringStatusListEntry` },
  terms: {
    statusPurpose: text(`${statusIri}statusPurpose`),
    statusListIndex: text(`${statusIri}statusListIndex`),
    statusListCredential: name(`${statusIri}statusListCredential`),
  },
};

export const credentialShape: Shape = {
  types: {
    VerifiableCredential: `${vc}VerifiableCredential`,
    OpenBadgeCredential: `${ob}OpenBadgeCredential`,
  },
  terms: {
    name: text(`${schema}name`),
    description: text(`${schema}description`),
    issuer: node(`${vc}issuer`, profile),
    validFrom: typed(`${vc}validFrom`, dateTime),
    validUntil: typed(`${vc}validUntil`, dateTime),
    awardedDate: typed(`${ob}awardedDate`, undeclaredDateTime),
    credentialSubject: node(`${vc}credentialSubject`, subject),
    evidence: node(`${vc}evidence`, evidence),
    credentialStatus: node(`${vc}credentialStatus`, statusEntry),
  },
};

export const statusListShape: Shape = {
  types: {
    VerifiableCredential: `${vc}VerifiableCredential`,
    BitstringStatusListCredential: `${statusIri}BitstringStatusListCredential`,
  },
  terms: {
    issuer: name(`${vc}issuer`),
    validFrom: typed(`${vc}validFrom`, dateTime),
    validUntil: typed(`${vc}validUntil`, dateTime),
    credentialSubject: node(`${vc}credentialSubject`, {
      types: { BitstringStatusList: `${statusIri}BitstringStatusList` },
      terms: {
        statusPurpose: text(`${statusIri}statusPurpose`),
        encodedList: typed(`${statusIri}encodedList`, `${security}multibase`),
      },
    }),
  },
};

export const proofShape: Shape = {
  types: { DataIntegrityProof: `${security}DataIntegrityProof` },
  terms: {
    created: typed("http://purl.org/dc/terms/created", dateTime),
    cryptosuite: typed(`${security}cryptosuite`, `${security}cryptosuiteString`),
    proofPurpose: {
      kind: "name",
      iri: `${security}proofPurpose`,
      names: { assertionMethod: `${security}assertionMethod` },
    },
    verificationMethod: name(`${security}verificationMethod`),
  },
};
