import { type Diagnostic, readCorrectedLine } from "quire-blog/tools/blog";
import type { RuleName } from "@/packages/language-server/src/blog-types";
import type { TagText } from "./body-text";
import type { PostDocument } from "./document";
import type { FrontMatterEntry } from "./front-matter-text";
import type { TextRange } from "./types";

export interface Target extends TextRange {
	/** The destination of the link or image, as it is written. */
	destination?: TextRange;
	/** The label of a link or image in Markdown. */
	label?: TextRange;
	tag?: TagText;
	entry?: FrontMatterEntry;
	tagName?: string;
}

const KEY_RULES: readonly RuleName[] = ["front-matter-unclear", "front-matter-unknown", "front-matter-duplicate"];
const MISSING_RULES: readonly RuleName[] = ["title-missing", "date-missing"];

const TEXT_RULES: readonly RuleName[] = ["text-encoding", "text-unfinished"];

const DESTINATIONS: Partial<Record<RuleName, readonly string[]>> = {
	"link-missing": ["href", "to"],
	"link-part": ["href", "to"],
	"link-moved": ["href", "to"],
	"html-script": ["href", "src"],
	"file-missing": ["src", "poster", "href"],
	"image-missing": ["src", "poster", "srcSet", "srcset"],
	"image-unreadable": ["src", "poster", "srcSet", "srcset"],
	"image-too-large": ["src", "poster", "srcSet", "srcset"],
	"image-misnamed": ["src", "poster", "srcSet", "srcset"],
	"image-heavy": ["src", "poster", "srcSet", "srcset"],
	"image-alt": ["src"],
};

/** Finds the text of a diagnostic, from its position to the end of the token; if that is unknown, to the end of the line. */
export function findTarget(document: PostDocument, diagnostic: Diagnostic): Target {
	const { source, frontMatter, body } = document;
	const offset = source.offsetAt(diagnostic);
	if (MISSING_RULES.includes(diagnostic.rule)) return source.lineAt(1);
	const isAtStart = diagnostic.line === 1 && diagnostic.column === 1;
	if (!isAtStart && frontMatter && offset >= frontMatter.content.from && offset < frontMatter.content.to) {
		return findInFrontMatter(document, diagnostic, offset);
	}
	return (
		(offset >= body.from && findInBody(document, diagnostic, offset)) || findRestOfLine(document, diagnostic, offset)
	);
}

function findInFrontMatter(document: PostDocument, diagnostic: Diagnostic, offset: number): Target {
	const { source, frontMatter } = document;
	const line = source.lineAt(diagnostic.line);
	const entries = frontMatter?.entries ?? [];
	const entry =
		entries.find(({ key }) => key.from === offset) ??
		// A key in TOML has the position of its line.
		entries.find(({ key }) => key.from >= line.from && key.from <= line.to && offset <= key.from);
	const token = TEXT_RULES.includes(diagnostic.rule)
		? findToken(source.flat.slice(offset, line.to), diagnostic.rule)
		: undefined;
	if (token) {
		const around = entries.find(({ value }) => value && offset >= value.from && offset < value.to);
		return { from: offset + token.start, to: offset + token.start + token.length, ...(around && { entry: around }) };
	}
	const isLine = readCorrectedLine(diagnostic.message) !== undefined;
	if (!entry || isLine) return findRestOfLine(document, diagnostic, offset);
	const tag = diagnostic.rule === "tag-similar" ? findTag(document, entry, diagnostic.message) : undefined;
	if (tag) return tag;
	const range = KEY_RULES.includes(diagnostic.rule) ? entry.key : (entry.value ?? entry.key);
	return { from: range.from, to: range.to, entry };
}

/** Finds the tag that a message names, in the list of a field or in its text, where commas separate tags. */
function findTag({ source, frontMatter }: PostDocument, field: FrontMatterEntry, message: string): Target | undefined {
	for (const entry of frontMatter?.entries ?? []) {
		const { path, text, value = entry.key } = entry;
		if (path[0] !== field.path[0] || text === undefined) continue;
		const tagName = text
			.split(",")
			.map((name) => name.trim())
			.find((name) => name !== "" && message.includes(`\`${name}\``));
		const at = tagName === undefined ? -1 : source.slice(value).indexOf(tagName);
		if (tagName === undefined || at < 0) continue;
		const isPart = text.includes(",");
		const range = isPart ? { from: value.from + at, to: value.from + at + tagName.length } : value;
		return { from: range.from, to: range.to, entry, tagName };
	}
	return undefined;
}

function findInBody(document: PostDocument, { rule }: Diagnostic, offset: number): Target | undefined {
	const { source, body } = document;
	const names = DESTINATIONS[rule];
	const link = body.links.find(({ from }) => from === offset);
	if (link && names) {
		const { label, destination } = link;
		const range = rule === "image-alt" || destination.to === destination.from ? link : destination;
		return { from: range.from, to: range.to, destination, label };
	}
	const tag = body.tags.find(({ from }) => from === offset);
	if (tag) {
		const attribute =
			names && tag.attributes.find(({ name, value, isText }) => value && isText && names.includes(source.slice(name)));
		const range = (rule !== "image-alt" && attribute?.value) || tag.name;
		return { from: range.from, to: range.to, tag, ...(attribute?.value && { destination: attribute.value }) };
	}
	const reference = body.references.find(({ from }) => from === offset);
	if (reference && names) {
		const { from, to, label, key } = reference;
		const destination = body.definitions.get(key);
		return { from, to, label, ...(destination && { destination }) };
	}
	const token = findToken(source.flat.slice(offset, offset + MAX_TOKEN), rule);
	if (!token) return undefined;
	return { from: offset + token.start, to: offset + token.start + token.length };
}

/** In characters. */
const MAX_TOKEN = 2_000;

/** Tokens that diagnostics are about, by their beginning: the language of a fence, formulas, templates, code, words. */
const TOKENS: readonly { start: RegExp; rules?: readonly RuleName[] }[] = [
	{ start: /^(?:`{3,}|~{3,})[^\S\n]*([^\s`{]+)/, rules: ["code-language"] },
	{ start: /^(\$\$[\s\S]+?\$\$|\$[^$\n]+\$)/ },
	{ start: /^(\{%[\s\S]+?%\}|\{\{[\s\S]+?\}\})/ },
	{ start: /^(<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\})/ },
	{ start: /^(\{[^{}\n]*\})/ },
	{ start: /^(#{1,6} [^\n]*\S)/ },
	{ start: /^((?:import|export)\b[^\n]*\S)/ },
	{ start: /^([\p{L}\p{N}_$]+)/u, rules: ["mdx-syntax", "markdown-syntax", "mdx-expression", "text-unfinished"] },
	{ start: /^([^\s\w]{1,4})/, rules: ["text-encoding"] },
];

function findToken(text: string, rule: RuleName): { start: number; length: number } | undefined {
	for (const { start, rules } of TOKENS) {
		const match = !rules || rules.includes(rule) ? start.exec(text) : null;
		if (match?.[1]) return { start: match[0].length - match[1].length, length: match[1].length };
	}
	return undefined;
}

/** Returns the rest of a line, or the whole line if the rest is empty. */
function findRestOfLine({ source }: PostDocument, { line }: Diagnostic, offset: number): TextRange {
	const range = source.lineAt(line);
	const isEmpty = source.text.slice(offset, range.to).trim() === "";
	return { from: isEmpty ? range.from : offset, to: range.to };
}
