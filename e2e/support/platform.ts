import { resolve } from "node:path";

/** Where the adapter of a platform notes what it was handed. */
export const PLATFORM_NOTES = resolve(".builds/e2e-platform-notes.json");

/** The environment in which a platform builds. */
export const platform = { NEXT_ADAPTER_PATH: resolve("e2e/support/platform-adapter.mjs"), PLATFORM_NOTES };
