import { connect, type Socket } from "node:net";

/** What many clients got of one server, each asking anew as soon as it was answered. */
export type Load = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly answers: number;
};

/** Judges one answer: true when it is the right one for the request of this rank. */
type Judge = (rank: number, status: number, body: string) => boolean;

const crlf = Buffer.from("\r\n\r\n");

/** One kept connection; `ask` resolves with the status and the body of a request's answer. */
const openClient = async (port: number) => {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const opened = connect({ port, host: "127.0.0.1", noDelay: true }, () => resolve(opened));
    opened.once("error", reject);
  });
  let held = Buffer.alloc(0);
  let hear: (status: number, body: string) => void = () => undefined;
  socket.on("data", (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const head = held.indexOf(crlf);
    if (head < 0) return;
    const text = held.toString("latin1", 0, head);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
    if (!Number.isFinite(length)) throw new Error(`an answer without a length: ${text}`);
    const end = head + crlf.length + length;
    if (held.length < end) return;
    const body = held.toString("utf8", head + crlf.length, end);
    held = held.subarray(end);
    hear(Number(text.slice(9, 12)), body);
  });
  const ask = (path: string): Promise<{ status: number; body: string }> =>
    new Promise((resolve) => {
      hear = (status, body) => resolve({ status, body });
      socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
    });
  return { ask, close: () => socket.destroy() };
};

/** Keeps `clients` connections asking for some seconds. Throws at the first wrong answer. */
export const load = async (
  port: number,
  {
    clients,
    seconds,
    pathOf,
    rankOf,
    judge,
  }: {
    readonly clients: number;
    readonly seconds: number;
    readonly rankOf: () => number;
    readonly pathOf: (rank: number) => string;
    readonly judge: Judge;
  },
): Promise<Load> => {
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const { ask, close } = await openClient(port);
      while (performance.now() < end) {
        const rank = rankOf();
        const asked = performance.now();
        const { status, body } = await ask(pathOf(rank));
        times.push(performance.now() - asked);
        if (!judge(rank, status, body))
          throw new Error(`wrong answer for ${pathOf(rank)}: ${status} ${body}`);
      }
      close();
    }),
  );
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2));
  return {
    perSecond: Math.round(times.length / ((performance.now() - start) / 1000)),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    answers: times.length,
  };
};
