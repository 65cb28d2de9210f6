export { COMPONENT_DOCS } from "@/components/mdx/component-docs";
export type { Blog } from "@/lib/blog/blog";
export { createSimilarTagFinder } from "@/lib/checks/check-across-posts";
export type { CheckContext } from "@/lib/checks/check-post";
export { getCheckContext } from "@/lib/checks/context";
export { getFileDiagnostics, getSiteDiagnostics, present } from "@/lib/checks/run-checks";
export { loadSite } from "@/lib/config/load";
export { SITE_FILE } from "@/lib/config/parse";
export { SETTING_ALIASES, siteSchema } from "@/lib/config/schema";
export { TRUST_LEVELS } from "@/lib/config/trust";
export { AUTHORS_FILE, parseAuthors } from "@/lib/content/authors/authors-file";
export { DAY_LENGTH, dayOf, isoDay, isoTime } from "@/lib/content/dates/dates";
export { findFrontMatter, quoteLike } from "@/lib/content/front-matter/edit/block";
export { renameEntries } from "@/lib/content/front-matter/edit/list-entries";
export { setField } from "@/lib/content/front-matter/edit/set-field";
export { FIELD_DOCS, type FieldDoc } from "@/lib/content/front-matter/field-docs";
export { FIELD_KEYS, type Field, findField, KNOWN_KEYS } from "@/lib/content/front-matter/field-keys";
export { parseFilename, titleFromName } from "@/lib/content/front-matter/filename";
export { POST_FILE } from "@/lib/content/source/file-names";
export { DATA_FILES, isPostPath } from "@/lib/content/source/layout";
export { parseTagsFile, TAG_FIELD_ALIASES, TAGS_FILE, tagFields } from "@/lib/content/taxonomies/tags-file";
export { type Post, TEMPLATES } from "@/lib/content/types";
export {
	fileToUrl,
	isExternalUrl,
	resolveAssetUrl,
	safeDecode,
	toInternalPath,
	urlToFile,
} from "@/lib/content/urls/resolve-url";
export { slugKey } from "@/lib/content/urls/slug";
export { MESSAGE_LANGUAGES } from "@/lib/i18n/messages";
export { hasImageExtension } from "@/lib/images/formats";
export { CALLOUT_KINDS } from "@/lib/markdown/callout-kinds";
export { KNOWN_LANGUAGES } from "@/lib/markdown/code/languages";
export { HeadingIds, isSimilarTitle } from "@/lib/markdown/plugins/rehype/headings";
export { readHeadingId } from "@/lib/markdown/plugins/remark/heading-ids";
export { isCode, maskCode } from "@/lib/markdown/preprocess/mask-code";
export { listLinkedFiles } from "@/lib/markdown/resolve-post-links";
export { SHARED_COMPONENTS, type SharedComponent } from "@/lib/markdown/shared-components";
export { watchFiles } from "@/lib/next/watch-files";
export { getUrlPath, removeBasePath } from "@/lib/utils/base-path";
export { findLastAtMost } from "@/lib/utils/collections";
export { type Diagnostic, FILE_START, type Position, RULES, type Rule, type Severity } from "@/lib/utils/diagnostics";
export { memoize } from "@/lib/utils/memoize";
export { readCorrectedLine } from "@/lib/utils/repair";
export { findOnlyMatch } from "@/lib/utils/suggest";
export { formatBytes, normalizeText, trimEndOf } from "@/lib/utils/text";
export { findMojibake } from "@/lib/utils/text-mistakes";
export { isSitePath } from "@/lib/utils/url";
export { parseYaml } from "@/lib/utils/yaml";
