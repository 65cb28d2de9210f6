import type { Blog } from "@/lib/blog/blog";
import { TRUST_LEVELS } from "@/lib/config/trust";
import { dayOf, isoTime } from "@/lib/content/dates/dates";
import { quoteLike } from "@/lib/content/front-matter/edit/block";
import { FIELD_DOCS, type FieldDoc } from "@/lib/content/front-matter/field-docs";
import { FIELD_KEYS, type Field, findField } from "@/lib/content/front-matter/field-keys";
import { TEMPLATES } from "@/lib/content/types";
import { slugKey } from "@/lib/content/urls/slug";
import { MESSAGE_LANGUAGES } from "@/lib/i18n/messages";
import { describeField } from "@/lib/language-service/describe";
import type { FrontMatterText } from "@/lib/language-service/front-matter-text";
import type { Completion, CompletionKind, TextRange } from "@/lib/language-service/types";
import { type CompletionContext, completion } from "./context";
import { completeDestination } from "./destinations";
import { type Candidate, rank } from "./rank";

/** The fields in a value with keys of its own. */
const NESTED_KEYS: Partial<Record<Field, readonly string[]>> = {
	image: ["src", "alt"],
	series: ["name", "part"],
	review: ["until", "revision"],
	updated: ["date", "author"],
	authors: ["name", "title", "bio", "url", "email", "image", "socials"],
	comments: ["host", "username", "id"],
};

/** The fields whose values are a list, or texts separated by commas. */
const LISTS: readonly Field[] = ["tags", "categories", "keywords", "authors", "aliases"];

/** A key at the top level or below one, up to its value. */
const KEY_BEFORE = /^(\s*)(?:-\s+)?(["']?)([\w-]*)$/;
const VALUE_BEFORE = /^(\s*)(?:-\s+)?(["']?)([\w-]+)\2\s*[:=]\s*(.*)$/s;
const ITEM_BEFORE = /^(\s*)-\s*(.*)$/;

/** Completes the front matter: a key, or the value of a field. */
export async function completeFrontMatter(
	context: CompletionContext,
	frontMatter: FrontMatterText,
): Promise<Completion[]> {
	const { document, offset } = context;
	const { flat } = document.source;
	const { from } = frontMatter.content;
	const before = flat.slice(from, offset);
	const line = before.slice(before.lastIndexOf("\n") + 1);
	const value = VALUE_BEFORE.exec(line);
	const parent = findParent(before, line);
	if (value && !/^\s*-\s/.test(line)) {
		const [, indent = "", , key = "", typed = ""] = value;
		const field = indent === "" ? findField(key) : undefined;
		if (field) return completeValue(context, field, typed, isOpenList(typed) ? readItems(frontMatter, key) : []);
		return indent === "" ? [] : completeNestedValue(context, parent, key, typed);
	}
	const item = ITEM_BEFORE.exec(line);
	if (item && parent && findField(parent)) {
		return completeValue(context, findField(parent) as Field, item[2] ?? "", readItems(frontMatter, parent));
	}
	// A list in brackets may go on for several lines.
	const list = /(?:^|\n)(["']?)([\w-]+)\1\s*[:=]\s*\[([^\]]*)$/.exec(before);
	const listField = list?.[2] ? findField(list[2]) : undefined;
	if (list?.[2] && listField) {
		return completeValue(context, listField, `[${list[3] ?? ""}`, readItems(frontMatter, list[2]));
	}
	const key = KEY_BEFORE.exec(line);
	if (!key) return [];
	const [, indent = "", , typed = ""] = key;
	if (indent === "") return completeKey(context, frontMatter, typed);
	return parent ? completeNestedKey(context, parent, typed) : [];
}

/** Returns the key that an indented line is below. */
function findParent(before: string, line: string): string | undefined {
	if (!/^\s|^-/.test(line)) return undefined;
	const above = before.slice(0, before.length - line.length).split("\n");
	const parent = above.findLast((one) => /^["']?[\w-]+["']?\s*:/.test(one));
	return parent === undefined ? undefined : /[\w-]+/.exec(parent)?.[0];
}

const isOpenList = (typed: string) => typed.startsWith("[") || typed.includes(",");

/** Returns the items that a list has already. */
function readItems({ entries }: FrontMatterText, key: string): string[] {
	return entries.flatMap(({ path, text }) =>
		path[0] === key && text !== undefined
			? path.length === 2
				? [text]
				: text.split(",").map((one) => one.trim())
			: [],
	);
}

function completeKey(
	{ document, offset }: CompletionContext,
	{ language, entries }: FrontMatterText,
	typed: string,
): Completion[] {
	const { flat } = document.source;
	const rest = /^[\w-]*(["']?\s*[:=])?/.exec(flat.slice(offset));
	const hasValue = rest?.[1] !== undefined;
	const range = {
		from: offset - typed.length,
		to: offset + (hasValue ? (rest?.[0].length ?? 0) - (rest?.[1]?.length ?? 0) : 0),
	};
	const present = new Set(
		entries
			.filter(({ key, path }) => path.length === 1 && key.from !== range.from)
			.map(({ path }) => findField(String(path[0]))),
	);
	const fields = Object.entries<FieldDoc>(FIELD_DOCS).filter(([field]) => !present.has(field as Field));
	return rank(
		typed,
		fields.map(([field, doc]) => {
			const keys: readonly string[] = FIELD_KEYS[field as Field];
			const name = keys.find((key) => typed !== "" && key.startsWith(typed)) ?? keys[0] ?? field;
			return {
				texts: [name],
				create: () =>
					completion(range, hasValue ? name : `${name}${language === "toml" ? " = " : ": "}`, {
						label: name,
						kind: "field",
						detail: doc.type.replaceAll("`", ""),
						documentation: describeField(field as Field),
					}),
			};
		}),
	);
}

function completeNestedKey({ offset, document }: CompletionContext, parent: string, typed: string): Completion[] {
	const field = findField(parent);
	const range = { from: offset - typed.length, to: offset };
	const hasValue = /^\s*:/.test(document.source.flat.slice(offset, offset + 10));
	const keys = field === "translations" ? MESSAGE_LANGUAGES : ((field && NESTED_KEYS[field]) ?? []);
	return rank(
		typed,
		keys.map((key) => ({
			texts: [key],
			create: () => completion(range, hasValue ? key : `${key}: `, { label: key, kind: "field" }),
		})),
	);
}

async function completeNestedValue(
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
	if ((field === "review" && key === "until") || (field === "updated" && key === "date")) {
		return rank(token.text, listDates(context.blog, await getTimeZone(context.blog), token, "review"));
	}
	return field === "series" && key === "name" ? rank(token.text, await listSeries(context, token)) : [];
}

/** A value, or an item of a list, that is being written. */
interface Token {
	/** What is typed of it, without a quote. */
	text: string;
	/** What a completion replaces: the text, and its rest up to the end of the value. */
	range: TextRange;
	/** The quote that it begins with. */
	quote: string;
}

/** Reads the last item of what is typed of a value. */
function readToken({ document, offset }: CompletionContext, typed: string): Token {
	const [, quote = "", text = ""] = /(?:^|[[,])\s*(?:-\s+)?(["']?)([^[,"']*)$/.exec(typed) ?? [];
	const rest = document.source.flat.slice(offset, offset + 300);
	const length = rest.search(quote ? new RegExp(`${quote}|\\n|$`) : /[^\S\n]*(?:[,\]#"'\n]|$)/);
	return { text, quote, range: { from: offset - text.length, to: offset + Math.max(length, 0) } };
}

async function completeValue(
	context: CompletionContext,
	field: Field,
	typed: string,
	present: readonly string[],
): Promise<Completion[]> {
	const isList = LISTS.includes(field);
	const token = readToken(context, isList ? typed : typed.replaceAll(",", " "));
	if (field === "image") return completeDestination(context, token.text, { isImage: true, range: token.range });
	const candidates = await listValues(context, field, token);
	const others = new Set(present.filter((name) => name !== token.text).map(slugKey));
	return rank(
		token.text,
		isList ? candidates.filter(({ texts: [name = ""] }) => !others.has(slugKey(name))) : candidates,
	);
}

async function listValues(context: CompletionContext, field: Field, token: Token): Promise<Candidate[]> {
	const { blog } = context;
	switch (field) {
		case "draft":
		case "published":
		case "unlisted":
		case "pinned":
		case "toc":
		case "hideToc":
		case "comments":
			return listWords(["true", "false"], token);
		case "template":
			return listWords(TEMPLATES, token);
		case "trust":
			return listWords(TRUST_LEVELS, token);
		case "lang":
			return listWords(MESSAGE_LANGUAGES, token);
		case "date":
		case "updated":
		case "review":
			return listDates(blog, await getTimeZone(blog), token, field);
		case "tags":
		case "categories":
		case "keywords":
			return listTags(context, token);
		case "authors":
			return listAuthors(context, token);
		case "series":
			return listSeries(context, token);
		default:
			return [];
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

const WEEK = 7 * 24 * 60 * 60 * 1000;

function listDates(blog: Blog, timeZone: string, token: Token, field: "date" | "updated" | "review"): Candidate[] {
	const now = blog.options.now();
	const today = dayOf(now, timeZone);
	const time = isoTime({ iso: "", time: now, dateOnly: false }, timeZone).slice(0, 5);
	const week = dayOf(now + WEEK, timeZone);
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

async function listSeries({ blog }: CompletionContext, token: Token): Promise<Candidate[]> {
	const { series } = await blog.collection();
	const names = new Set([...series.values()].map(({ label }) => label));
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
