import type { Post } from "@/lib/content/types";
import { slugify, slugKey } from "@/lib/content/urls/slug";
import { isListed } from "@/lib/content/visibility";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { type NormalizedName, normalizeNames } from "./normalize";
import { type Hue, TAGS_FILE, type TagDefinition } from "./tags-file";

/** A tag by the one name that stands for all its spellings. */
export interface TagName {
	label: string;
	/** Where its posts are listed, such as `/tags/react-native`. */
	path: string;
	description?: string;
	hue?: Hue;
}

/** A tag and the posts that have it, in their order. */
export interface Tag extends TagName {
	posts: Post[];
}

/** Gives every tag of the posts (newest first) one name and address, by the key of each spelling. */
export function normalizeTags(
	posts: readonly Post[],
	known: ReadonlyMap<string, TagDefinition>,
): { names: Map<string, TagName>; diagnostics: Diagnostic[] } {
	const uses = posts.toReversed().flatMap((post) => {
		const isPublic = isListed(post.status, false);
		return post.tags.map((name) => ({ name, isPublic }));
	});
	const names = new Map<string, TagName>();
	const diagnostics: Diagnostic[] = [];
	const owners = new Map<string, string>();
	const unified = normalizeNames(uses);
	for (const [key, spelled] of unified) {
		const entry = known.get(key);
		const tag = entry ? toKnownTag(entry, unified.get(slugKey(entry.name))) : toTag(spelled);
		names.set(key, tag);
		names.set(slugKey(tag.label), tag);
		const owner = owners.get(tag.path) ?? tag.label;
		owners.set(tag.path, owner);
		if (owner === tag.label) continue;
		const message = `${tag.path} is the address of "${owner}" and of "${tag.label}". Give one of them another \`permalink:\`.`;
		diagnostics.push(
			createDiagnostic("tags", TAGS_FILE, entry?.position ?? known.get(slugKey(owner))?.position ?? START, message),
		);
	}
	return { names, diagnostics };
}

const START = { line: 1, column: 1 };

function toTag({ label, slug }: NormalizedName): TagName {
	return { label, path: `/tags/${slug}` };
}

function toKnownTag(
	entry: TagDefinition,
	spelled: NormalizedName = { label: entry.name, slug: slugify(entry.name) },
): TagName {
	const { label, slug, description, hue } = entry;
	return { ...toTag({ label: label || spelled.label, slug: slug ?? spelled.slug }), description, hue };
}

/** The tags of the posts given, by label, each with its posts; the posts carry labels already. */
export function groupByTag(posts: readonly Post[], names: ReadonlyMap<string, TagName>): Map<string, Tag> {
	const tags = new Map<string, Tag>();
	for (const post of posts) {
		for (const label of post.tags) {
			const name = names.get(slugKey(label));
			if (!name) continue;
			const tag = tags.get(name.label) ?? { ...name, posts: [] };
			tag.posts.push(post);
			tags.set(name.label, tag);
		}
	}
	return tags;
}
