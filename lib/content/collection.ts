import { isDeepStrictEqual } from "node:util";
import { findEditionOfPath } from "@/lib/config/languages";
import { SITE_FILE } from "@/lib/config/parse";
import type { Site } from "@/lib/config/site";
import { createDiagnostic, type Diagnostic, FILE_START } from "@/lib/utils/diagnostics";
import { hasSameValues } from "@/lib/utils/memoize";
import type { AuthorsById, Portrait } from "./authors/authors-file";
import type { PostContext } from "./front-matter/parse-post";
import { createListKinds } from "./taxonomies/own-list-kinds";
import type { TagDefinition } from "./taxonomies/tags-file";
import { normalizeSeries, normalizeTags, ownTaxonomy, type TaxonomyNames } from "./taxonomies/taxonomies";
import type { Post, PostBody } from "./types";
import { type DisambiguatedPaths, disambiguatePaths } from "./urls/disambiguate";
import { describeListConflict, isReservedPath, validatePath } from "./urls/reserved-paths";
import { slugKey } from "./urls/slug";

/** All posts and pages, whatever their status. Posts are immutable from here on. */
export interface Collection extends TaxonomyNames {
	/** Newest first. */
	posts: readonly Post[];
	pages: readonly Post[];
	/** By file. */
	bodies: ReadonlyMap<string, PostBody>;
	/** The tags of every post as its front matter spells them, by file. */
	writtenTags: ReadonlyMap<string, readonly string[]>;
	/** The tags of `tags.yml`, by the {@link slugKey} of each name. */
	definedTags: ReadonlyMap<string, TagDefinition>;
	authors: AuthorsById;
	portraits: readonly Portrait[];
	diagnostics: readonly Diagnostic[];
}

/** The parts of a collection that depend on all posts and pages together, and not on their bodies. */
export type Arrangement = Pick<
	Collection,
	"posts" | "pages" | "writtenTags" | "tags" | "definedTags" | "series" | "terms" | "diagnostics"
>;

/** Sorts posts, makes their paths and those of pages unique, and normalizes tags and series. */
export function arrangePosts(
	parsedPosts: readonly Post[],
	parsedPages: readonly Post[],
	definedTags: ReadonlyMap<string, TagDefinition>,
	site: PostContext["site"],
): Arrangement {
	const sorted = parsedPosts.toSorted(newestFirst);
	const paths = disambiguatePaths(sorted, parsedPages, site);
	const withPaths = [...sorted, ...parsedPages].map((post) => {
		return { ...post, path: paths.numbered.get(post) ?? paths.dated.get(post) ?? post.path };
	});
	const unusable = [...checkPaths(withPaths, site), ...checkIndexPath(site)];
	const invalid = new Set(unusable.map(({ file }) => file));
	const checked = withPaths.map((post): Post => (invalid.has(post.file) ? { ...post, status: "invalid" } : post));
	const posts = checked.filter(({ kind }) => kind === "post");
	const tags = normalizeTags(posts, definedTags);
	const series = normalizeSeries(posts);
	const taxonomies = Object.keys(site.taxonomies ?? {});
	const terms = new Map(taxonomies.map((name) => [name, normalizeTags(posts, new Map(), ownTaxonomy(name)).names]));
	const normalized = checked.map((post) => withNormalizedNames(post, { tags: tags.names, series, terms }));
	return {
		posts: normalized.filter(({ kind }) => kind === "post"),
		pages: normalized.filter(({ kind }) => kind === "page"),
		writtenTags: new Map(posts.map((post) => [post.file, post.tags])),
		tags: tags.names,
		definedTags,
		series,
		terms,
		diagnostics: [
			...sorted
				.filter((post) => !post.date && !post.positions.date && post.status !== "invalid")
				.map(describeMissingDate),
			...describeChangedPaths(paths, site),
			...unusable,
			...tags.diagnostics,
		],
	};
}

function checkPaths(all: readonly Post[], site: PostContext["site"]): Diagnostic[] {
	const { indexPath } = site;
	const kinds = createListKinds(site);
	const hasHome = all.some(({ isHome }) => isHome);
	return all.flatMap((post) => {
		const position = post.positions.slug ?? FILE_START;
		if (post.isHome) return [];
		// Each edition has the same paths below its own.
		const { prefix = "" } = findEditionOfPath(site, post.path) ?? {};
		const path = post.path.slice(prefix.length) || "/";
		const withPrefix = (message: string | undefined) => (message?.startsWith("/") ? prefix + message : message);
		const isFront = prefix !== "" && post.path === prefix;
		const invalid = isFront ? describeFrontPage(prefix) : withPrefix(validatePath(path));
		const conflict = withPrefix(describeListConflict(path, kinds));
		const isIndex = hasHome && path === indexPath;
		return [
			...(isIndex ? [createDiagnostic("path-conflict", post.file, position, describeIndexConflict(post.path))] : []),
			...(invalid ? [createDiagnostic("path-invalid", post.file, position, invalid)] : []),
			...(conflict ? [createDiagnostic("path-conflict", post.file, position, conflict)] : []),
		];
	});
}

function checkIndexPath({ indexPath = "/blog" }: Partial<Pick<Site, "indexPath">>): Diagnostic[] {
	if (indexPath === "/blog" || !isReservedPath(indexPath)) return [];
	const message = `\`indexPath\` can't be ${indexPath}, which is reserved for the blog itself. Choose another path.`;
	return [createDiagnostic("site", SITE_FILE, FILE_START, message)];
}

function describeFrontPage(path: string): string {
	return `${path} is the front page of a language. Set another \`slug:\` or \`permalink:\`.`;
}

function describeIndexConflict(path: string): string {
	return `${path} is the list of all posts. Set another \`slug:\`, or \`indexPath:\` in \`site.yml\`.`;
}

function withNormalizedNames(post: Post, { tags, series, terms }: TaxonomyNames): Post {
	const labelIn = (names: TaxonomyNames["tags"] | undefined) => (name: string) =>
		names?.get(slugKey(name))?.label ?? name;
	const labelsOf = ([taxonomy, names]: [string, readonly string[]]): [string, string[]] => [
		taxonomy,
		[...new Set(names.map(labelIn(terms.get(taxonomy))))],
	];
	return {
		...post,
		tags: [...new Set(post.tags.map(labelIn(tags)))],
		...(post.terms && { terms: Object.fromEntries(Object.entries(post.terms).map(labelsOf)) }),
		category: post.category && labelIn(tags)(post.category),
		series: post.series && (series.get(slugKey(post.series))?.label ?? post.series),
	};
}

/** Posts without a date come last, and posts of the same moment are sorted by path. */
function newestFirst(a: Post, b: Post): number {
	return (b.date?.time ?? -Infinity) - (a.date?.time ?? -Infinity) || (a.path < b.path ? -1 : 1);
}

function describeMissingDate(post: Post): Diagnostic {
	const message = "This post has no date, so it comes last in lists. Add `date:`, or put the date into the file name.";
	return createDiagnostic("date-missing", post.file, FILE_START, message);
}

/** Reports posts that share a path, as errors if the content is the owner's own. */
function describeChangedPaths(
	{ dated, numbered, conflicts }: DisambiguatedPaths,
	{ strict = true }: Partial<Pick<Site, "strict">>,
): Diagnostic[] {
	return [
		...[...dated].map(([post, path]) => describeDatedPath(post, path)),
		...(strict
			? conflicts.flatMap((rivals) => rivals.map((post) => describePathConflict(post, rivals)))
			: [...numbered].map(([post, path]) => describeNumberedPath(post, path))),
	];
}

function describeDatedPath({ file }: Post, path: string): Diagnostic {
	const message = `An older post has the same file name, so this post is at ${path}. Add \`slug:\` for a shorter URL.`;
	return createDiagnostic("name-twice", file, FILE_START, message);
}

function describeNumberedPath({ file, positions, path: wanted }: Post, path: string): Diagnostic {
	const message = `${wanted} is also the path of another post, so this post is at ${path}. Give it another \`slug:\`.`;
	return createDiagnostic("path-twice", file, positions.slug ?? FILE_START, message);
}

function describePathConflict(post: Post, rivals: readonly Post[]): Diagnostic {
	const others = rivals.filter((other) => other !== post).map(({ file }) => `\`${file}\``);
	const message = `${post.path} is also the path of ${others.join(" and ")}. Give one of them another \`slug:\` or \`permalink:\`.`;
	return createDiagnostic("path-conflict", post.file, post.positions.slug ?? FILE_START, message);
}

/**
 * Replaces unchanged posts and pages by the objects of the previous version, so that results that were computed for
 * these stay valid.
 */
export function keepUnchanged(previous: Arrangement, next: Arrangement): Arrangement {
	const known = new Map([...previous.posts, ...previous.pages].map((post) => [post.file, post]));
	const keep = (post: Post): Post => {
		const before = known.get(post.file);
		return before && isSamePost(before, post) ? before : post;
	};
	return { ...next, posts: next.posts.map(keep), pages: next.pages.map(keep) };
}

/** Compares two versions of a post. Nested values of an unchanged file are the same objects, except for its tags and terms. */
function isSamePost(a: Post, b: Post): boolean {
	const { tags, terms } = b;
	return (
		isDeepStrictEqual([a.tags, a.terms], [tags, terms]) &&
		hasSameValues({ ...a, ...("terms" in a && { terms }), tags }, b)
	);
}
