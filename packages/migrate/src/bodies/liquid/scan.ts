/** A tag, an expression or a comment of Liquid or Nunjucks, with its offsets in the text. */
export interface TemplateTag {
	/** `tag` is `{% name args %}`, `output` is `{{ args }}`, and `comment` is `{# … #}`. */
	kind: "tag" | "output" | "comment";
	/** Empty for outputs and comments. */
	name: string;
	args: string;
	source: string;
	start: number;
	end: number;
	/** Whether a hyphen removes the white space before (`trimLeft`) or after the tag (`trimRight`). */
	trimLeft: boolean;
	trimRight: boolean;
}

const DELIMITERS = {
	"%": { kind: "tag", open: "{%", close: "%}" },
	"{": { kind: "output", open: "{{", close: "}}" },
	"#": { kind: "comment", open: "{#", close: "#}" },
} as const;
type Mark = keyof typeof DELIMITERS;

/** Matches an expression that begins with a string, which may contain braces. */
const STRING_OUTPUT = /\{\{-?\s{0,20}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}')[^{}\n]{0,500}\}\}/y;
const NAME = /^([\w-]+)\s*/;

/** Finds tags in a text; `source` is the original if parts of `text` are masked. */
export function scanTags(text: string, source = text): TemplateTag[] {
	const tags: TemplateTag[] = [];
	const nextClose: Record<Mark, number> = { "%": -1, "{": -1, "#": -1 };
	for (let start = text.indexOf("{"); start >= 0; start = text.indexOf("{", start)) {
		const mark = text.charAt(start + 1);
		const end = isMark(mark) ? findEnd(text, start, mark, nextClose) : undefined;
		if (isMark(mark) && end) tags.push(createTag(DELIMITERS[mark].kind, start, source.slice(start, end)));
		start = end ?? start + (isHugo(text, start) ? 3 : 1);
	}
	return tags;
}

/** Tells whether a shortcode of Hugo begins at an offset: `{{< a >}}` or `{{% a %}}`. */
function isHugo(text: string, start: number): boolean {
	return text.startsWith("{{<", start) || text.startsWith("{{%", start);
}

function isMark(character: string): character is Mark {
	return Object.hasOwn(DELIMITERS, character);
}

/** Returns the end of the tag at an offset; `undefined` if there is none. `nextClose` has the offsets of the next closing delimiters. */
function findEnd(text: string, start: number, mark: Mark, nextClose: Record<Mark, number>): number | undefined {
	const { open, close } = DELIMITERS[mark];
	const stringOutput = mark === "{" ? readStringOutput(text, start) : undefined;
	if (stringOutput) return start + stringOutput.length;
	if (nextClose[mark] < start + 2) {
		const found = text.indexOf(close, start + 2);
		nextClose[mark] = found < 0 ? text.length : found;
	}
	const end = nextClose[mark];
	if (end >= text.length) return undefined;
	// Delimiters after the start of another tag belong to that tag.
	const nextOpen = text.indexOf(open, start + 2);
	if (nextOpen >= 0 && nextOpen < end) return undefined;
	const content = text.slice(start + 2, end);
	return isContent(mark, content) && !/\n[ \t]*\n/.test(content) ? end + 2 : undefined;
}

function isContent(mark: Mark, content: string): boolean {
	if (mark === "%") return /^-?\s*[\w-]/.test(content);
	// `{#id}` is the id of a heading.
	if (mark === "#") return /^-?\s/.test(content);
	// `{{<` and `{{%` are shortcodes of Hugo.
	return !/^[<%]|^-?\s*$/.test(content);
}

function readStringOutput(text: string, start: number): string | undefined {
	STRING_OUTPUT.lastIndex = start;
	return STRING_OUTPUT.exec(text)?.[0];
}

function createTag(kind: TemplateTag["kind"], start: number, match: string): TemplateTag {
	const trimLeft = match[2] === "-";
	const trimRight = match.at(-3) === "-" && match.length > 5;
	const content = match.slice(trimLeft ? 3 : 2, trimRight ? -3 : -2).trim();
	const [nameAndSpace = "", name = ""] = (kind === "tag" && NAME.exec(content)) || [];
	return {
		kind,
		name,
		args: content.slice(nameAndSpace.length),
		source: match,
		start,
		end: start + match.length,
		trimLeft,
		trimRight,
	};
}

/** Finds the expressions in code, which some systems evaluate too. */
export function findOutputsInCode(body: string, masked: string): TemplateTag[] {
	return scanTags(body).filter(
		({ kind, start, end }) => kind === "output" && masked[start] !== "{" && masked[end - 1] !== "}",
	);
}

/** Merges two lists of tags by their offsets. Tags of the second list that overlap those of the first are left out. */
export function mergeTags(tags: readonly TemplateTag[], others: readonly TemplateTag[]): TemplateTag[] {
	const sorted = [...tags, ...others].sort((a, b) => a.start - b.start);
	const isOther = new Set(others);
	let end = 0;
	return sorted.filter((tag, index) => {
		const next = sorted[index + 1];
		if (isOther.has(tag) && (tag.start < end || (next && next.start < tag.end))) return false;
		end = tag.end;
		return true;
	});
}
