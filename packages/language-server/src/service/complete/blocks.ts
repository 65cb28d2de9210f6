import { COMPONENTS, KNOWN_LANGUAGES } from "quire-blog/tools/blog";
import { lineEnd } from "@/lib/utils/text";
import { readType } from "@/packages/language-server/src/service/components";
import type { Completion } from "@/packages/language-server/src/service/types";
import { type CompletionContext, completion, rank } from "./completion";

const COMMON_LANGUAGES = [
	"bash",
	"css",
	"diff",
	"go",
	"html",
	"java",
	"js",
	"json",
	"jsx",
	"markdown",
	"mermaid",
	"python",
	"rust",
	"sql",
	"text",
	"ts",
	"tsx",
	"yaml",
];

export function completeCodeLanguage({ offset }: CompletionContext, typed: string): Completion[] {
	const range = { from: offset - typed.length, to: offset };
	const names = typed === "" ? COMMON_LANGUAGES : [...new Set([...COMMON_LANGUAGES, ...KNOWN_LANGUAGES])];
	return rank(
		typed,
		names.map((name) => ({
			texts: [name],
			create: () => completion(range, name, { kind: "value", ...(name === "mermaid" && { detail: "diagram" }) }),
		})),
	);
}

const DIRECTIVES: Readonly<Record<string, string>> = {
	...Object.fromEntries(readType(COMPONENTS.Callout.props.type?.type ?? "").values.map((kind) => [kind, "callout"])),
	details: "text that unfolds",
	"code-group": "tabs of code blocks",
	blockquote: "quotation with its source",
};

export function completeDirective(
	{ document, offset }: CompletionContext,
	colons: string,
	typed: string,
): Completion[] {
	const { flat, text } = document.source;
	const rest = /^[^\S\n]*\n?([^\n]*)/.exec(flat.slice(offset))?.[0] ?? "";
	const isBlock = rest.trim() === "";
	const end = lineEnd(text);
	const range = { from: offset - typed.length, to: offset };
	return rank(
		typed,
		Object.entries(DIRECTIVES).map(([name, detail]) => ({
			texts: [name],
			create: () => {
				const insert = isBlock ? `${name}${end}${end}${colons}` : name;
				const cursor = isBlock ? { cursor: name.length + end.length } : {};
				return completion(range, insert, { label: name, kind: "component", detail, ...cursor });
			},
		})),
	);
}

/** The kinds of GitHub's callouts: https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts */
const ALERTS = ["NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"];

/** Completes the kind of a callout in GitHub's syntax, with its bracket. */
export function completeAlert({ document, offset }: CompletionContext, typed: string): Completion[] {
	const hasBracket = document.source.flat[offset] === "]";
	const range = { from: offset - typed.length, to: offset };
	return rank(
		typed,
		ALERTS.map((name) => ({
			texts: [name],
			create: () =>
				completion(range, hasBracket ? name : `${name}]`, { label: name, kind: "component", detail: "callout" }),
		})),
	);
}
