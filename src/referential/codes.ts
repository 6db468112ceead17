import type { LifeCode } from "./life.ts";
import type { VersionCode } from "./version-for.ts";

/** Reason codes of a framework's version and of a certification's life. */
export type FrameworkCode = VersionCode | LifeCode;
