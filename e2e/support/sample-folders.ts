import { existsSync } from "node:fs";
import { resolve } from "node:path";

/** The name of a real blog, whose content may be beside the project. */
export type SampleName = "react-native" | "jekyll";

/** Returns the folder of a real blog. */
export const sampleFolder = (name: SampleName) => resolve("../shared/corpora", name);

/** Tells whether the folder of a real blog exists. */
export const hasSample = (name: SampleName) => existsSync(sampleFolder(name));
