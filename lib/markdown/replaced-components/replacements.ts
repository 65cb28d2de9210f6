import { codeBlock } from "./code-block";
import type { Replace } from "./content";
import { video } from "./video";

/** The components of the blog whose tags have content that the components don't show. */
export const replacements: Readonly<Record<string, Replace>> = { CodeBlock: codeBlock, YouTube: video };
