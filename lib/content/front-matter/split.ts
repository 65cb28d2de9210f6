import matter from "gray-matter";
import { FILE_START } from "@/lib/utils/diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { parseToml } from "@/lib/utils/toml";
import { parseYaml } from "@/lib/utils/yaml";

export interface FrontMatter {
	/** `{}` if there is no front matter. */
	data: ParsedData;
	body: string;
	/** The one-based line of the file on which the body begins. */
	bodyLine: number;
}

export const NO_DATA: ParsedData = {
	value: {},
	errors: [],
	corrections: [],
	duplicates: [],
	positionOf: () => FILE_START,
};
// JSON is YAML.
const PARSERS = { yaml: parseYaml, yml: parseYaml, json: parseYaml, toml: parseToml };

/** The closing line for each opening one. Jekyll and YAML allow `...`. */
const ENDS: Record<string, RegExp> = {
	"---": /\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/,
	"+++": /\n\+{3}[^\S\n]*(?:\n|$)/,
};
const OPENING = /^(---|\+\+\+)(\w+)?[^\S\n]*(?:\n|$)/;
const KEY_LINE = /^["']?[\w -]+(?:["'\t]\s*)?[:=]/;

/**
 * Splits a post into its front matter (YAML between `---`, TOML between `+++`, or JSON as in Hugo) and its body.
 * `---json` names another language.
 */
export function splitFrontMatter(source: string): FrontMatter {
	const opening = OPENING.exec(source);
	const delimiter = opening?.[1];
	if (!opening || !delimiter) return splitJson(source) ?? { data: NO_DATA, body: source, bodyLine: 1 };
	const rest = source.slice(opening[0].length - 1);
	const closing = ENDS[delimiter]?.exec(rest);
	if (!closing) {
		// A line `---` at the beginning of a text is a thematic break.
		const [firstLine = ""] = rest.trimStart().split("\n");
		if (!KEY_LINE.test(firstLine)) return { data: NO_DATA, body: source, bodyLine: 1 };
		return unreadable(source, `The front matter is not closed. End it with a line that is just \`${delimiter}\`.`);
	}
	const language = opening[2] ?? (delimiter === "---" ? "yaml" : "toml");
	const body = rest.slice(closing.index + closing[0].length);
	if (!isLanguage(language)) {
		const message = `Front matter in \`${language}\` can't be read. Write it as YAML between two lines \`---\`.`;
		return { ...unreadable(source, message), body, bodyLine: countLines(source, body) };
	}
	const text = rest.slice(0, closing.index);
	let data = NO_DATA;
	const parse = () => {
		data = PARSERS[language](text, 1);
		return {};
	};
	// gray-matter takes quadratic time for empty lines, and they don't matter to it; JavaScript's expressions know
	// four line terminators. The delimiter includes the line break, so that a line such as `--- x` does not end the
	// front matter.
	matter(`${delimiter}${text.replace(/[\n\r\u2028\u2029]\s*[\n\r\u2028\u2029]/g, "\n")}\n${delimiter}\n`, {
		delimiters: [delimiter, `${delimiter}\n`],
		language,
		engines: Object.fromEntries(Object.keys(PARSERS).map((name) => [name, { parse }])),
	});
	return { data, body, bodyLine: countLines(source, body) };
}

/** Splits off front matter in JSON without delimiters: https://gohugo.io/content-management/front-matter/ */
function splitJson(source: string): FrontMatter | undefined {
	const text = /^\{[^\S\n]*\n[\s\S]*?\n\}[^\S\n]*(?=\n|$)/.exec(source)?.[0];
	if (text === undefined || !isJson(text)) return undefined;
	const body = source.slice(text.length + 1);
	return { data: parseYaml(text), body, bodyLine: countLines(source, body) };
}

function isJson(text: string): boolean {
	try {
		return Boolean(JSON.parse(text));
	} catch {
		return false;
	}
}

function unreadable(source: string, message: string): FrontMatter {
	return { data: { ...NO_DATA, errors: [{ message, ...FILE_START }] }, body: source, bodyLine: 1 };
}

function countLines(source: string, body: string): number {
	return source.slice(0, source.length - body.length).split("\n").length;
}

function isLanguage(name: string): name is keyof typeof PARSERS {
	return Object.hasOwn(PARSERS, name);
}
