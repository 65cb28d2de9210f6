import type { Edit } from "@/lib/markdown/preprocess/edits";
import { parseArguments } from "./arguments";
import { blockEdits, codeBlockEdit, type Tag } from "./blocks";
import { findHandler } from "./registry";

/** The front matter of a post, for shortcodes that show it. */
export type FrontMatter = Readonly<Record<string, unknown>>;

/** The tag of a shortcode, as its template language reads it. */
export interface Shortcode extends Tag {
	isClosing: boolean;
	isSelfClosing: boolean;
}

interface Result {
	edits: Edit[];
	/** Shortcodes without a handler. */
	unknown: Tag[];
}

const HUGO =
	/\{\{([<%])-?\s*(\/?)\s*([\w./-]*?)(\s(?:"(?:\\.|[^"\\])*"|`[^`]*`|(?!\s*\/?-?[>%]\}\})[\s\S])*?)?\s*(\/?)-?[>%]\}\}/g;
const ZOLA = /\{([{%])-?\s*([a-z_]\w*)\(((?:"[^"]*"|'[^']*'|`[^`]*`|[^()"'`])*)\)\s*-?[}%]\}|\{%-?\s*(end)\w*\s*-?%\}/g;

/** Shortcodes that only show their content. */
const TRANSPARENT = new Set(["rawhtml", "raw", "markdown", "md", "html", "center", "div", "p", "span"]);

/** Finds Hugo's shortcodes in a text: https://gohugo.io/content-management/shortcodes/ */
export function findHugoShortcodes(masked: string): Shortcode[] {
	return [...masked.matchAll(HUGO)].flatMap(({ 0: match, 2: slash, 3: name = "", 4: args = "", 5: end, index }) => {
		if (name === "" && !slash) return [];
		const range = { start: index, end: index + match.length };
		return [{ name, args: parseArguments(args), ...range, isClosing: slash !== "", isSelfClosing: end !== "" }];
	});
}

/** Finds Zola's shortcodes in a text: https://www.getzola.org/documentation/content/shortcodes/ */
export function findZolaShortcodes(masked: string): Shortcode[] {
	return [...masked.matchAll(ZOLA)].map(({ 0: match, 1: brace, 2: name = "", 3: args = "", 4: end, index }) => ({
		name: end ? "" : name,
		args: parseArguments(args),
		start: index,
		end: index + match.length,
		isClosing: end !== undefined,
		isSelfClosing: brace === "{",
	}));
}

/** Converts the shortcodes of a body to Markdown. Of unknown shortcodes only the content is kept. */
export function convertShortcodes(body: string, shortcodes: readonly Shortcode[], frontMatter: FrontMatter): Result {
	const result: Result = { edits: [], unknown: [] };
	const closingTags = matchClosingTags(shortcodes);
	const matched = new Set(closingTags.values());
	let depth = 0;
	for (const open of shortcodes) {
		if (open.isClosing) {
			if (matched.has(open)) depth--;
			else result.edits.push({ start: open.start, end: open.end, text: "" });
			continue;
		}
		const { codeInfo, paired } = findHandler(open.name) ?? {};
		const close = closingTags.get(open);
		const text = close ? undefined : renderSelfClosing(open, frontMatter);
		if (text !== undefined) result.edits.push({ start: open.start, end: open.end, text });
		else if (close && codeInfo) result.edits.push(codeBlockEdit(body, { open, close }, codeInfo(open.args)));
		else if (close && paired) result.edits.push(...blockEdits(body, { open, close, depth }, paired(open.args)));
		else {
			const beforeContent = close && renderSelfClosing(open, frontMatter);
			result.edits.push({ start: open.start, end: open.end, text: beforeContent || "" });
			if (close) result.edits.push({ start: close.start, end: close.end, text: "" });
			if (!beforeContent && !TRANSPARENT.has(open.name)) result.unknown.push(open);
		}
		if (close) depth++;
	}
	return result;
}

function renderSelfClosing({ name, args }: Tag, frontMatter: FrontMatter): string | undefined {
	if (name === "ref" || name === "relref") return refTarget(args.named.path ?? args.positional[0]);
	if (name === "param") {
		const value = frontMatter[(args.named.name ?? args.positional[0] ?? "").replace(/^\.?Params\./, "")];
		return typeof value === "object" || value === undefined ? undefined : String(value);
	}
	return findHandler(name)?.selfClosing?.(args);
}

/** Returns the target of `ref`, a file with or without extension or a fragment: https://gohugo.io/shortcodes/relref/ */
function refTarget(path: string | undefined): string | undefined {
	if (!path || path.startsWith("#")) return path;
	const [, file = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
	return (/\.\w+$/.test(file) ? file : `${file.replace(/\/$/, "")}.md`) + fragment;
}

/** Matches opening with closing tags: Hugo's by name, Zola's with the nearest one. */
function matchClosingTags(shortcodes: readonly Shortcode[]): Map<Shortcode, Shortcode> {
	const closingTags = new Map<Shortcode, Shortcode>();
	const open: Shortcode[] = [];
	for (const tag of shortcodes) {
		if (!tag.isClosing) {
			if (!tag.isSelfClosing) open.push(tag);
			continue;
		}
		const index = tag.name === "" ? open.length - 1 : open.findLastIndex(({ name }) => name === tag.name);
		const start = open[index];
		if (!start) continue;
		closingTags.set(start, tag);
		open.length = index;
	}
	return closingTags;
}
