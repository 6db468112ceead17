import net from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  aCredential,
  anIssuer,
  asked,
  bytesOf,
  claimsOf,
  holding,
  signed,
  statusList,
  token,
} from "../../tests/support/proofs.ts";
import { aSealer, sealedPdf } from "../../tests/support/sealed-pdf.ts";
import { saysTheSame } from "./foreign/fixpoint.ts";
import type { VerifyOptions } from "./index.ts";

const issuer = anIssuer();
const document = signed(aCredential(issuer), issuer);
const options = holding([issuer]);
const json = bytesOf(document);
const jwt = bytesOf(
  token(
    { alg: "RS256", kid: issuer.methods.rsa },
    { ...document, ...claimsOf(document) },
    issuer.pairs.rsa.privateKey,
  ),
);

/** A change to bytes: some flipped, some cut away, some said twice or put elsewhere. */
type Change = (bytes: Uint8Array) => Uint8Array;
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc
    .array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 3 })
    .map((flips) => (bytes: Uint8Array) => {
      const changed = Uint8Array.from(bytes);
      for (const [at, by] of flips) {
        const i = Math.floor(at * bytes.length);
        changed[i] = (changed[i] ?? 0) ^ by;
      }
      return changed;
    }),
  place.map((at) => (bytes: Uint8Array) => bytes.slice(0, Math.floor(at * bytes.length))),
  fc.tuple(place, place, place).map(([from, to, at]) => (bytes: Uint8Array) => {
    const [a, b] = [from, to].map((one) => Math.floor(one * bytes.length)).sort((x, y) => x - y) as [
      number,
      number,
    ];
    const i = Math.floor(at * bytes.length);
    return Uint8Array.from([...bytes.subarray(0, i), ...bytes.subarray(a, b), ...bytes.subarray(i)]);
  }),
  fc.tuple(place, place).map(([from, to]) => (bytes: Uint8Array) => {
    const [a, b] = [from, to].map((one) => Math.floor(one * bytes.length)).sort((x, y) => x - y) as [
      number,
      number,
    ];
    return Uint8Array.from([...bytes.subarray(0, a), ...bytes.subarray(b)]);
  }),
);

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return undefined;
  }
};

/** An object that refuses to become a text is the worst that JSON holds for a careless reader. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>({ toString: 0 }, { valueOf: null, toString: null }, [], [[]], {}, "", 1e308),
);

describe("A document changed at random", () => {
  let pdf: Uint8Array;
  let forPdf: VerifyOptions;
  /** Where the seal's own value stands: what is in it besides the signature is covered by none. */
  let hole: readonly [number, number];

  beforeAll(async () => {
    vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
    vi.spyOn(net.Socket.prototype, "connect").mockImplementation(() => {
      throw new Error("no network");
    });
    const sealer = await aSealer();
    const seal = { ...issuer.trusted.keys[2], use: "seal", certificate: sealer.digest } as never;
    const trusted = { ...issuer.trusted, keys: [...issuer.trusted.keys, seal] };
    forPdf = { ...options, trust: { ...options.trust, issuers: [trusted] } };
    const title = "CQPM – Camille Martin – CQPM-3248-2026-012345";
    pdf = await sealedPdf({ title, attachments: [["credential.json", JSON.stringify(document)]] }, sealer);
    const from = Buffer.from(pdf).lastIndexOf("/Contents <") + "/Contents <".length;
    hole = [from, Buffer.from(pdf).indexOf(">", from)];
  });
  afterAll(() => {
    expect(globalThis.fetch).not.toHaveBeenCalled();
    expect(net.Socket.prototype.connect).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("as JSON is valid only when it still says the same", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const changed = change(json);
        const { verdict } = await asked(changed, options);
        if (verdict === "valid") expect(saysTheSame(parsed(changed), document)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("as JSON is valid with its members in another order and with spaces, and says the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(document), { minLength: Object.keys(document).length }),
        async (names) => {
          const turned = Object.fromEntries(names.map((name) => [name, document[name]]));
          expect((await asked(JSON.stringify(turned, null, 2), options)).verdict).toBe("valid");
        },
      ),
      { numRuns: 30 },
    );
  });

  it("with one member replaced is valid only when it still says the same", async () => {
    const paths = (
      value: unknown,
      path: readonly (string | number)[] = [],
    ): (readonly (string | number)[])[] =>
      value !== null && typeof value === "object"
        ? [
            ...(path.length > 0 ? [path] : []),
            ...Object.entries(value).flatMap(([name, held]) =>
              paths(held, [...path, Array.isArray(value) ? Number(name) : name]),
            ),
          ]
        : [path];
    const put = (value: unknown, [first, ...rest]: readonly (string | number)[], held: unknown): unknown => {
      if (first === undefined) return held;
      const copy = structuredClone(value) as Record<string | number, unknown>;
      copy[first] = put(copy[first], rest, held);
      return copy;
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths(document)), anyValue, async (path, held) => {
        const changed = put(document, path, held);
        const { verdict } = await asked(changed, options);
        if (verdict === "valid") expect(saysTheSame(changed, document)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("as a token is not valid", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const changed = change(jwt);
        if (!same(changed, jwt)) expect((await asked(changed, options)).verdict).not.toBe("valid");
      }),
      { numRuns: 400 },
    );
  });

  it("as a token that we signed, with a claim or a header of any kind, is answered", async () => {
    const claims = [
      "iss",
      "jti",
      "sub",
      "nbf",
      "exp",
      "iat",
      "id",
      "issuer",
      "validFrom",
      "credentialSubject",
      "proof",
    ];
    const headers = ["kid", "typ", "cty", "alg"];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...claims, ...headers), anyValue, async (name, held) => {
        const header = {
          alg: "RS256",
          kid: issuer.methods.rsa,
          ...(headers.includes(name) ? { [name]: held } : {}),
        };
        const payload = {
          ...document,
          ...claimsOf(document),
          ...(claims.includes(name) ? { [name]: held } : {}),
        };
        const given = token(header, payload, issuer.pairs.rsa.privateKey);
        expect(await asked(given, options)).toHaveProperty("verdict");
      }),
      { numRuns: 200 },
    );
  });

  it("as a PDF is not valid, unless within what no signature covers: the wrapping of its seal", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        const changed = change(pdf);
        const outside = (bytes: Uint8Array) =>
          Buffer.concat([bytes.subarray(0, hole[0]), bytes.subarray(hole[1])]);
        const { verdict } = await asked(changed, forPdf);
        if (verdict === "valid") expect(same(outside(changed), outside(pdf))).toBe(true);
      }),
      { numRuns: 250 },
    );
  });

  it("as a list of revocations neither hides one nor makes one up", async () => {
    const revoking = bytesOf(statusList(issuer, [94_567]));
    const plain = bytesOf(statusList(issuer));
    await fc.assert(
      fc.asyncProperty(changes, async (change) => {
        for (const [list, never] of [
          [revoking, "valid"],
          [plain, "revoked"],
        ] as const)
          expect((await asked(json, holding([issuer], [[issuer.list, change(list)]]))).verdict).not.toBe(
            never,
          );
      }),
      { numRuns: 150 },
    );
  });
});

describe("Any bytes at all", () => {
  const written = [
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "/Type",
    "/ObjStm",
    "/Filespec",
    "/EF",
    "/F",
    "/N 3",
    "/First 5",
    "/Filter",
    "/FlateDecode",
    "/Length 9",
    "stream\n",
    "endstream",
    "endobj",
    " obj",
    "1 0",
    "2 0 R",
    "trailer",
    "/Encrypt",
    "/ByteRange [0 1 2 3]",
    "/Contents <00>",
    "%",
    "\\",
    "\n",
    "\0",
    "9999999999",
    "null",
  ];

  it.each([
    ["are", fc.uint8Array({ maxLength: 2_000 })],
    [
      "after a PDF's first words are",
      fc
        .array(fc.constantFrom(...written), { maxLength: 400 })
        .map((all) => bytesOf(`%PDF-1.7\n${all.join(" ")}`)),
    ],
    ["as JSON are", fc.json({ maxDepth: 6 }).map((text) => bytesOf(text))],
    [
      "as the JSON of a credential are",
      fc.jsonValue({ maxDepth: 4 }).map((value) => bytesOf({ ...document, credentialSubject: value })),
    ],
    [
      "as a token are",
      fc
        .array(fc.base64String(), { minLength: 1, maxLength: 4 })
        .map((all) => bytesOf(`eyJ${all.join(".")}`)),
    ],
  ] as const)("%s answered, never valid, and nothing throws", async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        expect((await asked(given, options)).verdict).not.toBe("valid");
      }),
      { numRuns: 300 },
    );
  });
});
