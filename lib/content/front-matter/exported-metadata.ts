import { type Options, parseExpressionAt, type Token, tokenizer } from "acorn";
import type { Node, ObjectExpression } from "estree-jsx";
import { isRecord } from "@/lib/utils/collections";
import { createEvaluator } from "@/lib/utils/javascript/evaluate";
import { measureNesting } from "@/lib/utils/javascript/nesting";
import { type ParsedData, scalarsToText } from "@/lib/utils/parsed-data";
import { FILE_START, type Position, positionInText } from "@/lib/utils/position";
import { flag } from "@/lib/utils/scalars";

/** The names of exports of MDX files with metadata, as in sites of Next.js. */
export const METADATA_EXPORTS: readonly string[] = ["meta", "metadata", "info", "frontmatter", "frontMatter"];

/** Matches the beginning of such an export, before its object. TypeScript may have a type there. */
export const METADATA_EXPORT = new RegExp(
	`^export const (?:${METADATA_EXPORTS.join("|")})(?:\\s*:\\s*[\\w.]+)?\\s*=\\s*(?=\\{)`,
	"m",
);
/** Matches an export with such a name in any form. */
const ANY_EXPORT = new RegExp(
	`^export\\s+(?:(?:const|let|var)\\s+|\\{(?:[^}]{0,1000}[\\s,])?)(?:${METADATA_EXPORTS.join("|")})\\b(?!\\s+as\\b)`,
	"m",
);
/** Matches an export of a value, such as `export const draft = true`, also after another statement on its line. */
const EXPORT = /(?:^|;[^\S\n]*)export\s+(?:const|let|var)\s+(?=(\w+)[^\n=]*=\s*)/gm;
/** Matches a text up to the end of its line, or of the brackets that are open there. */
const STATEMENT = /^(?:.*[{([][^\S\n]*\n[\s\S]*?(?:\n[}\])]|$)|.*)/;
/** The names of exports that may have metadata as well, but aren't read. */
const OTHER_EXPORT = /^(?:config|post|page|data|article)$/;
/** Matches a variable with a text, a number or a flag, which may be after others of the same statement. */
const VARIABLE = /(?:^|,)\s*(\w+)[^=,;\n]*=\s*("[^"\n]*"|'[^'\n]*'|true|false|\d+)(?=\s*(?:[,;\n]|$))/g;
/** Matches a property with a value on its line. */
const PROPERTY = /(?<![\w.])["']?([\w-]+)["']?\s*:\s*("[^"\n]*"|'[^'\n]*'|[^,}\n]+)/g;
const IMPORT = /^import\s+(\w+)\s+from\s+["'](\.{1,2}\/[^"'\n]+)["']/gm;
const VISIBILITY = /^(?:draft|publish|published|unlisted)$/i;
/** Maximum length of an object, far more than metadata has. */
const MAX_LENGTH = 20_000;

/**
 * Adds the metadata that an MDX body exports to its front matter, whose fields win. If front matter has the title, an
 * export with such a name is something else. The code is read, never run.
 */
export function addExportedMetadata(data: ParsedData, source: string): ParsedData {
	const match = findExport(METADATA_EXPORT, data, source);
	if (!match) return data;
	const start = match.index + match[0].length;
	const object = parseObject(source, start);
	if (!object) return data;
	const imports = new Map([...source.matchAll(IMPORT)].map(([, name = "", path]) => [name, path]));
	const evaluate = createEvaluator({
		identifier: (name) => imports.get(name),
		// The path of an imported image is its value, as in `require("./a.png").default`; a date is `new Date("2026-05-04")`.
		property: (name, value) => (name === "src" || name === "default" ? value : undefined),
		call: ({ callee, arguments: [first] }, evaluate) =>
			callee.type === "Identifier" && /^(?:Date|require)$/.test(callee.name) ? evaluate(first) : undefined,
	});
	// What can't be read there may be `draft: true`.
	const isReadable = object.properties.every((one) =>
		one.type === "SpreadElement" ? isRecord(evaluate(one.argument)) : !one.computed || evaluate(one.key) !== undefined,
	);
	if (!isReadable) return data;
	const metadata = scalarsToText(evaluate(object));
	if (!isRecord(metadata)) return data;
	// https://nextjs.org/docs/app/api-reference/functions/generate-metadata#opengraph
	const { publishedTime: date, modifiedTime: updated } = isRecord(metadata.openGraph) ? metadata.openGraph : {};
	const dates = { ...(date !== undefined && { date }), ...(updated !== undefined && { updated }) };
	return withDefaults(
		data,
		{ ...dates, ...getUnknownVisibility(object, source), ...metadata },
		(path) => findPosition(object, path, source),
		evaluate(object),
	);
}

/** Returns the position of an export that may have metadata, whether or not it can be read; `undefined` if there is none. */
export function findExportedMetadata(data: ParsedData, source: string): Position | undefined {
	const match = findExport(ANY_EXPORT, data, source);
	return match && positionInText(FILE_START, source, match.index);
}

/** A field outside of the front matter, or in one of its texts. */
export interface UnusedField {
	key: string;
	/** As in the source, but without quotes. */
	value: string;
	position: Position;
}

/**
 * Finds fields in the exports of a text that have no effect: those of metadata in any form, unless it is used (`isMetadataUsed`); variables such as
 * `export const draft = true`; and flags in other objects, such as `export const post = { draft: true }`.
 */
export function findUnusedExports(source: string, { isMetadataUsed }: { isMetadataUsed: boolean }): UnusedField[] {
	return [...source.matchAll(EXPORT)].flatMap(({ 0: opening, 1: name = "", index }) => {
		if (isInCode(source.slice(0, index))) return [];
		const [statement = ""] = STATEMENT.exec(source.slice(index + opening.length, index + MAX_LENGTH)) ?? [];
		const position = positionInText(FILE_START, source, index);
		const isMetadata = METADATA_EXPORTS.includes(name) && !isMetadataUsed;
		const properties = statement.slice(statement.indexOf("=")).matchAll(PROPERTY);
		const isField = ([, key = "", value = ""]: readonly string[]) =>
			isMetadata || (OTHER_EXPORT.test(name) && VISIBILITY.test(key) && flag.safeParse(value.trim()).success);
		return [...statement.matchAll(VARIABLE), ...[...properties].filter(isField)].map(([, key = "", value = ""]) => ({
			key,
			value: value.trim().replace(/^(["'])(.*)\1$/, "$2"),
			position,
		}));
	});
}

/** Tells whether the value of a field that decides about visibility is computed. */
export function isUnknownVisibility({ key, value }: UnusedField): boolean {
	return VISIBILITY.test(key) && !flag.safeParse(value).success && !/^\d[\w:.-]*$/.test(value);
}

function findExport(pattern: RegExp, { value }: ParsedData, source: string): RegExpExecArray | undefined {
	const match = isRecord(value) && "title" in value ? null : pattern.exec(source);
	return match && !isInCode(source.slice(0, match.index)) ? match : undefined;
}

/**
 * Returns the source of fields that decide about visibility. A computed value becomes an error this way, so that no
 * draft is published.
 */
function getUnknownVisibility({ properties }: ObjectExpression, source: string): Record<string, string> {
	const fields = properties.flatMap((property) => {
		const name = property.type === "Property" ? String(nameOf(property.key)) : "";
		const { start, end } = (property.type === "Property" ? property.value : property) as unknown as Token;
		return VISIBILITY.test(name) ? [[name, source.slice(start, end)] as const] : [];
	});
	return Object.fromEntries(fields);
}

/** Adds values for missing keys. `typed` has them in the types that they were written with. */
export function withDefaults(
	data: ParsedData,
	defaults: unknown,
	positionOf: ParsedData["positionOf"] = () => FILE_START,
	typed: unknown = defaults,
): ParsedData {
	if (!isRecord(defaults) || data.errors.length > 0) return data;
	const own = isRecord(data.value) ? data.value : {};
	return {
		...data,
		value: { ...defaults, ...own },
		typed: () => ({ ...(isRecord(typed) && typed), ...(data.typed?.() ?? own) }),
		positionOf: (path) => (String(path[0]) in own ? data.positionOf(path) : positionOf(path)),
	};
}

/** Tells whether a code block is open after a text; an export in it would be an example. */
function isInCode(before: string): boolean {
	return (before.match(/^(?:```|~~~)/gm) ?? []).length % 2 === 1;
}

const OPTIONS: Options = { ecmaVersion: "latest", sourceType: "module" };

function parseObject(source: string, start: number): ObjectExpression | undefined {
	try {
		const code = source.slice(start, start + findEnd(source.slice(start, start + MAX_LENGTH)));
		if (measureNesting(code).isTooDeep) return undefined;
		return parseExpressionAt(" ".repeat(start) + code, start, OPTIONS) as ObjectExpression;
	} catch {
		// The compiler of the body reports it.
		return undefined;
	}
}

/** Returns the end of the object at the beginning of a text, whatever follows: a parser would read the token after it. */
function findEnd(text: string): number {
	let depth = 0;
	for (const { type, end } of tokenizer(text, OPTIONS)) {
		if (/^(?:\$?\{|[[(])$/.test(type.label)) depth += 1;
		if (/^[\])}]$/.test(type.label)) depth -= 1;
		if (depth === 0) return end;
	}
	return 0;
}

/** Returns the position of a property, else of the first one. */
function findPosition({ properties }: ObjectExpression, [field]: readonly PropertyKey[], source: string): Position {
	const found = properties.find((one) => one.type === "Property" && nameOf(one.key) === field) ?? properties[0];
	return positionInText(FILE_START, source, (found as unknown as Token | undefined)?.start ?? 0);
}

function nameOf(key: Node): unknown {
	return key.type === "Identifier" ? key.name : key.type === "Literal" ? key.value : undefined;
}
