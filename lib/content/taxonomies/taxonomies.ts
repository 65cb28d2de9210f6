import { localize } from "@/lib/config/localize";
import type { Site } from "@/lib/config/site";
import { isoMonth, isoYear } from "@/lib/content/dates/dates";
import { normalizeSlug } from "@/lib/content/layout/filename";
import type { Author, Post } from "@/lib/content/types";
import { isListed } from "@/lib/content/visibility";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { groupBy } from "@/lib/utils/collections";
import { FILE_START } from "@/lib/utils/position";
import { slugify, slugKey } from "@/lib/utils/slug";
import { LIST_KINDS } from "./list-kinds";
import { type NormalizedName, normalizeNames } from "./names";
import { type Hue, TAGS_FILE, type TagDefinition } from "./tags-file";

/** The normalized names of tags and the values of taxonomies, by the {@link slugKey} of each spelling. */
export interface TaxonomyNames {
	tags: ReadonlyMap<string, TagName>;
	/** The values of the taxonomies of features and settings, by the names of these. */
	terms: ReadonlyMap<string, ReadonlyMap<string, TagName>>;
}

/** What posts are grouped by: tags, a taxonomy of the settings, or one of a feature. */
export interface Taxonomy {
	/** The path of all its lists. */
	path: string;
	namesOf: (post: Post) => readonly string[];
	/** Returns the post with the normalized form of its names. */
	withLabels: (post: Post, label: (name: string) => string) => Post;
	/**
	 * Compares posts of a list, which are in order of their dates if it returns 0; the list that began last comes first. By default posts and lists
	 * are newest first.
	 */
	compare?: (a: Post, b: Post) => number;
}

const unique = (names: readonly string[]) => [...new Set(names)];

const TAGS: Taxonomy = {
	path: "/tags",
	namesOf: ({ tags }) => tags,
	withLabels: (post, label) => ({
		...post,
		tags: unique(post.tags.map(label)),
		category: post.category && label(post.category),
	}),
};

function ownTaxonomy(name: string): Taxonomy {
	const namesOf = ({ terms }: Post) => terms?.[name] ?? [];
	return {
		path: `/${name}`,
		namesOf,
		withLabels: (post, label) => ({ ...post, terms: { ...post.terms, [name]: unique(namesOf(post).map(label)) } }),
	};
}

function findTaxonomy(name: string): Taxonomy {
	return LIST_KINDS.find((kind) => kind.name === name)?.taxonomy ?? ownTaxonomy(name);
}

/** Normalizes the names of the taxonomies of list kinds, and of those of the settings. */
export function normalizeTerms(
	posts: readonly Post[],
	{ taxonomies = {} }: Partial<Pick<Site, "taxonomies">>,
): TaxonomyNames["terms"] {
	const ofKinds = LIST_KINDS.filter(({ taxonomy }) => taxonomy).map(({ name }) => name);
	const names = unique([...ofKinds, ...Object.keys(taxonomies)]);
	return new Map(names.map((name) => [name, normalizeTags(posts, new Map(), findTaxonomy(name)).names]));
}

/** Gives a post the normalized names of its tags and its values of all taxonomies. */
export function withNormalizedNames(post: Post, { tags, terms }: TaxonomyNames): Post {
	const all = [[TAGS, tags] as const, ...[...terms].map(([name, names]) => [findTaxonomy(name), names] as const)];
	return all.reduce(
		(named, [{ withLabels }, names]) => withLabels(named, (name) => names.get(slugKey(name))?.label ?? name),
		post,
	);
}

/** The groups of the posts of a locale. Their paths don't have the prefix of the locale, which `createListKinds` adds. */
export interface Taxonomies {
	/** By label. */
	tags: ReadonlyMap<string, Tag>;
	authors: AuthorIndex;
	/** Newest first. */
	years: readonly Year[];
	/** The taxonomies of features and settings by name, each by label. */
	terms: ReadonlyMap<string, ReadonlyMap<string, Tag>>;
}

export function groupPosts(
	posts: readonly Post[],
	names: TaxonomyNames,
	{ timeZone, language }: Pick<Site, "timeZone"> & Partial<Pick<Site, "language">>,
): Taxonomies {
	return {
		tags: groupByTag(posts, names.tags, TAGS, language),
		authors: groupByAuthor(posts, language),
		years: groupByYear(posts, timeZone),
		terms: new Map(
			[...names.terms].map(([name, ofTaxonomy]) => [name, groupByTag(posts, ofTaxonomy, findTaxonomy(name), language)]),
		),
	};
}

export interface TagName {
	label: string;
	/** The path of the list, such as `/tags/react-native`. */
	path: string;
	description?: string | undefined;
	hue?: Hue | undefined;
	/** Labels and descriptions that differ in some languages. */
	languages?: TagDefinition["languages"];
}

/** The posts are newest first, or in the order of the taxonomy. */
export interface Tag extends TagName {
	posts: Post[];
}

/**
 * Determines the label and path of every tag, or value of a taxonomy, of the posts (newest first), by the {@link slugKey} of each spelling. If a
 * tag that only guests use has the path of another one, their posts have that one.
 */
export function normalizeTags(
	posts: readonly Post[],
	known: ReadonlyMap<string, TagDefinition>,
	{ path, namesOf } = TAGS,
): { names: Map<string, TagName>; diagnostics: Diagnostic[] } {
	const uses = posts.toReversed().flatMap((post) => {
		const isPublic = isListed(post, "readers");
		return namesOf(post).map((name) => ({ name, isPublic, isGuest: post.isGuest }));
	});
	const keysOfOwner = new Set(uses.filter(({ isGuest }) => !isGuest).map(({ name }) => slugKey(name)));
	const rank = (key: string) => (keysOfOwner.has(key) ? 0 : known.has(key) ? 1 : 2);
	const names = new Map<string, TagName>();
	const diagnostics: Diagnostic[] = [];
	const tagByPath = new Map<string, TagName>();
	const normalized = normalizeNames(uses);
	for (const [key, name] of [...normalized].sort(([a], [b]) => rank(a) - rank(b))) {
		const definition = known.get(key);
		const wanted = definition ? toDefinedTag(definition, normalized.get(slugKey(definition.name))) : toTag(name, path);
		const first = tagByPath.get(wanted.path) ?? wanted;
		tagByPath.set(wanted.path, first);
		const isGuests = !keysOfOwner.has(key);
		const tag = isGuests ? first : wanted;
		names.set(key, tag);
		names.set(slugKey(tag.label), tag);
		if (first.label === wanted.label) continue;
		if (isGuests) {
			const users = posts.filter((post) => namesOf(post).some((one) => slugKey(one) === key));
			diagnostics.push(...users.map((post) => describeTakenTag(post, wanted, first)));
			continue;
		}
		const message = `The tags \`${first.label}\` and \`${wanted.label}\` have the same path, ${wanted.path}. Give one of them another \`permalink:\`.`;
		const position = definition?.position ?? known.get(slugKey(first.label))?.position ?? FILE_START;
		diagnostics.push(createDiagnostic("tags", TAGS_FILE, position, message));
	}
	return { names, diagnostics };
}

function describeTakenTag({ file, positions }: Post, { label, path }: TagName, other: TagName): Diagnostic {
	const message = `${path} is the path of the tag \`${other.label}\`, so this post has that one instead of \`${label}\`. Choose another tag.`;
	return { ...createDiagnostic("path-conflict", file, positions.tags ?? FILE_START, message), severity: "warning" };
}

/** Groups posts (newest first) by the labels of their tags, or values of a taxonomy, which must be normalized. In an order that posts choose, those of guests are last. */
export function groupByTag(
	posts: readonly Post[],
	names: ReadonlyMap<string, TagName>,
	{ namesOf, compare } = TAGS,
	language?: string,
): Map<string, Tag> {
	const tags = new Map<string, Tag>();
	for (const post of compare ? posts.toReversed() : posts) {
		for (const label of namesOf(post)) {
			const name = names.get(slugKey(label));
			if (!name) continue;
			const tag = tags.get(label) ?? { ...localize(name, language), posts: [] };
			tag.posts.push(post);
			tags.set(label, tag);
		}
	}
	if (!compare) return tags;
	for (const tag of tags.values()) tag.posts = partitionGuests(tag.posts.toSorted(compare)).flat();
	return new Map([...tags].toReversed());
}

/** An author and their posts, newest first. */
interface AuthorGroup {
	author: Author;
	/** The path of the list, such as `/authors/ada`. */
	path: string;
	posts: Post[];
}

export interface AuthorIndex {
	groups: readonly AuthorGroup[];
	find: (author: Author) => AuthorGroup | undefined;
}

/** Groups by the id of `authors.yml`, else by the name in any spelling. The details of an author are those of posts that aren't guests', if there are any. */
export function groupByAuthor(posts: readonly Post[], language?: string): AuthorIndex {
	const keyByName = new Map<string, string>();
	const getKey = ({ id, name }: Author) => (id ? slugKey(id) : (keyByName.get(slugKey(name)) ?? slugKey(name)));
	const detailsByKey = new Map<string, Author>();
	const addKey = (name: string, key: string) => keyByName.set(slugKey(name), keyByName.get(slugKey(name)) ?? key);
	for (const authors of partitionGuests(posts).map((some) => some.flatMap((post) => post.authors))) {
		for (const { id, name } of authors) if (id) addKey(name, slugKey(id));
		for (const { name } of authors) addKey(name, slugKey(name));
		const known = new Set(detailsByKey.keys());
		for (const author of authors.filter((one) => !known.has(getKey(one)))) {
			const newer = detailsByKey.get(getKey(author));
			detailsByKey.set(getKey(author), newer ? mergeDetails(newer, author) : author);
		}
	}
	const groups = new Map<string, AuthorGroup>();
	for (const post of posts) {
		for (const author of post.authors) {
			const key = getKey(author);
			const group = groups.get(key) ?? { author: detailsByKey.get(key) ?? author, path: "", posts: [] };
			if (group.posts.at(-1) !== post) group.posts.push(post);
			groups.set(key, group);
		}
	}
	for (const group of groups.values()) {
		group.path = authorPath(group.author);
		group.author = localize(group.author, language);
	}
	return { groups: [...groups.values()], find: (author) => groups.get(getKey(author)) };
}

/** Returns the posts of guests after the others, each in their order. */
function partitionGuests(posts: readonly Post[]): [others: Post[], guests: Post[]] {
	return [posts.filter((post) => !post.isGuest), posts.filter((post) => post.isGuest)];
}

/** The posts of a year, or all posts without a date. */
export interface Year {
	/** Such as `2026`; `undefined` for posts without a date. */
	year?: string | undefined;
	/** The path of the list, such as `/archive/2026`. */
	path: string;
	posts: Post[];
}

/** Keeps the order of posts. */
export function groupByYear(posts: readonly Post[], timeZone: string): Year[] {
	const years = groupBy(posts, ({ date }) => date && isoYear(date, timeZone));
	return [...years].map(([year, posts]) => ({ year, path: `/archive/${year ?? "undated"}`, posts }));
}

/** Keeps the order of posts. */
export function groupByMonth(posts: readonly Post[], timeZone: string): Post[][] {
	return [...groupBy(posts, ({ date }) => date && isoMonth(date, timeZone)).values()];
}

function toTag({ label, slug }: NormalizedName, path = TAGS.path): TagName {
	return { label, path: `${path}/${slug}` };
}

/** Completes the definition of a tag by its spelling in posts. */
function toDefinedTag(
	definition: TagDefinition,
	name: NormalizedName = { label: definition.name, slug: slugify(definition.name) },
): TagName {
	const { label, slug, description, hue, languages } = definition;
	return {
		...toTag({ label: label || name.label, slug: slug ?? name.slug }),
		description,
		hue,
		...(languages && { languages }),
	};
}

function authorPath({ id, name }: Author): string {
	return `/authors/${(id && normalizeSlug(id).replaceAll("/", "-")) || slugify(name)}`;
}

/** The details of the newer post win. */
function mergeDetails(newer: Author, older: Author): Author {
	return {
		...older,
		...Object.fromEntries(Object.entries(newer).filter(([, value]) => value !== undefined)),
	} as Author;
}
