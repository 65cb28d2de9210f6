import type { Post } from "@/lib/content/types";
import { slugify, slugKey } from "@/lib/content/urls/slug";
import { isListed } from "@/lib/content/visibility";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { type NormalizedName, normalizeNames } from "./normalize";
import { type Hue, TAGS_FILE, type TagDefinition } from "./tags-file";

export interface TagName {
	label: string;
	/** The path of the list, such as `/tags/react-native`. */
	path: string;
	description?: string | undefined;
	hue?: Hue | undefined;
}

/** The posts are sorted newest first. */
export interface Tag extends TagName {
	posts: Post[];
}

/** Determines the label and path of every tag of the posts (newest first), by the {@link slugKey} of each spelling. */
export function normalizeTags(
	posts: readonly Post[],
	known: ReadonlyMap<string, TagDefinition>,
): { names: Map<string, TagName>; diagnostics: Diagnostic[] } {
	const uses = posts.toReversed().flatMap((post) => {
		const isPublic = isListed(post, "readers");
		return post.tags.map((name) => ({ name, isPublic }));
	});
	const names = new Map<string, TagName>();
	const diagnostics: Diagnostic[] = [];
	const labelByPath = new Map<string, string>();
	const normalized = normalizeNames(uses);
	for (const [key, name] of normalized) {
		const definition = known.get(key);
		const tag = definition ? toDefinedTag(definition, normalized.get(slugKey(definition.name))) : toTag(name);
		names.set(key, tag);
		names.set(slugKey(tag.label), tag);
		const label = labelByPath.get(tag.path) ?? tag.label;
		labelByPath.set(tag.path, label);
		if (label === tag.label) continue;
		const message = `The tags \`${label}\` and \`${tag.label}\` have the same path, ${tag.path}. Give one of them another \`permalink:\`.`;
		const position = definition?.position ?? known.get(slugKey(label))?.position ?? FILE_START;
		diagnostics.push(createDiagnostic("tags", TAGS_FILE, position, message));
	}
	return { names, diagnostics };
}

function toTag({ label, slug }: NormalizedName): TagName {
	return { label, path: `/tags/${slug}` };
}

/** Completes the definition of a tag by its spelling in posts. */
function toDefinedTag(
	definition: TagDefinition,
	name: NormalizedName = { label: definition.name, slug: slugify(definition.name) },
): TagName {
	const { label, slug, description, hue } = definition;
	return { ...toTag({ label: label || name.label, slug: slug ?? name.slug }), description, hue };
}

/** Groups posts by the labels of their tags, which must be normalized. */
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
