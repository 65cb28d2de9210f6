/** What `quire-migrate` needs to read sites and posts of other systems. */
export type { DetectedSettings } from "@/lib/config/site";
export { toText } from "@/lib/content/front-matter/exported-metadata";
export { FIELD_KEYS, findField } from "@/lib/content/front-matter/field-keys";
export { isHiddenElsewhere } from "@/lib/content/front-matter/hiding-keys";
export { splitFrontMatter } from "@/lib/content/front-matter/split";
export { countDated, findPosts, USUAL_SECTIONS } from "@/lib/content/source/detect-posts-folder";
export { describeUnknown, firstSegment, listPostFolders } from "@/lib/content/source/detect-project";
export type { DetectedSite, DetectSite, SourceEntry } from "@/lib/content/source/detected-site";
export { POST_FILE } from "@/lib/content/source/file-names";
export type { Folder } from "@/lib/content/source/folder";
export type { Mount } from "@/lib/content/source/layout";
export { isLanguage, walkSite } from "@/lib/content/source/walk-site";
export { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
export { createSyntaxDiagnostics } from "@/lib/diagnostics/syntax-diagnostics";
export { findCalloutKind } from "@/lib/markdown/callout-kinds";
export {
	attributeText,
	createLabel,
	createLink,
	createLinkParagraph,
	createParagraph,
	getChildren,
	type Replace,
} from "@/lib/markdown/components/content";
export { rename } from "@/lib/markdown/components/registry";
export { tabItem } from "@/lib/markdown/components/tabs";
export { findEmbedId, video } from "@/lib/markdown/components/video";
export { jsxElement, pickAttributes, staticAttributes } from "@/lib/markdown/jsx";
export {
	applyEdits,
	composeLines,
	createFinder,
	createPositionFinder,
	type Edit,
	type Range,
} from "@/lib/markdown/preprocess/edits";
export {
	type Arguments,
	element,
	fallbackContent,
	figure,
	link,
	openTag,
	parseArguments,
	rootPath,
} from "@/lib/markdown/preprocess/fallback-content";
export { maskCode } from "@/lib/markdown/preprocess/mask-code";
export type {
	Dialect,
	ForeignPost,
	PreprocessedBody,
	SourceAdapter,
	TemplateData,
} from "@/lib/markdown/source-adapter";
export { isRecord } from "@/lib/utils/collections";
export { findDelimited } from "@/lib/utils/delimited";
export { escapeHtml } from "@/lib/utils/html";
export { createEvaluator, type Evaluate } from "@/lib/utils/javascript/evaluate";
export { measureNesting } from "@/lib/utils/javascript/nesting";
export type { ParsedData } from "@/lib/utils/parsed-data";
export { isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
export { language, timeZone } from "@/lib/utils/scalars";
export { formatBytes, normalizeText } from "@/lib/utils/text";
export { parseToml } from "@/lib/utils/toml";
export { parseYaml } from "@/lib/utils/yaml";
