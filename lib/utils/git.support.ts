import { spawnSync } from "node:child_process";

/** The options of a test that runs Git, which is skipped where there is none. */
export const NEEDS_GIT = { skip: spawnSync("git", ["--version"]).error ? "Git is not installed." : false };
