import { type Replace, toBlocks } from "./content";

/** Moves the content of `YouTube` below the video. */
export const video: Replace = (node) => [{ ...node, children: [] }, ...toBlocks(node)];
