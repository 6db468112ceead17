import { uuidv7 } from "uuidv7";
import { issueSession } from "../../src/jury/index.ts";
import { day } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { openDatabase } from "../../src/storage/index.ts";

// A process of its own that issues a session, says how far it is, and may be killed at any moment.
const [url = "", session = "", root = ""] = process.argv.slice(2);
const { db, close } = openDatabase(url, { connections: 2 });
const means = {
  world: { today: () => day("2027-03-15"), now: () => new Date("2027-03-15T09:00:00Z"), newId: uuidv7 },
  root,
  texts: readTexts(root),
  publicUrl: "https://certificats.example",
  masterKey: new Uint8Array(32).fill(1),
};
process.stdout.write("ready\n");
const { issued } = await issueSession(db, means, session, (done, of) =>
  process.stdout.write(`${done} of ${of}\n`),
);
process.stdout.write(`issued ${issued.length}\n`);
await close();
