import {
	type Blog,
	FIELDS,
	type FieldDoc,
	findField,
	localTime,
	MESSAGE_LANGUAGES,
	slugKey,
} from "quire-blog/tools/blog";
import type { Field } from "@/packages/language-server/src/blog-types";
import { quoteLike } from "@/packages/language-server/src/edit/block";
import type { Completion, CompletionKind, TextRange } from "@/packages/language-server/src/service/types";
import { type Candidate, type CompletionContext, completion, rank } from "./completion";
import { completeDestination } from "./destinations";

/** In milliseconds. */
const WEEK = 7 * 24 * 3_600_000;

/** The fields whose dates are proposed for a nested key. */
const DATES_OF_KEYS: Readonly<Record<string, "review" | "updated">> = { until: "review", date: "updated" };

interface Token {
	text: string;
	/** What a completion replaces: the text, and its rest up to the end of the value. */
	range: TextRange;
	quote: string;
}

function readToken({ document, offset }: CompletionContext, typed: string): Token {
	const [, quote = "", text = ""] = /(?:^|[[,])\s*(?:-\s+)?(["']?)([^[,"']*)$/.exec(typed) ?? [];
	const rest = document.source.flat.slice(offset, offset + 300);
	const length = rest.search(quote ? new RegExp(`${quote}|\\n|$`) : /[^\S\n]*(?:[,\]#"'\n]|$)/);
	return { text, quote, range: { from: offset - text.length, to: offset + Math.max(length, 0) } };
}

export async function completeValue(
	context: CompletionContext,
	field: Field,
	typed: string,
	present: readonly string[],
): Promise<Completion[]> {
	const { entries }: Partial<FieldDoc> = FIELDS[field];
	const isList = entries !== undefined;
	const token = readToken(context, isList ? typed : typed.replaceAll(",", " "));
	if (field === "image") return completeDestination(context, token.text, { isImage: true, range: token.range });
	const candidates = await listValues(context, field, token);
	const others = new Set(present.filter((name) => name !== token.text).map(slugKey));
	return rank(
		token.text,
		isList ? candidates.filter(({ texts: [name = ""] }) => !others.has(slugKey(name))) : candidates,
	);
}

/** Completes the value of a nested key, such as `src` below `image`. */
export async function completeNestedValue(
	context: CompletionContext,
	parent: string | undefined,
	key: string,
	typed: string,
): Promise<Completion[]> {
	const field = parent === undefined ? undefined : findField(parent);
	const token = readToken(context, typed);
	if (field === "image" && key === "src") {
		return completeDestination(context, token.text, { isImage: true, range: token.range });
	}
	if (field === "translations") return rank(token.text, await listPostPaths(context, token));
	const { nestedKeys = [] }: Partial<FieldDoc> = field ? FIELDS[field] : {};
	const dates = nestedKeys.includes(key) ? DATES_OF_KEYS[key] : undefined;
	if (dates) return rank(token.text, listDates(context.blog, await getTimeZone(context.blog), token, dates));
	return field && key === "name" ? rank(token.text, await listTerms(context, field, token)) : [];
}

async function listValues(context: CompletionContext, field: Field, token: Token): Promise<Candidate[]> {
	const { blog } = context;
	switch (field) {
		case "lang":
			return listWords(MESSAGE_LANGUAGES, token);
		case "date":
		case "updated":
		case "review":
			return listDates(blog, await getTimeZone(blog), token, field);
		default: {
			const { values, entries }: Partial<FieldDoc> = FIELDS[field];
			if (entries === "tag") return listTags(context, token);
			if (entries === "author") return listAuthors(context, token);
			return values ? listWords(values, token) : listTerms(context, field, token);
		}
	}
}

function toCandidate(
	name: string,
	kind: CompletionKind,
	{ range, quote }: Token,
	rest: { detail?: string; texts?: string[]; label?: string } = {},
): Candidate {
	const { texts = [], ...shown } = rest;
	const create = () => {
		const written = quote ? quoteLike(quote, name).slice(1, -1) : quoteLike("", name);
		return completion(range, written, { label: name, kind, ...shown });
	};
	return { texts: [name, ...texts], create };
}

function listWords(words: readonly string[], token: Token): Candidate[] {
	return words.map((word) => toCandidate(word, "value", token));
}

async function getTimeZone(blog: Blog): Promise<string> {
	return (await blog.site()).timeZone;
}

function listDates(blog: Blog, timeZone: string, token: Token, field: "date" | "updated" | "review"): Candidate[] {
	const now = blog.options.now();
	const [today = "", clock = ""] = localTime(now, timeZone).split("T");
	const time = clock.slice(0, 5);
	const week = localTime(now + WEEK, timeZone).slice(0, 10);
	const dates: [string, string][] =
		field === "review"
			? [[week, "in a week"]]
			: [
					[today, "today"],
					[`${today} ${time}`, "now"],
					...(field === "date" ? [[week, "in a week"] as [string, string]] : []),
				];
	return dates.map(([date, detail]) => ({
		texts: [date, detail],
		create: () => completion(token.range, date, { kind: "value", detail }),
	}));
}

async function listTags({ blog }: CompletionContext, token: Token): Promise<Candidate[]> {
	const { posts, tags, definedTags } = await blog.collection();
	const counts = new Map<string, number>();
	for (const tag of posts.flatMap((post) => post.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
	for (const [key, { label, name }] of definedTags) {
		const known = tags.get(key)?.label ?? label ?? name;
		if (!counts.has(known)) counts.set(known, 0);
	}
	return [...counts]
		.sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
		.map(([label, count]) => toCandidate(label, "tag", token, { detail: count === 1 ? "1 post" : `${count} posts` }));
}

async function listAuthors({ blog }: CompletionContext, token: Token): Promise<Candidate[]> {
	const { authors, posts } = await blog.collection();
	const unlisted = new Set(posts.flatMap((post) => post.authors.filter(({ id }) => !id).map(({ name }) => name)));
	return [
		...[...authors].map(([id, { name, title }]) =>
			toCandidate(id, "author", token, { texts: [name], detail: [name, ...(title ? [title] : [])].join(", ") }),
		),
		...[...unlisted].sort().map((name) => toCandidate(name, "author", token)),
	];
}

/** Lists the values that posts have in the taxonomy of a field, such as `series`; none for another field. */
async function listTerms({ blog }: CompletionContext, field: Field, token: Token): Promise<Candidate[]> {
	const { terms } = await blog.collection();
	const names = new Set([...(terms.get(field)?.values() ?? [])].map(({ label }) => label));
	return [...names].sort().map((name) => toCandidate(name, "value", token));
}

async function listPostPaths({ blog, post }: CompletionContext, { range }: Token): Promise<Candidate[]> {
	const { posts, pages } = await blog.collection();
	return [...posts, ...pages]
		.filter(({ file }) => file !== post.file)
		.map(({ path, title, lang }) => ({
			texts: [path, title],
			create: () =>
				completion(range, path, { label: title, kind: "post", detail: [path, ...(lang ? [lang] : [])].join(" · ") }),
		}));
}
