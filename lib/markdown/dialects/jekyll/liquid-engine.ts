import type { Liquid } from "liquidjs";

/** Variables of a template by their names. */
export type Scope = Record<string, unknown>;

const BLOCK_TAGS = ["assign", "capture", "case", "cycle", "decrement", "for", "if", "increment", "tablerow", "unless"];
const CONTROL_FLOW = new RegExp(`\\{%-?\\s*(?:end)?(?:${BLOCK_TAGS.join("|")})\\b[^%]*%\\}`, "g");
/** Filters that return their input here, as the blog is at the root of its host: https://jekyllrb.com/docs/liquid/filters/ */
const IDENTITY_FILTERS = [
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

/** Tags for which Liquid would read files. */
const FILE_TAGS = new Set(["include", "render", "layout", "block"]);
const BRANCH_TAGS = new Set(["else", "elsif", "when"]);
/** A private-use character that hides tags from Liquid. */
const SEPARATOR = "\uE003";

let engine: Promise<Liquid> | undefined;

async function createEngine(): Promise<Liquid> {
	const { Liquid: Engine } = await import("liquidjs");
	const liquid = new Engine({ jsTruthy: false, ownPropertyOnly: true });
	for (const name of IDENTITY_FILTERS) liquid.registerFilter(name, (value: unknown) => value);
	liquid.registerFilter("prepend", (value: unknown, before: unknown) => `${before ?? ""}${value ?? ""}`);
	liquid.registerFilter("slugify", (value: unknown) =>
		String(value)
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, "-"),
	);
	return liquid;
}

/** Renders `{{ expression }}`; `undefined` if the result is empty or the expression is invalid. */
export async function renderExpression(expression: string, scope: Scope): Promise<string | undefined> {
	engine ??= createEngine();
	try {
		return (await (await engine).parseAndRender(`{{ ${expression} }}`, scope)) || undefined;
	} catch {
		return undefined;
	}
}

/** Finds the range from the first to the last tag of loops, conditions and assignments. */
export function findControlFlow(masked: string): { start: number; end: number } | undefined {
	const tags = [...masked.matchAll(CONTROL_FLOW)];
	const [first] = tags;
	const last = tags.at(-1);
	return first && last && { start: first.index, end: last.index + last[0].length };
}

/** Renders loops and conditions, and keeps tags that Liquid doesn't know; `undefined` if they can't be parsed. */
export async function renderControlFlow(source: string, scope: Scope): Promise<string | undefined> {
	engine ??= createEngine();
	const { tags } = await engine;
	const isLiquid = (name: string) =>
		(name in tags && !FILE_TAGS.has(name)) || name.startsWith("end") || BRANCH_TAGS.has(name);
	const escaped = source.replace(/\{(?=%-?\s*([\w-]+))/g, (brace, name: string) =>
		isLiquid(name) ? brace : brace + SEPARATOR,
	);
	try {
		return (await (await engine).parseAndRender(escaped, scope)).replaceAll(SEPARATOR, "");
	} catch {
		return undefined;
	}
}
