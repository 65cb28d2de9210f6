import matter from "gray-matter";
import { FILE_START } from "@/lib/utils/diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { parseToml } from "@/lib/utils/toml";
import { parseYaml } from "@/lib/utils/yaml";

/** The two parts of a post's file. */
export interface FrontMatter {
	/** The front matter; empty if there is none. */
	data: ParsedData;
	body: string;
	/** The one-based line of the file on which the body begins. */
	bodyLine: number;
}

const EMPTY: ParsedData = { value: {}, errors: [], duplicates: [], positionOf: () => FILE_START };
const PARSERS = { yaml: parseYaml, toml: parseToml };

/** Splits a post into its front matter (YAML between `---` or TOML between `+++`) and its body. */
export function splitFrontMatter(source: string): FrontMatter {
	const opening = /^(---|\+\+\+)(yaml|toml)?[^\S\n]*(?:\n|$)/.exec(source);
	const delimiter = opening?.[1];
	if (!opening || !delimiter) return { data: EMPTY, body: source, bodyLine: 1 };
	const rest = source.slice(opening[0].length - 1);
	const closing = (delimiter === "---" ? /\n---[^\S\n]*(?:\n|$)/ : /\n\+{3}[^\S\n]*(?:\n|$)/).exec(rest);
	if (!closing) {
		const message = `The front matter is not closed. End it with a line that is just \`${delimiter}\`.`;
		return { data: { ...EMPTY, errors: [{ message, ...FILE_START }] }, body: source, bodyLine: 1 };
	}
	const language = (opening[2] ?? (delimiter === "---" ? "yaml" : "toml")) as keyof typeof PARSERS;
	let data = EMPTY;
	const parse = (text: string) => {
		data = PARSERS[language](text, 1);
		return {};
	};
	// The delimiter includes the end of the line, so that a line such as `--- x` does not end the front matter.
	matter(`${delimiter}${rest.slice(0, closing.index)}\n${delimiter}\n`, {
		delimiters: [delimiter, `${delimiter}\n`],
		language,
		engines: { yaml: { parse }, toml: { parse } },
	});
	const body = rest.slice(closing.index + closing[0].length);
	const head = source.slice(0, source.length - body.length);
	return { data, body, bodyLine: head.split("\n").length };
}
