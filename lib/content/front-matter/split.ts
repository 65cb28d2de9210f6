import matter from "gray-matter";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { parseToml } from "@/lib/utils/toml";
import { parseYaml } from "@/lib/utils/yaml";

export interface FrontMatter {
	data: ParsedData;
	body: string;
	/** The line of the file on which the body begins, one-based. */
	bodyLine: number;
}

const empty: ParsedData = { value: {}, errors: [], duplicates: [], positionOf: () => ({ line: 1, column: 1 }) };
const parsers = { yaml: parseYaml, toml: parseToml };

/** Splits a post into front matter (YAML between `---`, TOML between `+++`) and body. */
export function splitFrontMatter(source: string): FrontMatter {
	const opening = /^(---|\+\+\+)(yaml|toml)?[^\S\n]*(?:\n|$)/.exec(source);
	const delimiter = opening?.[1];
	if (!opening || !delimiter) return { data: empty, body: source, bodyLine: 1 };
	const rest = source.slice(opening[0].length - 1);
	const closing = (delimiter === "---" ? /\n---[^\S\n]*(?:\n|$)/ : /\n\+{3}[^\S\n]*(?:\n|$)/).exec(rest);
	if (!closing) {
		const message = `The front matter is not closed. End it with a line \`${delimiter}\`.`;
		return { data: { ...empty, errors: [{ message, line: 1, column: 1 }] }, body: source, bodyLine: 1 };
	}
	const language = (opening[2] ?? (delimiter === "---" ? "yaml" : "toml")) as keyof typeof parsers;
	let data = empty;
	const parse = (text: string) => {
		data = parsers[language](text, 1);
		return {};
	};
	// The closing line is given exactly: `--- x` inside the front matter is no end of it.
	matter(`${delimiter}${rest.slice(0, closing.index)}\n${delimiter}\n`, {
		delimiters: [delimiter, `${delimiter}\n`],
		language,
		engines: { yaml: { parse }, toml: { parse } },
	});
	const body = rest.slice(closing.index + closing[0].length);
	const head = source.slice(0, source.length - body.length);
	return { data, body, bodyLine: head.split("\n").length };
}
