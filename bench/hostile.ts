import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aCredential, anIssuer, bytesOf } from "../tests/support/proofs.ts";
import { aSealer, sealedPdf } from "../tests/support/sealed-pdf.ts";
import { hostileInputs, hostileList, trust } from "./support/hostile-inputs.ts";

type Took = {
  readonly verdict: string;
  readonly why?: string;
  readonly milliseconds: number;
  readonly grown: number;
};

const child = new URL("./support/hostile-child.mjs", import.meta.url).pathname;

/** What one document takes in a process of its own: milliseconds, and MB by which its memory grew at most. */
const took = (folder: string): Took => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--expose-gc", child, folder], {
    encoding: "utf8",
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`the child ended with ${status}: ${stderr.slice(0, 500)}`);
  return JSON.parse(stdout) as Took;
};

/**
 * Every hostile document in a process of its own: how long the verifier takes at worst, and how much memory. There is
 * no peer: the libraries beside us read no PDF, and one of them inflates the same list to 200 MB and takes it.
 */
export const run = async () => {
  const folder = mkdtempSync(join(tmpdir(), "opencqp-hostile-"));
  const put = (name: string, content: Uint8Array | string) => writeFileSync(join(folder, name), content);
  try {
    const title = "CQPM – Camille Martin – CQPM-3248-2026-012345";
    put("warm.pdf", await sealedPdf({ title, attachments: [["credential.json", "{}"]] }, await aSealer()));
    put(
      "warm.json",
      bytesOf({
        ...aCredential(anIssuer()),
        issuer: { ...aCredential(anIssuer()).issuer, image: "https://example.org/i" },
      }),
    );
    const each: Record<string, Took> = {};
    put("options.json", JSON.stringify({ trust, lists: [] }));
    for (const [name, input] of Object.entries(hostileInputs)) {
      put("document", input());
      each[name] = took(folder);
    }
    const { document, list } = hostileList();
    put("document", document);
    put("list", list[1]);
    put("options.json", JSON.stringify({ trust, lists: [list[0]] }));
    each["list of revocations, inflating to 200 MB"] = took(folder);
    const worst = (by: "milliseconds" | "grown") => Math.max(...Object.values(each).map((one) => one[by]));
    const valid = Object.entries(each).filter(([, { verdict }]) => verdict === "valid");
    return {
      ours: {
        worstMilliseconds: Math.round(worst("milliseconds")),
        worstMegabytes: Math.round(worst("grown")),
      },
      bars: { milliseconds: 1_000, megabytes: 128 },
      takenForValid: valid.map(([name]) => name),
      each: Object.fromEntries(
        Object.entries(each).map(([name, { verdict, why, milliseconds, grown }]) => [
          name,
          `${verdict} (${why}), ${Math.round(milliseconds)} ms, ${Math.round(grown)} MB`,
        ]),
      ),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
