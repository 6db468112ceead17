import { createHash } from "node:crypto";
import type { LogEvent } from "../../src/log/pure/index.ts";

/** An event as the issue of a certificate writes it, of the usual length. */
export const logEvent = (rank: number): LogEvent => ({
  kind: "issued",
  issuer: "did:web:certificats.example:emetteurs:cpnefp-metallurgie",
  credential: createHash("sha256").update(String(rank)).digest("base64url"),
  holder: createHash("sha256").update(`holder ${rank}`).digest("base64url"),
  statusList: "https://certificats.example/statuts/cpnefp-metallurgie-2026",
  statusIndex: rank % 131_072,
  at: "2026-11-24T10:00:00Z",
});
