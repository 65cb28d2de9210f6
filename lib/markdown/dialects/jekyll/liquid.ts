import type { Edit } from "@/lib/markdown/preprocess/edits";
import { parseArguments } from "@/lib/markdown/shortcodes/arguments";
import { findHandler } from "@/lib/markdown/shortcodes/registry";
import { renderExpression, type Scope } from "./liquid-engine";

/** A tag or expression that can't be converted. */
interface UnknownTag {
	/** The tag with its braces. */
	name: string;
	start: number;
}

const TAG = /\{%-?\s*([\w-]+)\b((?:[^%]|%(?!\}))*?)-?%\}/g;
const EXPRESSION = /\{\{-?((?:[^{}]|\}(?!\}))*?)-?\}\}/g;
/** Variables that are empty in this blog. */
const EMPTY_VARIABLE = /^site\.(?:baseurl|url|cdn)(?:$|\s*\|)/;
const INCLUDES = new Set(["include", "include_relative", "include_cached", "render"]);

/** Converts Jekyll's tags and expressions, except loops and conditions: https://jekyllrb.com/docs/liquid/tags/ */
export async function convertLiquid(masked: string, scope: Scope): Promise<{ edits: Edit[]; unknown: UnknownTag[] }> {
	const edits: Edit[] = [];
	const unknown: UnknownTag[] = [];
	for (const { 0: match, 1: name = "", 2: args = "", index } of masked.matchAll(TAG)) {
		const text = renderTag(name, args.trim());
		edits.push({ start: index, end: index + match.length, text: text ?? "" });
		if (text === undefined && !name.startsWith("end")) unknown.push({ name: `{% ${name} %}`, start: index });
	}
	for (const { 0: match, 1: content = "", index } of masked.matchAll(EXPRESSION)) {
		const expression = content.trim();
		const text = await renderExpression(expression, scope);
		edits.push({ start: index, end: index + match.length, text: text ?? "" });
		if (text === undefined && !EMPTY_VARIABLE.test(expression))
			unknown.push({ name: `{{ ${expression} }}`, start: index });
	}
	return { edits, unknown: unknown.sort((a, b) => a.start - b.start) };
}

/** Returns the Markdown for a tag; `undefined` for an unknown tag. */
function renderTag(name: string, args: string): string | undefined {
	if (name === "post_url") return `/_posts/${args.replace(/^\/|\.\w+$/g, "")}.md`;
	if (name === "link") return linkTarget(args);
	const [file = "", ...includeArgs] = args.split(/\s+/);
	if (!INCLUDES.has(name)) return renderShortcode(name, args);
	return renderShortcode(/([^/]+?)(?:\.\w+)?$/.exec(file)?.[1] ?? file, includeArgs.join(" "));
}

/** Returns the Markdown for a plugin's tag, or for an included file of that name. */
function renderShortcode(name: string, args: string): string | undefined {
	const shortName = name.replace(/[-_](?:embed|player|video|image)$|^(?:embed|responsive)[-_]/gi, "");
	return findHandler(shortName)?.selfClosing?.(parseArguments(args));
}

/** Returns the target of a `link` tag: the file of a post, or the path of a page or a static file. */
function linkTarget(path: string): string {
	const file = path.replace(/^\//, "");
	if (file.startsWith("_posts/")) return `/${file}`;
	return `/${file.replace(/^_/, "").replace(/(?:index)?\.(?:md|markdown|html)$/, "")}`;
}
