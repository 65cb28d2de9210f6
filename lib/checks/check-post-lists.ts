import type { Blog } from "@/lib/blog/blog";
import { POST_LIST } from "@/lib/content/find-posts";
import type { Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { BodyMetadata } from "@/lib/markdown/compiled-post";
import { slugKey } from "@/lib/utils/slug";
import { suggestOrList } from "@/lib/utils/suggest";

/** The names that lists of posts can have, by prop. */
export type ListNames = Readonly<Record<"tag" | "author" | "series" | "section", readonly string[]>> & {
	/** Other spellings of tags, by their `slugKey`. */
	tagKeys?: ReadonlySet<string>;
};

/** Returns `undefined` if the owner has another component for lists of posts. */
export async function readListNames(blog: Blog): Promise<ListNames | undefined> {
	const [{ sections }, { tags, authors, terms }, names, { components }] = await Promise.all([
		blog.site(),
		blog.taxonomies(),
		blog.collection(),
		blog.ownerCode(),
	]);
	if (components.some(({ tag }) => tag === POST_LIST)) return undefined;
	return {
		tag: [...tags.keys()],
		tagKeys: new Set([...names.tags].flatMap(([key, { label }]) => (tags.has(label) ? [key] : []))),
		author: authors.groups.flatMap(({ author: { id, name } }) => (id === undefined ? [name] : [id, name])),
		series: [...(terms.get("series")?.keys() ?? [])],
		section: Object.keys(sections),
	};
}

/** Reports lists of posts in a text that name a tag, author or series without posts, or an unknown section. */
export function checkPostLists(
	{ file }: Post,
	components: BodyMetadata["components"],
	names: ListNames | undefined,
): Diagnostic[] {
	if (!names) return [];
	return components.flatMap(({ props = {}, ...position }) => {
		return (["tag", "author", "series", "section"] as const).flatMap((prop) => {
			const known = names[prop];
			const name = props[prop] === undefined ? undefined : String(props[prop]);
			if (name === undefined || known.some((one) => slugKey(one) === slugKey(name))) return [];
			if (prop === "tag" && names.tagKeys?.has(slugKey(name))) return [];
			const whats = {
				tag: "has the tag",
				author: "is by the author",
				series: "is in the series",
				section: "is in the section",
			};
			const what = whats[prop];
			const message = `This list of posts is empty: no post ${what} \`${name}\`.${suggestOrList(name, known)}`;
			return createDiagnostic("posts-unknown", file, position, message);
		});
	});
}
