import { codeBlock } from "./code-block";
import { type Replace, toBlocks } from "./content";

/** Moves the content of `YouTube` below the video. */
const video: Replace = (node) => [{ ...node, children: [] }, ...toBlocks(node)];

/** The components of the blog whose tags have content that the components don't show. */
export const replacements: Readonly<Record<string, Replace>> = { CodeBlock: codeBlock, YouTube: video };
