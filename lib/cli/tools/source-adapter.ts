/** What `packages/migrate` needs to read sites and posts of other systems. */
export { FIELD_KEYS, findField } from "@/lib/content/front-matter/field-keys";
export { isHiddenElsewhere } from "@/lib/content/front-matter/hiding-keys";
export { splitFrontMatter } from "@/lib/content/front-matter/split";
export { POST_FILE } from "@/lib/content/layout/file-kinds";
export { describeUnknown } from "@/lib/content/source/detect-project";
export { createDiagnostic } from "@/lib/diagnostics/diagnostic";
export { findCalloutKind } from "@/lib/markdown/callout-kinds";
export { jsxElement, staticAttributes } from "@/lib/markdown/jsx";
export { applyEdits, createFinder, createPositionFinder } from "@/lib/markdown/preprocess/edits";
export { element, fallbackContent, figure, parseArguments } from "@/lib/markdown/preprocess/fallback-content";
export { maskCode } from "@/lib/markdown/preprocess/mask-code";
export { createLabel, toBlocks } from "@/lib/markdown/replaced-components/content";
export type { SourceAdapter } from "@/lib/markdown/source-adapter";
