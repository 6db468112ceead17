import { readFileSync } from "node:fs";

/** A process that has died may stay listed as a zombie until its parent looks: it is dead all the same. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM" && !isZombie(pid);
  }
  return !isZombie(pid);
};

export const isZombie = (pid: number): boolean => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3) === "Z";
  } catch {
    return false;
  }
};

/** Does this process run the program of that name? Unknown systems answer yes. */
export const runs = (pid: number, program: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(program);
  } catch {
    return process.platform !== "linux";
  }
};
