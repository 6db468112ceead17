// Types, lint, boundaries and dead code, side by side; each with its time.
import { spawn } from "node:child_process";

const tools = [
  ["types", "tsc", ["-p", "."]],
  ["types in the browser", "tsc", ["-p", "src/web/islands"]],
  ["types in its worker", "tsc", ["-p", "src/web/islands/worker"]],
  ["lint", "biome", ["ci", "--colors=off", "--error-on-warnings", "."]],
  ["boundaries", "vitest", ["run", "--project", "unit", "tests/architecture.test.ts"]],
  ["dead code", "knip", []],
];

const run = ([name, command, args]) =>
  new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(`node_modules/.bin/${command}`, args, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, FORCE_COLOR: "0" },
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("close", (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? "ok" : "FAILED"}  ${name}  ${seconds} s\n`);
      if (code !== 0) process.stdout.write(`${said}\n`);
      resolve(code === 0);
    });
  });

const queue = [...tools];
const results = [];
const worker = async () => {
  for (let tool = queue.shift(); tool; tool = queue.shift()) results.push(await run(tool));
};
await Promise.all([worker(), worker()]);
process.exit(results.every(Boolean) ? 0 : 1);
