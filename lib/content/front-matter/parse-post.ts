import { findSection } from "@/features/sections/posts";
import type { Update } from "@/features/updates/fields";
import { decideUpdates } from "@/features/updates/posts";
import { findLocale } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { decideFolderTrust, decideTrust, isGuestTrust, lowerTrust } from "@/lib/config/trust";
import { type AuthorsById, resolveAuthors } from "@/lib/content/authors/authors-file";
import { parseDate } from "@/lib/content/dates/dates";
import { isPageModule } from "@/lib/content/layout/file-kinds";
import {
	dayOfPath,
	type ParsedFilename,
	pageComponentName,
	parseFilename,
	splitLanguage,
	titleFromName,
} from "@/lib/content/layout/filename";
import { isInDrafts } from "@/lib/content/layout/layout";
import type { ParsedPost, Post } from "@/lib/content/types";
import { getPostPaths, isPermalinkPattern, type UrlSettings } from "@/lib/content/urls/post-urls";
import { describeBundlerScheme, resolveAssetUrl } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { createSyntaxDiagnostics } from "@/lib/diagnostics/syntax-diagnostics";
import { findTextMistakes } from "@/lib/diagnostics/text-mistakes";
import { isRecord, mapValues } from "@/lib/utils/collections";
import { CONFLICT_MESSAGE, findMergeConflict } from "@/lib/utils/merge-conflict";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { FILE_START, type Position, positionInText } from "@/lib/utils/position";
import { addExportedMetadata, findExportedMetadata, findUnusedExports, withDefaults } from "./exported-metadata";
import { type Field, findField, HIDING_FIELDS } from "./field-keys";
import { type PostFields, pickFieldsInPost } from "./fields";
import { firstHeading } from "./first-heading";
import { decidePostStatus, reportDraftSign } from "./post-status";
import { type FrontMatter, NO_DATA, splitFrontMatter } from "./split";
import { findFieldsInTexts } from "./unread";
import { type Report, validateFields } from "./validate";

const PLAIN_METADATA =
	"Write `export const metadata = { title: … }` with plain values, without types or `...` inside of it";
const EMPTY =
	"This file is empty, but published. Write its text; if a program for synchronization has emptied it, get its last version back from there; or delete it.";
/** Matches `index.de.md` and `2026-05-04-index.de.md`. */
const INDEX_IN_LANGUAGE = /[/-]index\.[\w-]+\.\w+$/i;
/** The fields whose text readers see unchanged. */
const TEXT_FIELDS = ["title", "description", "imageAlt", "imageCaption"] as const satisfies Field[];

export interface PostContext {
	site: Pick<Site, "author"> &
		Partial<
			Pick<
				Site,
				| "indexPath"
				| "isTimeZoneUnclear"
				| "spacedLists"
				| "strict"
				| "trust"
				| "sections"
				| "taxonomies"
				| "language"
				| "languages"
			>
		> &
		UrlSettings;
	authors: AuthorsById;
	/** In milliseconds since the epoch; posts with a later date are scheduled. */
	now: number;
	kind: Post["kind"];
	/** `false` for posts in the folders of another system's site; `true` by default. */
	isOwn?: boolean;
	/** Returns the paths by which settings may name a file; by default that in this blog's layout. */
	pathsOf?: (file: string) => readonly string[];
	/** Fields of the system for which the post was written, which this blog doesn't use. */
	otherFields?: readonly string[] | undefined;
	/** The post beside it that it may be a copy of, by their names. */
	copyOf?: string | undefined;
	/** The fields that another file has for the post. */
	fields?: Record<string, unknown> | undefined;
}

/** The front matter of a post that this blog doesn't know, in the types of YAML or TOML. */
export interface OwnFieldsInput {
	file: string;
	read: () => Record<string, unknown>;
	positionOf: ParsedData["positionOf"];
}

/** Invalid fields are left out, and reported. */
export function parsePost(
	file: string,
	source: string,
	context: PostContext,
): { post: ParsedPost; diagnostics: Diagnostic[]; ownFields: OwnFieldsInput | undefined } {
	const { timeZone } = context.site;
	const { languages = [], language = "" } = context.site;
	const codes = languages.map((one) => one.language);
	// In a blog in one language, only the name of a folder's own post may have it.
	const named = splitLanguage(file, codes.length === 0 && INDEX_IN_LANGUAGE.test(file) ? [language] : codes);
	const filename = parseFilename(named.file);
	const clock = { now: context.now, timeZone, hasDate: filename.day !== undefined };
	const { body, bodyLine, ...split } = isPageModule(file) ? readPageModule(file) : splitFrontMatter(source, clock);
	const format = /\.mdx$/i.test(file) || isPageModule(file) ? "mdx" : "md";
	const filePaths = context.pathsOf?.(file) ?? [file];
	const described = format === "mdx" ? addMetadata(split.data, file, source) : split.data;
	const data = withDefaults(described, context.fields);
	const diagnostics = createSyntaxDiagnostics(data, file, "front-matter", {
		corrected: "front-matter-corrected",
		duplicate: "front-matter-duplicate",
	});
	const report: Report = (path, rule, message, position = data.positionOf(path)) =>
		void diagnostics.push(createDiagnostic(rule, file, position, message));
	const conflict = findMergeConflict(source);
	const conflictAt = conflict === undefined ? undefined : positionInText(FILE_START, source, conflict);
	const hasConflict = conflictAt !== undefined && conflictAt.line < bodyLine;
	if (hasConflict) report([], "merge-conflict", CONFLICT_MESSAGE, conflictAt);
	const validated = validateFields(
		data,
		context.site,
		{
			fileDate: filename.day,
			now: context.now,
			isInDrafts: isInDrafts(file),
			otherFields: context.otherFields,
			exports: findUnusedExports(source, { isMetadataUsed: described !== split.data }),
			linesInTexts:
				data.errors.length > 0 ? [] : findFieldsInTexts(source.slice(0, source.length - body.length), split.data.value),
		},
		report,
	);
	const { fields, invalid, isUnclear, extra, terms, positions, positionIn } = validated;
	const positionOfUpdate = (update?: Update) =>
		update ? positionIn("updates", ...(update.key === undefined ? [] : [update.key])) : positionIn("updated");
	const texts = [
		...TEXT_FIELDS.map((field) => ({ text: fields[field] ?? "", position: positions[field] })),
		...(fields.updates ?? []).map((update) => ({ text: update.note, position: positionOfUpdate(update) })),
	];
	diagnostics.push(...texts.flatMap((one) => checkText(file, source, one)));
	const knownDay = filename.day ?? dayOfPath(fields.permalink ?? "");
	const date = fields.date ?? (knownDay === undefined ? undefined : parseDate(knownDay, timeZone));
	// In a locale, a post without a language isn't in that of the locale.
	const lang = fields.lang ?? named.language ?? (languages.length > 0 ? context.site.language : undefined);
	const { prefix = "" } = findLocale(context.site, lang) ?? {};
	const folderTrust = decideFolderTrust(context.site.trust, filePaths);
	const isGuest = isGuestTrust(folderTrust, context.site.trust);
	const { authors, warnings } = resolveAuthors(
		authorEntries(fields, context.kind === "post" ? context.site.author : undefined),
		context.authors,
		{ language: lang, isGuest },
	);
	for (const { index, message } of warnings) {
		diagnostics.push(createDiagnostic("author-unknown", file, positionIn("authors", index), message));
	}
	const isTrustUnclear = invalid.has("trust") || (data.errors.length > 0 && /^["']?trust\b/m.test(source));
	const { slug, categories = [] } = fields;
	const isHome = isHomePage(filename, context);
	// In Eleventy, this post has no page: https://www.11ty.dev/docs/permalinks/#permalink-false
	const hasNoPage = fields.permalink === "false";
	const permalink = hasNoPage ? undefined : fields.permalink;
	const section = findSection(file, context.site);
	const isTagField = (field: "categories" | "keywords") =>
		Object.values(context.site.taxonomies ?? {}).every((taxonomy) => findField(taxonomy.field) !== field);
	const tags = [...new Set([...(fields.tags ?? []), ...(isTagField("categories") ? categories : [])])];
	const keywords = isTagField("keywords") ? fields.keywords : undefined;
	const schemeMessage = fields.image && describeBundlerScheme(fields.image.src);
	if (schemeMessage) diagnostics.push(createDiagnostic("url-scheme", file, positionIn("image"), schemeMessage));
	const title = fields.title || firstHeading(body);
	const paths = getPostPaths(
		{
			kind: context.kind,
			filename,
			slug,
			isOwn: context.isOwn,
			ownPermalink: permalink,
			prefix,
			title,
			date,
			categories,
		},
		section ? { ...context.site, permalink: section.permalink, oldPermalinks: [] } : context.site,
	);
	if (!title && data.errors.length === 0)
		report(
			[],
			"title-missing",
			source.trim() === "" ? EMPTY : "This post has neither a title nor a heading. Add `title:`.",
		);
	const trust = limitTrust(isTrustUnclear ? "text" : fields.trust, { paths: filePaths, format }, context, report);
	if (fields.pinned && isGuest) {
		const message =
			"`pinned` has no effect in this folder, as it has less `trust` in `site.yml` than others. Delete this line.";
		report(["pinned"], "trust-invalid", message);
	}
	const isRefused = isPageModule(file) && trust !== "code";
	if (isRefused) {
		const message = `This page is code, which the trust \`${trust}\` doesn't allow here. Set \`trust:\` in \`site.yml\`, or write the page in Markdown.`;
		report([], "trust-invalid", message);
	}
	const isInvalid =
		isRefused ||
		hasConflict ||
		isUnclear ||
		// The part that can't be read may make the post a draft.
		data.errors.length > 0 ||
		HIDING_FIELDS.some((field) => invalid.has(field));
	const status = decidePostStatus(
		{ isDraft: hasNoPage || isInDrafts(file), file: named.file, fields, date, isInvalid },
		context,
		report,
	);
	const updates = decideUpdates(
		{ ...fields, date },
		context,
		positionOfUpdate,
		(position, message) => void diagnostics.push(createDiagnostic("update-date", file, position, message)),
	);
	const post: ParsedPost = {
		...pickFieldsInPost(fields),
		file,
		kind: context.kind,
		format,
		...(isHome && { isHome }),
		trust,
		folderTrust,
		...(isGuest && { isGuest }),
		path: isHome ? prefix || "/" : paths.path,
		title: title || titleFromName(filename.name),
		date,
		...updates,
		status,
		authors: authors.map((author) => ({ ...author, image: author.image && resolveAssetUrl(file, author.image) })),
		tags: tags.length > 0 ? tags : (keywords ?? []),
		...(terms && { terms }),
		category: categories[0] ?? section?.title,
		section: section?.name,
		image: fields.image && resolveAssetUrl(file, fields.image.src),
		imageAlt: fields.imageAlt ?? fields.image?.alt,
		imageCaption: fields.imageCaption ?? fields.image?.caption,
		imageCredit: fields.imageCredit ?? fields.image?.credit,
		ogImage: fields.ogImage && { src: resolveAssetUrl(file, fields.ogImage.src), alt: fields.ogImage.alt },
		pinned: fields.pinned === true && !isGuest,
		aliases: fields.aliases ?? [],
		legacyPaths: paths.legacyPaths,
		originalPath: paths.originalPath,
		toc: fields.toc ?? !fields.hideToc,
		lang,
		translations: (fields.translations ?? []).map(({ key, language, url }) => ({
			...positionIn("translations", key),
			language,
			url,
		})),
		translationKey:
			fields.translationKey ?? (languages.length > 0 ? `${section?.name ?? ""}/${filename.path}` : undefined),
		extra,
		positions: {
			...positions,
			...(positions.permalink && !isPermalinkPattern(permalink) && { slug: positions.slug ?? positions.permalink }),
		},
		body,
		bodyLine,
	};
	const tagsInFile = tags.length > 0 ? fields.tags : keywords;
	reportDraftSign(post, { ...fields, title, tags: tagsInFile, name: filename.name }, context, report);
	const read = () => {
		const typed = data.typed?.();
		return mapValues(extra, (value, key) => (isRecord(typed) && Object.hasOwn(typed, key) ? typed[key] : value));
	};
	// Front matter with errors is reported as a whole.
	const ownFields = data.errors.length > 0 ? undefined : { file, read, positionOf: data.positionOf };
	return { post, diagnostics, ownFields };
}

/** Adds exported metadata. A post whose fields are unknown may be a draft, so it isn't published. */
function addMetadata(data: ParsedData, file: string, source: string): ParsedData {
	const described = addExportedMetadata(data, source);
	if (described !== data) return described;
	if (isPageModule(file)) {
		const message = `This page has no metadata that can be read. ${PLAIN_METADATA}.`;
		return { ...data, errors: [...data.errors, { message, ...FILE_START }] };
	}
	const position = findExportedMetadata(data, source);
	if (!position) return data;
	const message = `The metadata of this export can't be read. ${PLAIN_METADATA}, or front matter.`;
	return { ...data, errors: [...data.errors, { message, ...position }] };
}

/** The body of a page in a module of React is its component. Its fields are in an export. */
function readPageModule(file: string): FrontMatter {
	return { data: { ...NO_DATA, errors: [] }, body: `<${pageComponentName(file)} />`, bodyLine: 1 };
}

/** The index pages of other systems are templates of lists. */
function isHomePage({ path }: ParsedFilename, { kind, isOwn = true }: PostContext): boolean {
	return kind === "page" && isOwn && path === "";
}

/** Returns the trust of the folder, or the lower one of the front matter. Reports an attempt to raise it. */
function limitTrust(
	wanted: PostFields["trust"],
	file: Parameters<typeof decideTrust>[1],
	{ site, isOwn = true }: PostContext,
	report: Report,
): Post["trust"] {
	const allowed = decideTrust(site.trust ?? {}, file, isOwn);
	const trust = lowerTrust(wanted ?? allowed, allowed);
	if (wanted !== undefined && trust !== wanted) {
		const message = `\`trust: ${wanted}\` has no effect: front matter can only lower the trust of its file, which is \`${allowed}\`. Set \`trust:\` in \`site.yml\`, or delete this line.`;
		report(["trust"], "trust-invalid", message);
	}
	return trust;
}

/** Early Docusaurus had the details of an author in separate keys. */
function authorEntries(fields: PostFields, defaultAuthor: string | undefined) {
	const entries = fields.authors ?? (defaultAuthor ? [defaultAuthor] : []);
	const [first] = entries;
	const legacy = { url: fields.authorURL, title: fields.authorTitle, image: fields.authorImageURL };
	if (typeof first !== "string" || !Object.values(legacy).some(Boolean)) return entries;
	return [{ name: first, ...legacy }];
}

/** Reports text that was decoded twice, and notes of the author. */
function checkText(
	file: string,
	source: string,
	{ text, position }: { text: string; position: Position | undefined },
): Diagnostic[] {
	return findTextMistakes(text).map(({ rule, found, message }) =>
		createDiagnostic(rule, file, findInSource(source, position, found), message),
	);
}

/** Returns the position of characters in the value of a field; that of the field if the source has them in another form. */
function findInSource(source: string, field: Position = FILE_START, found: string): Position {
	const lines = source.split("\n").slice(field.line - 1);
	const text =
		(lines[0]?.slice(field.column - 1) ?? "") +
		lines
			.slice(1)
			.map((line) => `\n${line}`)
			.join("");
	const index = text.indexOf(found);
	return index < 0 ? field : positionInText(field, text, index);
}
