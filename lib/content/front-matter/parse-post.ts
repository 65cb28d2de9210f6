import type { Site } from "@/lib/config/types";
import { type AuthorsById, resolveAuthors } from "@/lib/content/authors/authors-file";
import { parseDate, startTime } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { resolveAssetUrl } from "@/lib/content/urls/assets";
import { getPostPaths, isPermalinkPattern, type UrlSettings } from "@/lib/content/urls/post-urls";
import { decideStatus } from "@/lib/content/visibility";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { parseFilename, relativeName, titleFromName } from "./filename";
import { firstHeading } from "./first-heading";
import type { PostFields } from "./schema";
import { splitFrontMatter } from "./split";
import { type Report, validateFields } from "./validate";

/** Where Jekyll has texts that aren't finished, and this blog as well. */
const DRAFTS = "drafts/";

export interface PostContext {
	site: Pick<Site, "author"> & Partial<Pick<Site, "spacedLists">> & UrlSettings;
	authors: AuthorsById;
	/** Milliseconds since the epoch; later dates are scheduled. */
	now: number;
	kind: Post["kind"];
}

/** Makes a post of a file in any supported dialect of front matter, with every problem that was found on the way. */
export function parsePost(
	file: string,
	source: string,
	context: PostContext,
): { post: Post; diagnostics: Diagnostic[] } {
	const { data, body, bodyLine } = splitFrontMatter(source);
	const diagnostics: Diagnostic[] = [];
	const report: Report = (path, rule, message) =>
		void diagnostics.push(createDiagnostic(rule, file, data.positionOf(path), message));
	for (const error of data.errors) diagnostics.push(createDiagnostic("front-matter", file, error, error.message));
	for (const duplicate of data.duplicates) {
		const message = `\`${duplicate.key}\` stands twice; the last one counts. Delete the other.`;
		diagnostics.push(createDiagnostic("front-matter-duplicate", file, duplicate, message));
	}
	const { timeZone } = context.site;
	const { fields, extra, positions, placeIn } = validateFields(data, context.site, report);
	const place = parseFilename(file);
	const date = fields.date ?? (place.date ? parseDate(place.date, timeZone) : undefined);
	const { authors, doubts } = resolveAuthors(
		authorEntries(fields, context.kind === "post" ? context.site.author : undefined),
		context.authors,
	);
	for (const doubt of doubts) report(["authors", doubt.index], "author-unknown", doubt.message);
	const { slug, address, categories = [] } = fields;
	const title = fields.title || firstHeading(body);
	const named = { kind: context.kind, name: place.name, file: relativeName(file), fileDate: place.date };
	const addresses = getPostPaths({ ...named, slug, ownPermalink: address, title, date, categories }, context.site);
	if (!title && data.errors.length === 0)
		report([], "title-missing", "This post has neither a title nor a heading. Add `title:`.");
	const post: Post = {
		file,
		kind: context.kind,
		format: /\.mdx$/i.test(file) ? "mdx" : "md",
		path: addresses.path,
		title: title || titleFromName(place.name),
		description: fields.description,
		date,
		updated: fields.updated,
		status: decideStatus(
			{
				invalid: diagnostics.some((diagnostic) => diagnostic.severity === "error"),
				draft: fields.draft === true || fields.published === false || file.startsWith(DRAFTS),
				unlisted: fields.unlisted ?? false,
				publishAt: date && startTime(date, timeZone),
			},
			context.now,
		),
		authors: authors.map((author) => ({ ...author, image: author.image && resolveAssetUrl(file, author.image) })),
		tags: [...new Set([...(fields.tags ?? []), ...(fields.categories ?? [])])],
		section: fields.categories?.[0],
		image: fields.image && resolveAssetUrl(file, fields.image.src),
		imageAlt: fields.imageAlt ?? fields.image?.alt,
		canonical: fields.canonical,
		series: fields.series?.name || undefined,
		part: fields.part ?? fields.series?.part,
		pinned: fields.pinned ?? false,
		aliases: fields.aliases ?? [],
		legacyPaths: addresses.legacyPaths,
		originalPath: addresses.originalPath,
		toc: fields.toc ?? !fields.hideToc,
		comments: fields.comments ?? true,
		lang: fields.lang,
		translations: (fields.translations ?? []).map(({ key, language, address }) => ({
			...placeIn("translations", key),
			language,
			url: address,
		})),
		translationKey: fields.translationKey,
		extra,
		positions: {
			...positions,
			...(positions.address && !isPermalinkPattern(address) && { slug: positions.slug ?? positions.address }),
		},
		body,
		bodyLine,
	};
	if (post.tags.length === 0) post.tags = fields.keywords ?? [];
	return { post, diagnostics };
}

function authorEntries(fields: PostFields, usual: string | undefined) {
	const entries = fields.authors ?? (usual ? [usual] : []);
	const [first] = entries;
	const legacy = { url: fields.authorURL, title: fields.authorTitle, image: fields.authorImageURL };
	if (typeof first !== "string" || !Object.values(legacy).some(Boolean)) return entries;
	return [{ name: first, ...legacy }];
}
