import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** A real blog beside the project. */
export type SampleName = "react-native" | "jekyll";

/** Where a real blog lies. */
export const sampleFolder = (name: SampleName) => resolve("../shared/corpora", name);

/** Whether a real blog lies beside the project. */
export const hasSample = (name: SampleName) => existsSync(sampleFolder(name));
