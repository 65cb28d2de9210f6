import { resolve } from "node:path";

/** The file into which the test adapter writes what Next passes to it. */
export const PLATFORM_NOTES = resolve(".builds/e2e-platform-notes.json");

/** The environment variables that make a build use the test adapter. */
export const adapterEnv = { NEXT_ADAPTER_PATH: resolve("e2e/support/platform-adapter.mjs"), PLATFORM_NOTES };
