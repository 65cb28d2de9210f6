export { COMPONENTS } from "@/features/components";
export { paletteCss } from "@/features/look/palette";
export {
	CHANGED,
	createPostFile,
	describeEdit,
	editPost,
	type Problem,
	readPostText,
} from "@/lib/blog/authoring/post-file";
export { findPostFolders } from "@/lib/blog/authoring/post-folders";
export { publish } from "@/lib/blog/authoring/publish";
export type { Blog } from "@/lib/blog/blog";
export { locateAuthor, locateTag } from "@/lib/blog/locate-definitions";
export { type BodyFacts, checkWithFacts, readBodyFacts } from "@/lib/checks/body-facts";
export { createSimilarTagFinder } from "@/lib/checks/check-across-posts";
export type { CheckContext } from "@/lib/checks/check-post";
export { checkSettingsText, listSettingKeys } from "@/lib/checks/check-settings-text";
export { getCheckContext } from "@/lib/checks/context";
export { getFileDiagnostics } from "@/lib/checks/run-checks";
export { hostPrefix, type Site } from "@/lib/config/site";
export { DAY_LENGTH, dayOf, isoDay, isoTime, parseDate, startTime } from "@/lib/content/dates/dates";
export {
	type EditedFile,
	type EditResult,
	isSameBut,
	readPost,
} from "@/lib/content/edit-post";
export {
	type Block,
	findFrontMatter,
	isKey,
	lineEnd,
	topLevelToml,
} from "@/lib/content/front-matter/edit/block";
export { removeField, setField } from "@/lib/content/front-matter/edit/set-field";
export { FIELD_KEYS, type Field, findField, KNOWN_KEYS, matchFields } from "@/lib/content/front-matter/field-keys";
export { FIELDS } from "@/lib/content/front-matter/fields";
export { normalizeSlug, parseFilename, titleFromName } from "@/lib/content/front-matter/filename";
export { locateFrontMatter } from "@/lib/content/front-matter/locate";
export { splitFrontMatter } from "@/lib/content/front-matter/split";
export { extensionFor, hasImageExtension } from "@/lib/content/images/formats";
export { BUILT_IN_LOGO } from "@/lib/content/images/logo/logo";
export { readNewImage } from "@/lib/content/images/new-image";
export { isUnpublishedName, POST_FILE } from "@/lib/content/source/file-names";
export { DATA_FILES, isPostPath } from "@/lib/content/source/layout";
export { detectEncoding } from "@/lib/content/source/read-text";
export { isSimilarKey } from "@/lib/content/taxonomies/names";
export { textVersion } from "@/lib/content/translations";
export { type Post, type PostBody, STATUSES, type Status } from "@/lib/content/types";
export { normalizeLegacyPath } from "@/lib/content/urls/redirects";
export { describeUnusablePath } from "@/lib/content/urls/reserved-paths";
export {
	fileToUrl,
	isExternalUrl,
	resolveAssetUrl,
	toInternalPath,
	toSitePath,
	urlToFile,
} from "@/lib/content/urls/resolve-url";
export { slugify, slugKey } from "@/lib/content/urls/slug";
export type { FieldDoc } from "@/lib/declarations/field";
export type { Severity } from "@/lib/declarations/rule";
export type { Diagnostic } from "@/lib/diagnostics/diagnostic";
export { RULE_NAMES, type RuleName } from "@/lib/diagnostics/rules";
export { findMojibake } from "@/lib/diagnostics/text-mistakes";
export { getLanguageName, MESSAGE_LANGUAGES } from "@/lib/i18n/messages";
export { CALLOUT_KINDS } from "@/lib/markdown/callout-kinds";
export { KNOWN_LANGUAGES } from "@/lib/markdown/code/languages";
export { HeadingIds, isSimilarTitle } from "@/lib/markdown/plugins/rehype/headings";
export { readHeadingId } from "@/lib/markdown/plugins/remark/heading-ids";
export { isCode, maskCode } from "@/lib/markdown/preprocess/mask-code";
export { listLinkedFiles } from "@/lib/markdown/resolve-post-links";
export { withView } from "@/lib/next/dev/view";
export { watchFiles } from "@/lib/next/dev/watch-files";
export { getBlog } from "@/lib/next/get-blog";
export { ContentFolderError, openBlog } from "@/lib/next/open-blog";
export { getPostPreview, type PostPreview } from "@/lib/outputs/post-preview";
export { findLastAtMost, groupBy, isRecord } from "@/lib/utils/collections";
export { digest } from "@/lib/utils/digest";
export { applyEdits, type Edit } from "@/lib/utils/edits";
export { findRoot } from "@/lib/utils/find-dependency";
export { escapeHtml } from "@/lib/utils/html";
export { memoize } from "@/lib/utils/memoize";
export { FILE_START, type Position } from "@/lib/utils/position";
export { readUtf8, undefinedIfMissing } from "@/lib/utils/read-file";
export { readCorrectedLine } from "@/lib/utils/repair";
export { replaceFile, replaceText } from "@/lib/utils/replace-file";
export { isTrue } from "@/lib/utils/scalars";
export { findOnlyMatch } from "@/lib/utils/suggest";
export { editWithLineFeeds, formatBytes, normalizeText, toWellFormed, trimEndOf } from "@/lib/utils/text";
export { encodePath, isSitePath, safeDecode } from "@/lib/utils/url";
export { moveNew, writeNew } from "@/lib/utils/write-new";
