import type { Edit } from "@/lib/markdown/preprocess/edits";
import { parseArguments } from "./arguments";
import { aroundEdits, codeEdits, type Found } from "./blocks";
import { meaningOf } from "./registry";

/** What a template gives of a post: the values of its front matter. */
export type Fields = Readonly<Record<string, unknown>>;

/** A tag as it was found, with what it is in its own language. */
export interface Shortcode extends Found {
	isEnd: boolean;
	/** Ends with itself. */
	isEmpty: boolean;
}

interface Result {
	edits: Edit[];
	/** Tags that nothing stands for. */
	unknown: Found[];
}

const HUGO =
	/\{\{([<%])-?\s*(\/?)\s*([\w./-]*?)(\s(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\s*\/?-?[>%]\}\})[\s\S])*?)?\s*(\/?)-?[>%]\}\}/g;
const ZOLA = /\{([{%])-?\s*([a-z_]\w*)\(((?:"[^"]*"|'[^']*'|`[^`]*`|[^()"'`])*)\)\s*-?[}%]\}|\{%-?\s*(end)\w*\s*-?%\}/g;

/** The tags of Hugo in a text: https://gohugo.io/content-management/shortcodes/ */
export function hugoShortcodes(prose: string): Shortcode[] {
	return [...prose.matchAll(HUGO)].flatMap(({ 0: all, 2: slash, 3: name = "", 4: rest = "", 5: end, index }) => {
		if (name === "" && !slash) return [];
		const at = { start: index, end: index + all.length };
		return [{ name, given: parseArguments(rest), ...at, isEnd: slash !== "", isEmpty: end !== "" }];
	});
}

/** The tags of Zola in a text: https://www.getzola.org/documentation/content/shortcodes/ */
export function zolaShortcodes(prose: string): Shortcode[] {
	return [...prose.matchAll(ZOLA)].map(({ 0: all, 1: sign, 2: name = "", 3: rest = "", 4: end, index }) => ({
		name: end ? "" : name,
		given: parseArguments(rest),
		start: index,
		end: index + all.length,
		isEnd: end !== undefined,
		isEmpty: sign === "{",
	}));
}

/** What stands for the tags of a body; the content of those that nothing stands for stays. */
export function shortcodeEdits(body: string, found: readonly Shortcode[], fields: Fields): Result {
	const result: Result = { edits: [], unknown: [] };
	const ends = endsOf(found);
	const closing = new Set(ends.values());
	let depth = 0;
	for (const one of found) {
		if (one.isEnd) {
			if (closing.has(one)) depth--;
			else result.edits.push({ start: one.start, end: one.end, text: "" });
			continue;
		}
		const close = ends.get(one);
		const text = close ? undefined : aloneOf(one, fields);
		const meaning = meaningOf(one.name) ?? {};
		if (text !== undefined) result.edits.push({ start: one.start, end: one.end, text });
		else if (close && meaning.code)
			result.edits.push(...codeEdits(body, { open: one, close, depth }, meaning.code(one.given)));
		else if (close && meaning.around)
			result.edits.push(...aroundEdits(body, { open: one, close, depth }, meaning.around(one.given)));
		else {
			const captioned = close && aloneOf(one, fields);
			result.edits.push({ start: one.start, end: one.end, text: captioned || "" });
			if (close) result.edits.push({ start: close.start, end: close.end, text: "" });
			if (!captioned && !PLAIN.has(one.name)) result.unknown.push(one);
		}
		if (close) depth++;
	}
	return result;
}

/** Tags that stand for what is between them. */
const PLAIN = new Set(["rawhtml", "raw", "markdown", "md", "html", "center", "div", "p", "span"]);

function aloneOf({ name, given }: Found, fields: Fields): string | undefined {
	if (name === "ref" || name === "relref") return refOf(given.named.path ?? given.positional[0]);
	if (name === "param") {
		const value = fields[(given.named.name ?? given.positional[0] ?? "").replace(/^\.?Params\./, "")];
		return typeof value === "object" ? undefined : value === undefined ? undefined : String(value);
	}
	return meaningOf(name)?.alone?.(given);
}

/** https://gohugo.io/shortcodes/relref/: the path of a file, with or without its extension, or just a part of the page. */
function refOf(path: string | undefined): string | undefined {
	if (!path || path.startsWith("#")) return path;
	const [, file = "", part = ""] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
	return (/\.\w+$/.test(file) ? file : `${file.replace(/\/$/, "")}.md`) + part;
}

/** The end of each tag that has one: Hugo's by name, Zola's the next one. */
function endsOf(found: readonly Shortcode[]): Map<Shortcode, Shortcode> {
	const ends = new Map<Shortcode, Shortcode>();
	const open: Shortcode[] = [];
	for (const one of found) {
		if (!one.isEnd) {
			if (!one.isEmpty) open.push(one);
			continue;
		}
		const index = one.name === "" ? open.length - 1 : open.findLastIndex(({ name }) => name === one.name);
		const start = open[index];
		if (!start) continue;
		ends.set(start, one);
		open.length = index;
	}
	return ends;
}
