import type { Edit } from "@/lib/markdown/preprocess/edits";
import { parseArguments } from "@/lib/markdown/shortcodes/arguments";
import type { Found } from "@/lib/markdown/shortcodes/blocks";
import { meaningOf } from "@/lib/markdown/shortcodes/registry";
import { evaluate, type Scope } from "./liquid-engine";

/** A tag or value that nothing stands for. */
export type Unknown = Pick<Found, "name" | "start">;

const TAG = /\{%-?\s*([\w-]+)\b((?:[^%]|%(?!\}))*?)-?%\}/g;
const VALUE = /\{\{-?((?:[^{}]|\}(?!\}))*?)-?\}\}/g;
const INCLUDES = new Set(["include", "include_relative", "include_cached", "render"]);

/** What stands for Jekyll's tags and values in a text, loops and conditions apart: https://jekyllrb.com/docs/liquid/tags/ */
export async function liquidEdits(prose: string, scope: Scope): Promise<{ edits: Edit[]; unknown: Unknown[] }> {
	const edits: Edit[] = [];
	const unknown: Unknown[] = [];
	for (const { 0: all, 1: name = "", 2: rest = "", index } of prose.matchAll(TAG)) {
		const text = textOf(name, rest.trim());
		edits.push({ start: index, end: index + all.length, text: text ?? "" });
		if (text === undefined && !name.startsWith("end")) unknown.push({ name: `{% ${name} %}`, start: index });
	}
	for (const { 0: all, 1: inside = "", index } of prose.matchAll(VALUE)) {
		const expression = inside.trim();
		const text = await evaluate(expression, scope);
		edits.push({ start: index, end: index + all.length, text: text ?? "" });
		if (text === undefined && !EMPTY.test(expression)) unknown.push({ name: `{{ ${expression} }}`, start: index });
	}
	return { edits, unknown: unknown.sort((a, b) => a.start - b.start) };
}

/** Values that are meant to be nothing here. */
const EMPTY = /^site\.(?:baseurl|url|cdn)(?:$|\s*\|)/;

function textOf(name: string, rest: string): string | undefined {
	if (name === "post_url") return `/_posts/${rest.replace(/^\/|\.\w+$/g, "")}.md`;
	if (name === "link") return linkOf(rest);
	const [file = "", ...others] = rest.split(/\s+/);
	if (INCLUDES.has(name)) return standsFor(/([^/]+?)(?:\.\w+)?$/.exec(file)?.[1] ?? file, others.join(" "));
	return standsFor(name, rest);
}

/** What a tag of a plugin, or an included file of that name, usually means. */
function standsFor(name: string, rest: string): string | undefined {
	const known = name.replace(/[-_](?:embed|player|video|image)$|^(?:embed|responsive)[-_]/gi, "");
	return meaningOf(known)?.alone?.(parseArguments(rest));
}

/** The file of a post, or the address of a page or a static file. */
function linkOf(path: string): string {
	const file = path.replace(/^\//, "");
	if (file.startsWith("_posts/")) return `/${file}`;
	return `/${file.replace(/^_/, "").replace(/(?:index)?\.(?:md|markdown|html)$/, "")}`;
}
