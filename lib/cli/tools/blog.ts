// The blog of this process.

export type { Blog } from "@/lib/blog/blog";
export { describeContentFolder } from "@/lib/config/load";
export { type Post, STATUSES } from "@/lib/content/types";
export { withView } from "@/lib/next/dev/view";
export { watchFiles } from "@/lib/next/dev/watch-files";
export { getBlog } from "@/lib/next/get-blog";
export { getPostPreview } from "@/lib/outputs/post-preview";
export { digest } from "@/lib/utils/digest";
export { memoize } from "@/lib/utils/memoize";

// What checks find.

export { checkWithFacts, readBodyFacts } from "@/lib/checks/body-facts";
export { createSimilarTagFinder } from "@/lib/checks/check-across-posts";
export { checkSettingsText, listSettingKeys } from "@/lib/checks/check-settings-text";
export { getCheckContext } from "@/lib/checks/context";
export { getFileDiagnostics } from "@/lib/checks/run-checks";
export { type Diagnostic, groupEqual } from "@/lib/diagnostics/diagnostic";
export { RULE_NAMES } from "@/lib/diagnostics/rules";
export { findMojibake } from "@/lib/diagnostics/text-mistakes";
export { readCorrectedLine } from "@/lib/utils/repair";

// Creating and changing the files of posts.

export { addUpdateToday, createPostFile, describeEdit, editPost, readPostText } from "@/lib/blog/authoring/post-file";
export { findPostFolders } from "@/lib/blog/authoring/post-folders";
export { publish } from "@/lib/blog/authoring/publish";
export { isSameBut, readPost } from "@/lib/content/edit-post";
export { readNewImage } from "@/lib/content/images/new-image";
export { detectEncoding } from "@/lib/content/source/read-text";
export { textVersion } from "@/lib/content/translations";
export { replaceFile, replaceText } from "@/lib/utils/replace-file";
export { moveNew, writeNew } from "@/lib/utils/write-new";

// Front matter.

export { localTime, parseDate, startTime } from "@/lib/content/dates/dates";
export { findFrontMatter } from "@/lib/content/front-matter/edit/block";
export { readWrittenFields } from "@/lib/content/front-matter/edit/read-written-fields";
export { removeField, setField } from "@/lib/content/front-matter/edit/set-field";
export { FIELD_KEYS, findField } from "@/lib/content/front-matter/field-keys";
export { FIELDS } from "@/lib/content/front-matter/fields";
export { locateFrontMatter } from "@/lib/content/front-matter/locate";
export type { FieldDoc } from "@/lib/declarations/field";
export { MESSAGE_LANGUAGES } from "@/lib/i18n/find-messages";
export { isTrue } from "@/lib/utils/scalars";

// Names of files, tags and paths.

export { hasImageExtension } from "@/lib/content/images/formats";
export { isUnpublishedName, POST_FILE } from "@/lib/content/layout/file-kinds";
export { normalizeSlug, parseFilename } from "@/lib/content/layout/filename";
export { isPostPath } from "@/lib/content/layout/layout";
export { isSimilarKey } from "@/lib/content/taxonomies/names";
export { normalizeLegacyPath } from "@/lib/content/urls/redirects";
export { describeUnusablePath } from "@/lib/content/urls/reserved-paths";
export { fileToUrl, resolveAssetFile, toInternalPath } from "@/lib/content/urls/resolve-url";
export { listLinkedFiles } from "@/lib/markdown/resolve-post-links";
export { slugify, slugKey } from "@/lib/utils/slug";

// The text of bodies.

export { COMPONENTS } from "@/features/components";
export { KNOWN_LANGUAGES } from "@/lib/markdown/code/languages";
export { HeadingIds, isSimilarTitle } from "@/lib/markdown/plugins/rehype/headings";
export { readHeadingId } from "@/lib/markdown/plugins/remark/heading-ids";
export { maskCode } from "@/lib/markdown/preprocess/mask-code";

// The look.

export { paletteCss } from "@/features/look/palette";
export { BUILT_IN_LOGO } from "@/lib/content/images/logo/logo";
