import type { Liquid } from "liquidjs";

/** Values that Jekyll's templates know, by their names. */
export type Scope = Record<string, unknown>;

const BLOCKS = new Set([
	"assign",
	"capture",
	"case",
	"cycle",
	"decrement",
	"for",
	"if",
	"increment",
	"tablerow",
	"unless",
]);
const CONTROL = new RegExp(`\\{%-?\\s*(?:end)?(?:${[...BLOCKS].join("|")})\\b[^%]*%\\}`, "g");
/** https://jekyllrb.com/docs/liquid/filters/: those that change nothing where a site has no path of its own. */
const SAME = [
	"relative_url",
	"absolute_url",
	"markdownify",
	"smartify",
	"jsonify",
	"xml_escape",
	"cgi_escape",
	"uri_escape",
	"strip_index",
];

/** Liquid would look for files. */
const FILES = new Set(["include", "render", "layout", "block"]);
const BRANCHES = new Set(["else", "elsif", "when"]);
/** Parts the braces of tags that aren't Liquid's own; it is in no text. */
const GUARD = "\uE003";

let engine: Promise<Liquid> | undefined;

async function makeEngine(): Promise<Liquid> {
	const { Liquid: Engine } = await import("liquidjs");
	const made = new Engine({ jsTruthy: false, ownPropertyOnly: true });
	for (const name of SAME) made.registerFilter(name, (value: unknown) => value);
	made.registerFilter("prepend", (value: unknown, before: unknown) => `${before ?? ""}${value ?? ""}`);
	made.registerFilter("slugify", (value: unknown) =>
		String(value)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, "-"),
	);
	return made;
}

/** What `{{ … }}` gives; nothing if it is empty, or no Liquid. */
export async function evaluate(expression: string, scope: Scope): Promise<string | undefined> {
	engine ??= makeEngine();
	try {
		return (await (await engine).parseAndRender(`{{ ${expression} }}`, scope)) || undefined;
	} catch {
		return undefined;
	}
}

/** The stretch of a text that Liquid's loops and conditions stand in. */
export function controlled(prose: string): { start: number; end: number } | undefined {
	const tags = [...prose.matchAll(CONTROL)];
	const [first] = tags;
	const last = tags.at(-1);
	return first && last && { start: first.index, end: last.index + last[0].length };
}

/** What Liquid makes of loops and conditions; tags that aren't its own stay. Nothing if they can't be read. */
export async function run(source: string, scope: Scope): Promise<string | undefined> {
	engine ??= makeEngine();
	const { tags } = await engine;
	const isOwn = (name: string) => (name in tags && !FILES.has(name)) || name.startsWith("end") || BRANCHES.has(name);
	const guarded = source.replace(/\{(?=%-?\s*([\w-]+))/g, (brace, name: string) =>
		isOwn(name) ? brace : brace + GUARD,
	);
	try {
		return (await (await engine).parseAndRender(guarded, scope)).replaceAll(GUARD, "");
	} catch {
		return undefined;
	}
}
