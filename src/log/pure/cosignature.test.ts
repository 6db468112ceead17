import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { concat, toBase64 } from "./bytes.ts";
import { cosignatureLine, readCosignatures, readWitness, type Witness } from "./cosignature.ts";
import { keyId, signatureTypes } from "./note.ts";

const witnessNamed = (name: string) => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const bytes = Buffer.from(String(publicKey.export({ format: "jwk" }).x), "base64url");
  const witness: Witness = { name, publicKey: new Uint8Array(bytes) };
  return { witness, signs: (message: Uint8Array) => new Uint8Array(sign(null, message, privateKey)) };
};
const one = witnessNamed("temoin.example/1");
const two = witnessNamed("temoin.example/2");
const text = "certificats.example/log\n4\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
const log = "— certificats.example/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeO";
const line = (by: typeof one, over = text, time = 1_679_315_147) =>
  cosignatureLine(over, by.witness, time, by.signs);
const note = (...lines: readonly string[]) => `${text}\n${log}\n${lines.join("\n")}\n`;
const names = (of: string, ...witnesses: readonly (typeof one)[]) =>
  readCosignatures(
    of,
    witnesses.map(({ witness }) => witness),
  ).map(({ witness }) => witness);

describe("The cosignatures of a checkpoint", () => {
  it("are those of the witnesses that one knows, with the time at which each saw it", () => {
    const cosigned = note(line(one), line(two, text, 12));

    expect(readCosignatures(cosigned, [one.witness])).toEqual([
      { witness: "temoin.example/1", time: 1_679_315_147, line: line(one) },
    ]);
    expect(names(cosigned, one, two)).toEqual(["temoin.example/1", "temoin.example/2"]);
  });

  it("count once for each witness", () => {
    expect(names(note(line(one), line(one, text, 13)), one)).toEqual(["temoin.example/1"]);
  });

  it.each([
    ["of another head", () => note(line(one, text.replace("\n4\n", "\n5\n")))],
    [
      "under another's name",
      () => note(line({ ...two, witness: { ...two.witness, name: one.witness.name } })),
    ],
    [
      "with its time changed",
      () => {
        const bytes = Buffer.from(line(one).split(" ")[2] ?? "", "base64");
        bytes[11] = (bytes[11] ?? 0) ^ 1;
        return note(`— ${one.witness.name} ${bytes.toString("base64")}`);
      },
    ],
    [
      "cut short",
      () => note(`— ${one.witness.name} ${toBase64(keyId(one.witness, signatureTypes.cosignature))}`),
    ],
    [
      "that sign the text as a log does",
      () => {
        const bytes = concat(keyId(one.witness, signatureTypes.text), one.signs(Buffer.from(text)));
        return note(`— ${one.witness.name} ${toBase64(bytes)}`);
      },
    ],
    ["of what is no note", () => line(one)],
  ])("%s are none", (_, spoiled) => {
    expect(names(spoiled(), one)).toEqual([]);
  });
});

describe("A witness's key", () => {
  const { witness } = one;
  const id = Buffer.from(keyId(witness, signatureTypes.cosignature)).toString("hex");
  const key = toBase64(concat(Uint8Array.of(4), witness.publicKey));

  it("is read as it is handed over", () => {
    expect(readWitness(`${witness.name}+${id}+${key}`)).toEqual(witness);
  });

  it.each([
    ["of another name", `temoin.example/3+${id}+${key}`],
    [
      "of another way of signing",
      `${witness.name}+${id}+${toBase64(concat(Uint8Array.of(1), witness.publicKey))}`,
    ],
    ["cut short", `${witness.name}+${id}+BAAA`],
    ["without its name", `+${id}+${key}`],
    ["in no form", "clé"],
  ])("%s is none", (_, vkey) => {
    expect(readWitness(vkey)).toBeUndefined();
  });
});
