// A worker thread runs our sources as bin/opencqp does.
import { register } from "tsx/esm/api";

register();
await import("./press-worker.ts");
