import { type Arguments, parseArguments } from "@/lib/markdown/shortcodes/arguments";

/** Matches an argument that may be the name of a variable: `item.src`, `key=item.src` or `key: item.src`. */
const ARGUMENT =
	/(?<!\\)"(?:\\.|[^"\\])*"|(?<!\\)'(?:\\.|[^'\\])*'|(?<![\w-])([\w-]+\s*[=:]\s*)?([a-zA-Z_][\w-]*(?:\.[\w-]+|\[\d+\])*)(?=[\s,]|$)/g;
const EXPRESSION = /\{\{-?([^{}]*?)-?\}\}/g;

export function resolveArguments(args: string, evaluate: (expression: string) => string | undefined): string {
	const resolved = args.replace(EXPRESSION, (_, expression: string) => (evaluate(expression.trim()) ?? "").trim());
	return resolved.replace(ARGUMENT, (match, key: string | undefined, name: string | undefined) => {
		const value = name === undefined ? undefined : evaluate(name);
		return value === undefined ? match : `${key ?? ""}${quote(value)}`;
	});
}

function quote(value: string): string {
	return `"${value.replace(/["\\]/g, "\\$&").replace(/(?<!\s)\s*\n\s*/g, " ")}"`;
}

export interface Include {
	file: string;
	args: Arguments;
}

const INCLUDES = new Set(["include", "include_relative", "include_cached", "render"]);

/** Returns `undefined` for tags that include no file. */
export function parseInclude(name: string, args: string): Include | undefined {
	if (!INCLUDES.has(name)) return undefined;
	const [match = "", doubleQuoted, singleQuoted, word = ""] =
		/^(?:"([^"]*)"|'([^']*)'|([^\s,]+))[\s,]*/.exec(args) ?? [];
	return { file: doubleQuoted ?? singleQuoted ?? word, args: parseArguments(args.slice(match.length)) };
}

/** Returns the name of the equivalent shortcode for an included file or a tag of a plugin. */
export function shortcodeName(name: string): string {
	const [, base = name] = /(?<![^/])([^/]+?)(?:\.\w+)?$/.exec(name) ?? [];
	return base
		.replace(/(?<=[a-z])(?:Embed|Player)$/, "")
		.replace(/[-_](?:embed|player|video|image)$|^(?:embed|responsive)[-_]/gi, "");
}
