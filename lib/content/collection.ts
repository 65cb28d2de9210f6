import path from "node:path/posix";
import { isDeepStrictEqual } from "node:util";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { FILE_START } from "@/lib/utils/position";
import type { AuthorsById, Portrait } from "./authors/authors-file";
import { checkPaths, checkRivals, type RefusedPath } from "./check-paths";
import { HIDING_FIELDS } from "./front-matter/field-keys";
import type { PostContext } from "./front-matter/parse-post";
import { findOwnFolder } from "./layout/file-kinds";
import { findUnreadDay, parseFilename } from "./layout/filename";
import type { TagDefinition } from "./taxonomies/tags-file";
import { normalizeTags, normalizeTerms, type TaxonomyNames, withNormalizedNames } from "./taxonomies/taxonomies";
import type { Bodies, Post } from "./types";
import { disambiguatePaths } from "./urls/disambiguate";
import { isPublic } from "./visibility";

/** All posts and pages, whatever their status. Posts are immutable from here on. */
export interface Collection extends TaxonomyNames {
	/** Newest first. */
	posts: readonly Post[];
	pages: readonly Post[];
	bodies: Bodies;
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
	"posts" | "pages" | "writtenTags" | "tags" | "definedTags" | "terms" | "diagnostics"
>;

export interface ArrangementInputs {
	site: PostContext["site"];
	posts: readonly Post[];
	pages: readonly Post[];
	/** The paths of static files, relative to `public/`. */
	publicFiles: readonly string[];
	/** Further paths that no post of a guest can have. */
	ownPaths: readonly string[];
	definedTags: ReadonlyMap<string, TagDefinition>;
}

/** Sorts posts, makes their paths and those of pages unique, and normalizes tags and the values of taxonomies. */
export function arrangePosts(inputs: ArrangementInputs): Arrangement {
	const { pages, definedTags, site } = inputs;
	const sorted = inputs.posts.toSorted(newestFirst);
	const all = [...sorted, ...pages];
	const refusedAtFirst = checkPaths(all, { ...inputs, all });
	const unusable = listLeftOut(refusedAtFirst);
	const isUsable = ({ file }: Post) => !unusable.has(file);
	const paths = disambiguatePaths(sorted.filter(isUsable), pages.filter(isUsable), site);
	const changed = new Map([...paths.dated, ...paths.numbered]);
	const withPaths = all.map((post) => ({ ...post, path: changed.get(post) ?? post.path }));
	const refused = [
		...checkRivals(paths.conflicts, site),
		...refusedAtFirst,
		...checkPaths(
			[...changed].map(([post, path]) => ({ ...post, path })),
			{ ...inputs, all },
		),
	];
	const leftOut = listLeftOut(refused);
	const checked = withPaths.map((post) => markLeftOut(post, leftOut));
	const posts = checked.filter(({ kind }) => kind === "post");
	const tags = normalizeTags(posts, definedTags);
	const terms = normalizeTerms(posts, site);
	const normalized = checked.map((post) => withNormalizedNames(post, { tags: tags.names, terms }));
	return {
		posts: normalized.filter(({ kind }) => kind === "post"),
		pages: normalized.filter(({ kind }) => kind === "page"),
		writtenTags: new Map(posts.map((post) => [post.file, post.tags])),
		tags: tags.names,
		definedTags,
		terms,
		diagnostics: [
			...reportInFoldersOfPosts(inputs.posts),
			...sorted
				.filter((post) => !post.date && !post.positions.date && post.status !== "invalid")
				.map(describeMissingDate),
			...[...paths.dated].map(([post, path]) => describeDatedPath(post, path)),
			...[...paths.numbered]
				.filter(([{ file }]) => site.strict === false && !leftOut.has(file))
				.map(([post, path]) => describeNumberedPath(post, path)),
			...refused.map(({ diagnostic }) => diagnostic),
			...tags.diagnostics,
		],
	};
}

function listLeftOut(refused: readonly RefusedPath[]): ReadonlySet<string> {
	return new Set(refused.flatMap(({ diagnostic, isLeftOut }) => (isLeftOut ? [diagnostic.file] : [])));
}

function markLeftOut(post: Post, leftOut: ReadonlySet<string>): Post {
	return leftOut.has(post.file) ? { ...post, status: "invalid" } : post;
}

/** Marks posts of a collection as invalid that are refused after all, and reports them. */
export function leaveOut<Collected extends Pick<Collection, "posts" | "pages" | "diagnostics">>(
	collected: Collected,
	refused: readonly RefusedPath[],
): Collected {
	if (refused.length === 0) return collected;
	const leftOut = listLeftOut(refused);
	return {
		...collected,
		posts: collected.posts.map((post) => markLeftOut(post, leftOut)),
		pages: collected.pages.map((post) => markLeftOut(post, leftOut)),
		diagnostics: [...collected.diagnostics, ...refused.map(({ diagnostic }) => diagnostic)],
	};
}

/** Posts without a date come last, and posts of the same moment are sorted by path. */
function newestFirst(a: Post, b: Post): number {
	return (b.date?.time ?? -Infinity) - (a.date?.time ?? -Infinity) || (a.path < b.path ? -1 : 1);
}

function describeMissingDate(post: Post): Diagnostic {
	const unread = findUnreadDay(post.file);
	const hint = unread
		? `Its file name ${unread.problem}, or add \`date:\`.`
		: "Add `date:`, or put the date into the file name.";
	const message = `This post has no date, so it comes last in lists. ${hint}`;
	return createDiagnostic("date-missing", post.file, FILE_START, message);
}

/**
 * Reports published posts in the folder of another post that may belong to it, as they have neither a date nor a field that hides them: if readers
 * don't see the other post yet, or if they have no front matter and get their day from the folder.
 */
function reportInFoldersOfPosts(posts: readonly Post[]): Diagnostic[] {
	const owners = new Map(posts.flatMap((post) => (findOwnFolder(post.file) ? [[findOwnFolder(post.file), post]] : [])));
	return posts.flatMap((post) => {
		const { file, positions, extra } = post;
		// The day of the folder may be that of the draft.
		const hasDay = parseFilename(path.basename(file)).date !== undefined;
		if (!isPublic(post) || hasDay || HIDING_FIELDS.some((field) => positions[field])) return [];
		const folders = file.split("/").map((_, index, parts) => parts.slice(0, index).join("/"));
		const others = folders.flatMap((folder) => owners.get(folder) ?? []).filter((one) => one !== post);
		const draft = others.find((one) => !isPublic(one));
		const isText = !/\/index\.[^/]*$/i.test(file) && Object.keys(positions).length + Object.keys(extra).length === 0;
		const { day } = parseFilename(file);
		const other = isText && day !== undefined && others.find((one) => parseFilename(one.file).day === day);
		const message = draft
			? `This post is published, but is in the folder of \`${draft.file}\`, which readers don't see yet. Write \`draft: true\`, or \`date:\` if it is a post of its own.`
			: other &&
				`This text has no front matter, but is published as a post of ${day}, as it is in the folder of \`${other.file}\`. Move it to \`drafts/\`, let its name begin with \`_\`, or write \`date:\` if it is a post of its own.`;
		return message ? [createDiagnostic("draft-named", file, FILE_START, message)] : [];
	});
}

function describeDatedPath({ file }: Post, path: string): Diagnostic {
	const message = `An older post has the same file name, so this post is at ${path}. Add \`slug:\` for a shorter URL.`;
	return createDiagnostic("name-twice", file, FILE_START, message);
}

function describeNumberedPath({ file, positions, path: wanted }: Post, path: string): Diagnostic {
	const message = `${wanted} is also the path of another post, so this post is at ${path}. Give it another \`slug:\`.`;
	return createDiagnostic("path-twice", file, positions.slug ?? FILE_START, message);
}

/**
 * Replaces unchanged posts and pages by the objects of the previous version, so that results that were computed for
 * these stay valid.
 */
export function reuseUnchanged(previous: Arrangement, next: Arrangement): Arrangement {
	const known = new Map([...previous.posts, ...previous.pages].map((post) => [post.file, post]));
	const keep = (post: Post): Post => {
		const before = known.get(post.file);
		return before && isDeepStrictEqual(before, post) ? before : post;
	};
	return { ...next, posts: next.posts.map(keep), pages: next.pages.map(keep) };
}
