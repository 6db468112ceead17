// A process that deposits events one by one, each durable before the next of its hand, when it is told to begin.
import { appendEvent } from "../../src/log/index.ts";
import { openDatabase } from "../../src/storage/index.ts";
import { logEvent } from "./log-event.ts";

const [url = "", from = "0", count = "0"] = process.argv.slice(2);
const hands = 16;
const { db, close } = openDatabase(url, { connections: 4 });
await db.connection().execute(async () => undefined);
process.send?.("ready");
await new Promise((begin) => process.once("message", begin));
let next = Number(from);
const end = next + Number(count);
await Promise.all(
  Array.from({ length: hands }, async () => {
    while (next < end) await appendEvent(db, logEvent(next++));
  }),
);
process.send?.("done");
await close();
process.disconnect();
