import type { Blog } from "@/lib/blog/blog";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { DATA_FILES, POST_FOLDERS } from "@/lib/content/layout/layout";
import type { SourceFile } from "@/lib/content/source/read-source-files";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { RULE_NAMES, RULES, type RuleName } from "@/lib/diagnostics/rules";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { memoize } from "@/lib/utils/memoize";
import type { Position } from "@/lib/utils/position";
import { didYouMean } from "@/lib/utils/suggest";
import { normalizeText } from "@/lib/utils/text";

/** A comment that switches rules off at its position, such as `<!-- check-ignore image-alt: decoration -->`. */
export interface IgnoreComment extends Position {
	rules: string[];
	/** The first line that it is about. */
	from: number;
	to: number;
}

const COMMENT =
	/(?:<!--|\{\/\*|(?<=^|\s)#)\s*check-ignore\s+([a-z][a-z-]*(?:[\s,]+[a-z][a-z-]*)*)\s*(?::|-->|\*\/\}|$)/;
const MARKER = "check-ignore";

/**
 * A comment is about its own line; if nothing else is on that line, about the next one, and in Markdown about the whole paragraph that
 * follows. Text in code is no comment.
 */
export function findIgnoreComments(text: string, syntax: "markdown" | "mdx" | "yaml"): IgnoreComment[] {
	if (!text.includes(MARKER)) return [];
	const source = normalizeText(text);
	const lines = source.split("\n");
	const bodyStart = syntax === "yaml" ? lines.length : splitFrontMatter(source).bodyLine - 1;
	const body = maskCode(lines.slice(bodyStart).join("\n"), { indented: syntax === "markdown" }).split("\n");
	return lines.flatMap((content, index) => {
		const match = COMMENT.exec(index < bodyStart ? content : (body[index - bodyStart] ?? ""));
		if (!match?.[1]) return [];
		// Only YAML has comments with `#`.
		if (match[0].startsWith("#") && index >= bodyStart) return [];
		const line = index + 1;
		const rest =
			content.slice(0, match.index) + content.slice(match.index).replace(/^(?:<!--.*?-->|\{\/\*.*?\*\/\}|#.*)/, "");
		const isAlone = rest.trim() === "";
		const to = isAlone ? findEnd(lines, index, bodyStart) + 1 : line;
		return { line, column: match.index + 1, rules: match[1].split(/[\s,]+/), from: line, to };
	});
}

/** Comments by file object, which is the same as long as the file doesn't change. */
const found = new WeakMap<SourceFile, IgnoreComment[]>();

function findInSource(file: SourceFile): IgnoreComment[] {
	const known = found.get(file) ?? findIgnoreComments(file.source, file.file.endsWith(".mdx") ? "mdx" : "markdown");
	found.set(file, known);
	return known;
}

export const getIgnoreComments = memoize(async (blog: Blog): Promise<ReadonlyMap<string, IgnoreComment[]>> => {
	const posts = await Promise.all(POST_FOLDERS.map((folder) => blog.sourceFiles(folder)));
	const settings = DATA_FILES.map(async (file) => [file, await blog.source.readTextFile(file)] as const);
	const all = [
		...posts.flat().map((post) => [post.file, findInSource(post)] as const),
		...(await Promise.all(settings)).map(([file, text]) => [file, findIgnoreComments(text, "yaml")] as const),
	];
	return new Map(all.filter(([, comments]) => comments.length > 0));
});

/** Drops the diagnostics that a comment of their file switches off. Errors stay. */
export function dropIgnored(
	diagnostics: readonly Diagnostic[],
	comments: ReadonlyMap<string, readonly IgnoreComment[]>,
): Diagnostic[] {
	return diagnostics.filter(
		(diagnostic) => !comments.get(diagnostic.file)?.some((comment) => isIgnored(diagnostic, comment)),
	);
}

/**
 * Reports comments with rules that don't exist, and with rules that report nothing at their position. Only rules that `isChecked` accepts are
 * considered: if another one reports nothing, it may not have been checked yet.
 */
export function reportUseless(
	diagnostics: readonly Diagnostic[],
	comments: ReadonlyMap<string, readonly IgnoreComment[]>,
	isChecked: (rule: string) => boolean,
): Diagnostic[] {
	return [...comments].flatMap(([file, ofFile]) => {
		const found = diagnostics.filter((diagnostic) => diagnostic.file === file);
		return ofFile.flatMap((comment) =>
			comment.rules.filter(isChecked).flatMap((rule) => {
				const message = describeUseless(rule, comment, found);
				return message === undefined ? [] : createDiagnostic("check-ignore", file, comment, message);
			}),
		);
	});
}

function describeUseless(rule: string, comment: IgnoreComment, diagnostics: readonly Diagnostic[]): string | undefined {
	if (!(rule in RULES)) {
		const hint = didYouMean(rule, RULE_NAMES) || " `docs/reference/checks.md` of quire-blog lists all.";
		return `There is no rule \`${rule}\`.${hint}`;
	}
	const isUsed = diagnostics.some((diagnostic) => isIgnored(diagnostic, { ...comment, rules: [rule] }));
	return isUsed ? undefined : `\`${rule}\` reports nothing here that a comment can switch off. Delete it.`;
}

function isIgnored({ rule, severity, line }: Diagnostic, { rules, from, to }: IgnoreComment): boolean {
	return severity !== "error" && line >= from && line <= to && (rules as RuleName[]).includes(rule);
}

/** Returns the index of the last line that a comment alone on its line is about. */
function findEnd(lines: readonly string[], index: number, bodyStart: number): number {
	if (index < bodyStart) return index + 1;
	const isBlank = (line: string | undefined) => line === undefined || line.trim() === "";
	let start = index + 1;
	while (start < lines.length && isBlank(lines[start])) start += 1;
	let end = start;
	while (end < lines.length && !isBlank(lines[end + 1])) end += 1;
	return end;
}
