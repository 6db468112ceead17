import { generateKeyPairSync, sign } from "node:crypto";
import { expect, it } from "vitest";
import { rootOf, signedCheckpoint, utf8 } from "../pure/index.ts";
import { auditLog } from "./audit.ts";

it("A head that claims more entries than anyone could hold is refused without reading them all", async () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = {
    name: "certificats.example/log",
    publicKey: new Uint8Array(Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url")),
  };
  const note = signedCheckpoint(
    { origin: key.name, size: 9_000_000_000_000_000, root: rootOf([]) },
    key,
    (bytes) => sign(null, bytes, privateKey),
  );
  let read = 0;
  const { faults } = await auditLog(
    async (path) => {
      read++;
      return path === "checkpoint" ? utf8(note) : undefined;
    },
    key,
    { older: [], credentials: [], lists: [] },
  );

  expect(read).toBeLessThan(5_000);
  expect(faults[0]).toEqual({ code: "file-missing", file: "tile/entries/000" });
});
