import { type Problem, problem } from "@/lib/problem";
import type { Site } from "@/lib/site/types";
import { assetPath } from "./assets";
import { type AuthorsById, resolveAuthors } from "./authors";
import { parseDate, startOf } from "./dates";
import { firstHeading } from "./first-heading";
import { readFrontMatter } from "./front-matter";
import { pathBelow, readPlace, titleFromName } from "./place";
import { type AddressSettings, addressesOf, isPattern } from "./post-addresses";
import { type Report, readFields } from "./read-fields";
import type { PostFields } from "./schema";
import type { Post } from "./types";
import { decideStatus } from "./visibility";

/** Where Jekyll has texts that aren't finished, and this blog as well. */
const DRAFTS = "drafts/";

export interface PostContext {
	site: Pick<Site, "author"> & Partial<Pick<Site, "spacedLists">> & AddressSettings;
	authors: AuthorsById;
	/** Milliseconds since the epoch; later dates are scheduled. */
	now: number;
	kind: Post["kind"];
}

/** Makes a post of a file in any supported dialect of front matter, with every problem that was found on the way. */
export function parsePost(file: string, source: string, context: PostContext): { post: Post; problems: Problem[] } {
	const { data, body, bodyLine } = readFrontMatter(source);
	const problems: Problem[] = [];
	const report: Report = (path, rule, message) => void problems.push(problem(rule, file, data.place(path), message));
	for (const error of data.errors) problems.push(problem("front-matter", file, error, error.message));
	for (const duplicate of data.duplicates) {
		const message = `\`${duplicate.key}\` stands twice; the last one counts. Delete the other.`;
		problems.push(problem("front-matter-duplicate", file, duplicate, message));
	}
	const { timeZone } = context.site;
	const { fields, extra, places, placeIn } = readFields(data, context.site, report);
	const place = readPlace(file);
	const date = fields.date ?? (place.date ? parseDate(place.date, timeZone) : undefined);
	const { authors, doubts } = resolveAuthors(
		authorEntries(fields, context.kind === "post" ? context.site.author : undefined),
		context.authors,
	);
	for (const doubt of doubts) report(["authors", doubt.index], "author-unknown", doubt.message);
	const { slug, address, categories = [] } = fields;
	const title = fields.title || firstHeading(body);
	const named = { kind: context.kind, name: place.name, file: pathBelow(file), fileDate: place.date };
	const addresses = addressesOf({ ...named, slug, address, title, date, categories }, context.site);
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
				invalid: problems.some((problem) => problem.severity === "error"),
				draft: fields.draft === true || fields.published === false || file.startsWith(DRAFTS),
				unlisted: fields.unlisted ?? false,
				publishAt: date && startOf(date, timeZone),
			},
			context.now,
		),
		authors: authors.map((author) => ({ ...author, image: author.image && assetPath(file, author.image) })),
		tags: [...new Set([...(fields.tags ?? []), ...(fields.categories ?? [])])],
		section: fields.categories?.[0],
		image: fields.image && assetPath(file, fields.image.src),
		imageAlt: fields.imageAlt ?? fields.image?.alt,
		canonical: fields.canonical,
		series: fields.series?.name || undefined,
		part: fields.part ?? fields.series?.part,
		pinned: fields.pinned ?? false,
		aliases: fields.aliases ?? [],
		oldPaths: addresses.oldPaths,
		patternPath: addresses.patternPath,
		toc: fields.toc ?? !fields.hideToc,
		comments: fields.comments ?? true,
		lang: fields.lang,
		translations: (fields.translations ?? []).map(({ key, language, address }) => ({
			...placeIn("translations", key),
			language,
			address,
		})),
		translationKey: fields.translationKey,
		extra,
		places: { ...places, ...(places.address && !isPattern(address) && { slug: places.slug ?? places.address }) },
		body,
		bodyLine,
	};
	if (post.tags.length === 0) post.tags = fields.keywords ?? [];
	return { post, problems };
}

function authorEntries(fields: PostFields, usual: string | undefined) {
	const entries = fields.authors ?? (usual ? [usual] : []);
	const [first] = entries;
	const legacy = { url: fields.authorURL, title: fields.authorTitle, image: fields.authorImageURL };
	if (typeof first !== "string" || !Object.values(legacy).some(Boolean)) return entries;
	return [{ name: first, ...legacy }];
}
