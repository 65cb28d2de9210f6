import { type Place, type Problem, problem } from "@/lib/problem";
import type { Portrait } from "./authors";
import type { SourceFile } from "./files";
import { partNamesakes } from "./namesakes";
import { listConflict, pathFault } from "./paths";
import { type PostContext, parsePost } from "./post";
import { nameSeries } from "./series";
import { nameKey } from "./slug";
import type { Unified } from "./spellings";
import { nameTags, type TagName } from "./tags";
import type { KnownTag } from "./tags-file";
import type { Post } from "./types";

const START: Place = { line: 1, column: 1 };

export interface Collection {
	/** Every post, whatever its status, newest first. */
	posts: Post[];
	/** Every standalone page. */
	pages: Post[];
	/** Name and address of every tag, by the key of each of its spellings. */
	tags: ReadonlyMap<string, TagName>;
	/** Name and address of every series, likewise. */
	series: ReadonlyMap<string, Unified>;
	/** The portraits of `authors.yml`. */
	portraits: Portrait[];
	problems: Problem[];
}

/** Makes the collection of all sources: parsed, ordered, and with each address given to one post only. */
export function collect(
	sources: { posts: SourceFile[]; pages: SourceFile[] },
	context: Omit<PostContext, "kind">,
	knownTags: ReadonlyMap<string, KnownTag> = new Map(),
): Omit<Collection, "portraits"> {
	const problems: Problem[] = [];
	const parse = (kind: Post["kind"]) => (source: SourceFile) => {
		if (source.fault) problems.push(problem("file-unreadable", source.file, START, source.fault));
		const parsed = parsePost(source.file, source.source, { ...context, kind });
		if (source.fault) return { ...parsed.post, status: "invalid" as const };
		problems.push(...parsed.problems);
		return parsed.post;
	};
	const posts = sources.posts.map(parse("post")).sort(newestFirst);
	const pages = sources.pages.map(parse("page"));
	problems.push(...posts.filter((post) => !post.date && post.status !== "invalid").map(undated));
	problems.push(...partNamesakes(posts, context.site).map(dated));
	for (const post of [...posts, ...pages]) {
		const fault = pathFault(post.path);
		const list = listConflict(post.path);
		if (!fault && !list) continue;
		if (fault) problems.push(problem("path-invalid", post.file, post.places.slug ?? START, fault));
		if (list) problems.push(problem("path-conflict", post.file, post.places.slug ?? START, list));
		post.status = "invalid";
	}
	const byPath = new Map<string, Post[]>();
	for (const post of [...posts, ...pages]) byPath.set(post.path, [...(byPath.get(post.path) ?? []), post]);
	for (const rivals of byPath.values()) {
		if (rivals.length < 2) continue;
		for (const post of rivals) {
			const others = rivals.filter((rival) => rival !== post).map((rival) => rival.file);
			problems.push(conflict(post, others));
			post.status = "invalid";
		}
	}
	const named = nameTags(posts, knownTags);
	const series = nameSeries(posts);
	for (const post of [...posts, ...pages]) writeLabels(post, named.names, series);
	return { posts, pages, tags: named.names, series, problems: [...problems, ...named.problems] };
}

/** Writes tags and series as all other posts do. */
function writeLabels(post: Post, tags: Collection["tags"], series: Collection["series"]): void {
	post.tags = [...new Set(post.tags.map((name) => tags.get(nameKey(name))?.label ?? name))];
	if (post.section) post.section = tags.get(nameKey(post.section))?.label ?? post.section;
	if (post.series) post.series = series.get(nameKey(post.series))?.label ?? post.series;
}

/** Newest first; posts without a date come last, and posts of one moment stand by path. */
function newestFirst(a: Post, b: Post): number {
	return (b.date?.time ?? -Infinity) - (a.date?.time ?? -Infinity) || (a.path < b.path ? -1 : 1);
}

function undated(post: Post): Problem {
	const message = "This post has no date and stands last in lists. Add `date:`, or put the date into the file name.";
	return problem("date-missing", post.file, START, message);
}

function dated(post: Post): Problem {
	const message = `An older post has the same name, so this one lives at ${post.path}. A \`slug:\` gives it a shorter address.`;
	return problem("name-twice", post.file, START, message);
}

function conflict(post: Post, others: string[]): Problem {
	const message = `${post.path} is also the address of ${others.join(" and ")}. Give one of them another \`slug:\`.`;
	return problem("path-conflict", post.file, post.places.slug ?? START, message);
}
