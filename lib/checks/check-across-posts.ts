import { FEATURE_LIST_KINDS } from "@/features/list-kinds";
import { listMissingFonts } from "@/lib/blog/metadata/og-fonts";
import type { Site } from "@/lib/config/site";
import type { Collection } from "@/lib/content/collection";
import type { UniqueValue } from "@/lib/content/taxonomies/list-kinds";
import { isSimilarKey } from "@/lib/content/taxonomies/names";
import type { Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { groupBy } from "@/lib/utils/collections";
import { FILE_START } from "@/lib/utils/position";
import { slugKey } from "@/lib/utils/slug";

interface CountedTag {
	tag: string;
	count: number;
}

export function checkAcrossPosts(all: readonly Post[]): Diagnostic[] {
	// The older one of two posts is the original.
	const posts = all.toSorted((a, b) => (a.date?.time ?? -Infinity) - (b.date?.time ?? -Infinity) || 0);
	return [
		...(["title", "description"] as const).flatMap((field) =>
			checkShared(posts, `${field}-shared`, (post) => ({
				// Other posts have a description that is made from their text.
				value: field === "title" || post.positions.description ? post[field]?.trim().toLowerCase() : undefined,
				position: post.positions[field],
				message: `has the same ${field}. Readers and search engines can't tell the two apart: give each its own.`,
			})),
		),
		...FEATURE_LIST_KINDS.flatMap(({ unique }) => (unique ? checkShared(posts, unique.rule, unique.describe) : [])),
	];
}

/** Reports posts with the value of an older post of the same language. */
function checkShared(posts: readonly Post[], rule: RuleName, describe: UniqueValue["describe"]): Diagnostic[] {
	const described = posts.map((post) => ({ ...post, ...describe(post) }));
	const groups = groupBy(
		described.filter(({ value }) => value),
		({ lang = "", value }) => `${lang}\n${value}`,
	);
	return [...groups.values()].flatMap(([first, ...others]) =>
		others.map(({ file, position = FILE_START, message }) =>
			createDiagnostic(rule, file, position, `\`${first?.file}\` ${message}`),
		),
	);
}

/** Reports titles that OG images can't show, once for all that need the same fonts. */
export function checkFonts(posts: readonly Post[], { language }: Pick<Site, "language">): Diagnostic[] {
	const drawn = posts.filter(({ image, ogImage }) => !image && !ogImage);
	const groups = groupBy(drawn, ({ title, lang = language }) => listMissingFonts(title, lang).join(" "));
	return [...groups].flatMap(([fonts, [first, ...others]]) => {
		if (fonts === "" || !first) return [];
		const more = others.length === 0 ? "" : `, and of ${others.length} more`;
		const message = `The OG image shows the name of the blog, as no installed font has the letters of this title${more}: \`npm install ${fonts}\`.`;
		return createDiagnostic("og-image-font", first.file, first.positions.title ?? FILE_START, message);
	});
}

/** Reports tags of a single post that may be misspellings of other tags. */
export function checkTags(collection: Pick<Collection, "posts" | "definedTags">): Diagnostic[] {
	const findSimilarTags = createSimilarTagFinder(collection);
	return collection.posts.flatMap(({ file, tags, positions }) =>
		tags.flatMap((tag) => {
			const [similar] = findSimilarTags(tag);
			if (!similar) return [];
			const count = similar.count === 1 ? "1 post" : `${similar.count} posts`;
			const message = `Only this post has the tag \`${tag}\`, which is nearly \`${similar.tag}\` (${count}). Use that one if it is the same.`;
			const position = positions.tags ?? positions.categories ?? positions.keywords ?? FILE_START;
			return createDiagnostic("tag-similar", file, position, message);
		}),
	);
}

/**
 * Returns a function that lists the tags of which a tag may be a misspelling, the most frequent first: those of posts and of `tags.yml`. The
 * list is empty for a tag that several posts or `tags.yml` have.
 */
export function createSimilarTagFinder({
	posts,
	definedTags,
}: Pick<Collection, "posts" | "definedTags">): (tag: string) => CountedTag[] {
	const counts = new Map<string, number>();
	for (const tag of posts.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	for (const { label, name } of definedTags.values()) if (!counts.has(label ?? name)) counts.set(label ?? name, 0);
	const all = [...counts].map(([tag, count]) => ({ tag, count, key: slugKey(tag) }));
	return (tag) => {
		const key = slugKey(tag);
		if ((counts.get(tag) ?? 0) > 1 || definedTags.has(key)) return [];
		return all
			.filter((other) => other.tag !== tag && isSimilarKey(other.key, key))
			.map(({ tag, count }) => ({ tag, count }))
			.sort((a, b) => b.count - a.count);
	};
}
