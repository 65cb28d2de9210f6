import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";
import type { Portrait } from "./authors/authors-file";
import { type PostContext, parsePost } from "./front-matter/parse-post";
import type { SourceFile } from "./source/files";
import type { NormalizedName } from "./taxonomies/normalize";
import { normalizeSeries } from "./taxonomies/series";
import { normalizeTags, type TagName } from "./taxonomies/tags";
import type { TagDefinition } from "./taxonomies/tags-file";
import type { Post } from "./types";
import { disambiguatePaths } from "./urls/disambiguate";
import { describeListConflict, validatePath } from "./urls/reserved-paths";
import { slugKey } from "./urls/slug";

const START: Position = { line: 1, column: 1 };

export interface Collection {
	/** Every post, whatever its status, newest first. */
	posts: Post[];
	/** Every standalone page. */
	pages: Post[];
	/** Name and address of every tag, by the key of each of its spellings. */
	tags: ReadonlyMap<string, TagName>;
	/** Name and address of every series, likewise. */
	series: ReadonlyMap<string, NormalizedName>;
	/** The portraits of `authors.yml`. */
	portraits: Portrait[];
	diagnostics: Diagnostic[];
}

/** Makes the collection of all sources: parsed, ordered, and with each address given to one post only. */
export function collect(
	sources: { posts: SourceFile[]; pages: SourceFile[] },
	context: Omit<PostContext, "kind">,
	knownTags: ReadonlyMap<string, TagDefinition> = new Map(),
): Omit<Collection, "portraits"> {
	const diagnostics: Diagnostic[] = [];
	const parse = (kind: Post["kind"]) => (source: SourceFile) => {
		if (source.readError) diagnostics.push(createDiagnostic("file-unreadable", source.file, START, source.readError));
		const parsed = parsePost(source.file, source.source, { ...context, kind });
		if (source.readError) return { ...parsed.post, status: "invalid" as const };
		diagnostics.push(...parsed.diagnostics);
		return parsed.post;
	};
	const posts = sources.posts.map(parse("post")).sort(newestFirst);
	const pages = sources.pages.map(parse("page"));
	diagnostics.push(...posts.filter((post) => !post.date && post.status !== "invalid").map(undated));
	diagnostics.push(...disambiguatePaths(posts, context.site).map(dated));
	for (const post of [...posts, ...pages]) {
		const fault = validatePath(post.path);
		const list = describeListConflict(post.path);
		if (!fault && !list) continue;
		if (fault) diagnostics.push(createDiagnostic("path-invalid", post.file, post.positions.slug ?? START, fault));
		if (list) diagnostics.push(createDiagnostic("path-conflict", post.file, post.positions.slug ?? START, list));
		post.status = "invalid";
	}
	const byPath = new Map<string, Post[]>();
	for (const post of [...posts, ...pages]) byPath.set(post.path, [...(byPath.get(post.path) ?? []), post]);
	for (const rivals of byPath.values()) {
		if (rivals.length < 2) continue;
		for (const post of rivals) {
			const others = rivals.filter((rival) => rival !== post).map((rival) => rival.file);
			diagnostics.push(conflict(post, others));
			post.status = "invalid";
		}
	}
	const named = normalizeTags(posts, knownTags);
	const series = normalizeSeries(posts);
	for (const post of [...posts, ...pages]) writeLabels(post, named.names, series);
	return { posts, pages, tags: named.names, series, diagnostics: [...diagnostics, ...named.diagnostics] };
}

/** Writes tags and series as all other posts do. */
function writeLabels(post: Post, tags: Collection["tags"], series: Collection["series"]): void {
	post.tags = [...new Set(post.tags.map((name) => tags.get(slugKey(name))?.label ?? name))];
	if (post.section) post.section = tags.get(slugKey(post.section))?.label ?? post.section;
	if (post.series) post.series = series.get(slugKey(post.series))?.label ?? post.series;
}

/** Newest first; posts without a date come last, and posts of one moment stand by path. */
function newestFirst(a: Post, b: Post): number {
	return (b.date?.time ?? -Infinity) - (a.date?.time ?? -Infinity) || (a.path < b.path ? -1 : 1);
}

function undated(post: Post): Diagnostic {
	const message = "This post has no date and stands last in lists. Add `date:`, or put the date into the file name.";
	return createDiagnostic("date-missing", post.file, START, message);
}

function dated(post: Post): Diagnostic {
	const message = `An older post has the same name, so this one lives at ${post.path}. A \`slug:\` gives it a shorter address.`;
	return createDiagnostic("name-twice", post.file, START, message);
}

function conflict(post: Post, others: string[]): Diagnostic {
	const message = `${post.path} is also the address of ${others.join(" and ")}. Give one of them another \`slug:\`.`;
	return createDiagnostic("path-conflict", post.file, post.positions.slug ?? START, message);
}
