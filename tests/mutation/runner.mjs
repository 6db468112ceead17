// Tries each mutant in one process: the tests are loaded once, then only run.
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";

const rooms = [
  "law",
  "rulebook",
  "assessment",
  "jury",
  "candidacy",
  "recognition",
  "referential",
  "casebook",
  "cli",
];
/** Tests that read whole files rather than decide, or that need a command or a database. */
const others = /\.storage\.test\.ts$|^read-|^attach-|^case\.test|^decide\.test/;

class InOneProcess {
  #stryker;
  #specifications = [];

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    this.#stryker = globalThis.__stryker__ ??= {};
    const { specifications } = await import("./specification.mjs");
    for (const room of rooms) {
      const files = readdirSync(`src/${room}`).filter(
        (file) => /\.test\.tsx?$/.test(file) && !others.test(file),
      );
      for (const file of files) await import(pathToFileURL(resolve("src", room, file)).href);
    }
    this.#specifications = specifications;
  }

  /** What runs both while loading and in a test is tried in the tests; what runs while loading only is left out. */
  async dryRun() {
    const tests = await this.#run(this.#specifications, false);
    const mutantCoverage = this.#stryker.mutantCoverage;
    for (const covered of Object.values(mutantCoverage.perTest))
      for (const id of Object.keys(covered)) delete mutantCoverage.static[id];
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, disableBail }) {
    Object.assign(this.#stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const wanted = testFilter && new Set(testFilter);
    const tests = await this.#run(
      this.#specifications.filter(({ id }) => !wanted || wanted.has(id)),
      !disableBail,
    );
    this.#stryker.activeMutant = undefined;
    const limit = determineHitLimitReached(this.#stryker.hitCount, hitLimit);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }

  async #run(specifications, bail) {
    const results = [];
    for (const { id, name, run } of specifications) {
      this.#stryker.currentTestId = id;
      const start = performance.now();
      const failure = await run().then(
        () => undefined,
        (error) => String(error?.message ?? error),
      );
      const timeSpentMs = performance.now() - start;
      results.push(
        failure === undefined
          ? { id, name, timeSpentMs, status: TestStatus.Success }
          : { id, name, timeSpentMs, status: TestStatus.Failed, failureMessage: failure },
      );
      if (bail && failure !== undefined) break;
    }
    this.#stryker.currentTestId = undefined;
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "in-one-process", InOneProcess)];
