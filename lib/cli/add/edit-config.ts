import { PACKAGE } from "@/lib/cli/project/find-project";
import { lineEnd } from "@/lib/utils/text";

const MODULE = `${PACKAGE}/next`;

/** The options of `withQuire` that aren't the defaults. */
export interface WrapOptions {
	path?: string | undefined;
	folder?: string | undefined;
	beside?: boolean | undefined;
}

/** Returns what an owner has to write into a `next.config` that can't be changed, in its kind of modules. */
export function describeConfig(text: string, options: WrapOptions): string {
	const wrapped = `withQuire(nextConfig${formatOptions(options)});`;
	return /^\s*(?:module\.)?exports\b/m.test(text)
		? `const { withQuire } = require("${MODULE}");\n\nmodule.exports = ${wrapped}\n`
		: `import { withQuire } from "${MODULE}";\n\nexport default ${wrapped}\n`;
}

export function createConfig(options: WrapOptions): string {
	return `import { withQuire } from "${MODULE}";\n\nexport default withQuire({}${formatOptions(options)});\n`;
}

/** Matches the start of what a configuration exports, on a line of its own or after other statements, but not in a comment. */
const EXPORT =
	/(?<=^(?:(?!\/\/|\/\*|[ \t]*\*).)*;[ \t]*|^)(export default|module\.exports =)[ \t]+(?!(?:async[ \t]+)?(?:function|class)\b)/gm;

/**
 * Adds `withQuire` to the text of a `next.config`: its import, and a call around what the file exports. Returns `undefined` if that can't be
 * done safely, as for a function with a name. No other line changes.
 */
export async function editConfig(text: string, options: WrapOptions): Promise<string | undefined> {
	const exports = [...text.matchAll(EXPORT)];
	const [found] = exports;
	if (!found || exports.length > 1 || /^\s*exports\.\w+\s*=/m.test(text)) return undefined;
	const start = found.index + found[0].length;
	const isModule = found[1] === "export default";
	const [, value = "", end = ""] =
		/^([\w$]+|[\s\S]*?)(;?[ \t]*(?:\/\/.*)?\s*)$/.exec(firstStatement(text.slice(start))) ?? [];
	if (value === "") return undefined;
	const wrapped = `withQuire(${value}${formatOptions(options)})`;
	const after = text.slice(start + value.length + end.length);
	const quote = /(?:from|require\()\s*'/.test(text) ? "'" : '"';
	const semicolon = /^(?:import|export|const)\b.*[^;\s{([,]$/m.test(text) && !/;\s*$/m.test(text) ? "" : ";";
	const line = isModule
		? `import { withQuire } from ${quote}${MODULE}${quote}${semicolon}`
		: `const { withQuire } = require(${quote}${MODULE}${quote})${semicolon}`;
	const changed = addLine(text.slice(0, start), line) + wrapped + end + after;
	return (await isValid(changed)) ? changed : undefined;
}

/** Returns an identifier that is the whole line with the rest of the line, or else all of the text. */
function firstStatement(text: string): string {
	return /^[\w$]+;?[ \t]*(?:\/\/.*)?(?=\r?\n|$)/.exec(text)?.[0] ?? text;
}

/** Adds a line after the last import, or else at the start, below comments and directives. */
function addLine(text: string, line: string): string {
	const newline = lineEnd(text);
	const imports = [
		...text.matchAll(
			/^(?:import\b[^;'"]*['"][^'"]+['"]|(?:const|let|var)\b[^=\n]*=\s*require\([^)\n]*\)).*(?<![({[,]\s*)\r?\n/gm,
		),
	];
	const last = imports.at(-1);
	const head =
		/^(?:#!.*\r?\n|\s*\/\/.*\r?\n|\s*\/\*[\s\S]*?\*\/[ \t]*\r?\n|\s*['"]use strict['"];?\r?\n)*/.exec(text)?.[0] ?? "";
	// A comment right above the first statement is about that one.
	const start = head.length < text.length && !/\n\s*\n$/.test(head) && !head.includes("use strict") ? 0 : head.length;
	const position = last ? last.index + last[0].length : start;
	return `${text.slice(0, position)}${line}${newline}${last ? "" : newline}${text.slice(position)}`;
}

/** Tells whether a text has no error of syntax. */
export async function isValid(text: string): Promise<boolean> {
	const { transform } = await import("esbuild");
	return transform(text, { loader: "ts", logLevel: "silent" }).then(
		() => true,
		() => false,
	);
}

function formatOptions({ path, folder, beside }: WrapOptions): string {
	const options = [
		...(path === undefined ? [] : [`path: ${JSON.stringify(path)}`]),
		...(folder === undefined ? [] : [`folder: ${JSON.stringify(folder)}`]),
		...(beside ? ["beside: true"] : []),
	];
	return options.length > 0 ? `, { ${options.join(", ")} }` : "";
}

/** Returns the lines that differ between two texts, those of the first with `-` and those of the second with `+`. */
export function formatChange(before: string, after: string): string {
	const [old, changed] = [before.split(/\r?\n/), after.split(/\r?\n/)];
	const lines: string[] = [];
	let position = 0;
	for (const line of changed) {
		const found = old.indexOf(line, position);
		if (found < 0) lines.push(`+ ${line}`);
		else {
			lines.push(...old.slice(position, found).map((removed) => `- ${removed}`));
			position = found + 1;
		}
	}
	lines.push(...old.slice(position).map((removed) => `- ${removed}`));
	return lines.filter((line) => line.trim().length > 1).join("\n");
}
