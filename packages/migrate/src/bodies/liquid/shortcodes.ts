import { parseArguments } from "quire-blog/source-adapter";
import type { Arguments } from "@/packages/migrate/src/adapter-types";
import type { Shortcode } from "@/packages/migrate/src/bodies/shortcodes/parse";
import { scanTags } from "./scan";

/** Matches an argument that may be the name of a variable: `item.src`, `key=item.src` or `key: item.src`. */
const ARGUMENT =
	/(?<!\\)"(?:\\.|[^"\\])*"|(?<!\\)'(?:\\.|[^'\\])*'|(?<![\w-])([\w-]+\s*[=:]\s*)?([a-zA-Z_][\w-]*(?:\.[\w-]+|\[\d+\])*)(?=[\s,]|$)/g;
const EXPRESSION = /\{\{-?([^{}]*?)-?\}\}/g;

const INCLUDES = new Set(["include", "include_relative", "include_cached", "render"]);

export interface Include {
	file: string;
	args: Arguments;
}

export function findLiquidShortcodes(masked: string, body: string): Shortcode[] {
	return scanTags(masked, body).flatMap(({ kind, name, args, start, end }) => {
		if (kind !== "tag") return [];
		const isClosing = name.startsWith("end") && name !== "end";
		const include = parseInclude(name, args);
		return {
			name: isClosing ? name.slice("end".length) : shortcodeName(include?.file ?? name),
			args:
				include?.args ?? parseArguments(normalizeArguments(/^(?:block)?quote$/.test(name) ? quoteParts(args) : args)),
			start,
			end,
			isClosing,
			isSelfClosing: include !== undefined,
		};
	});
}

/** Converts the arguments of two plugins to the usual form: `[caption:"…"]` of jekyll-figure, `--alt …` of jekyll_picture_tag. */
function normalizeArguments(args: string): string {
	return args
		.replace(/^\[([^[\]]*)\]$/, "$1")
		.replace(
			/\s--(alt|link)\s+([^"-]*(?:-(?!-)[^"-]*)*)/g,
			(_, key: string, value: string) => ` ${key}="${value.trim()}" `,
		);
}

/** Quotes the parts of Octopress's `{% blockquote Author Name, Title of a Book https://… Title of a page %}`. */
function quoteParts(args: string): string {
	if (/(?:^|[\s,=])["']|(?:^|\s)\w+=/.test(args)) return args;
	const parts = args.replace(/https?:\S+/g, ", $& , ").split(/,\s/);
	return parts.map((part) => (part.trim() ? `"${part.trim().replace(/["\\]/g, "\\$&")}"` : "")).join(" ");
}

/** Returns `undefined` for tags that include no file. */
export function parseInclude(name: string, args: string): Include | undefined {
	if (!INCLUDES.has(name)) return undefined;
	const [match = "", doubleQuoted, singleQuoted, word = ""] =
		/^(?:"([^"]*)"|'([^']*)'|([^\s,]+))[\s,]*/.exec(args) ?? [];
	return { file: doubleQuoted ?? singleQuoted ?? word, args: parseArguments(args.slice(match.length)) };
}

export function shortcodeName(name: string): string {
	const [, base = name] = /(?<![^/])([^/]+?)(?:\.\w+)?$/.exec(name) ?? [];
	return base
		.replace(/(?<=[a-z])(?:Embed|Player)$/, "")
		.replace(/[-_](?:embed|player|video|image)$|^(?:embed|responsive)[-_]/gi, "");
}

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
