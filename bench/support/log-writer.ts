// A process that deposits events one by one, each durable before the next of its hand, when it is told to begin.
import { appendEvent } from "../../src/log/index.ts";
import { openDatabase } from "../../src/storage/index.ts";
import { logEvent } from "./log-event.ts";

const [url = "", from = "0", count = "0"] = process.argv.slice(2);
const hands = 16;
const warming = 500;
const { db, close } = openDatabase(url, { connections: 4 });

const write = async (first: number, events: number): Promise<void> => {
  let next = first;
  const end = first + events;
  await Promise.all(
    Array.from({ length: hands }, async () => {
      while (next < end) await appendEvent(db, logEvent(next++));
    }),
  );
};

const begun = new Promise((begin) => process.once("message", begin));
await write(Number(from), warming);
process.send?.("ready");
await begun;
await write(Number(from), Number(count));
process.send?.("done");
await close();
process.disconnect();
