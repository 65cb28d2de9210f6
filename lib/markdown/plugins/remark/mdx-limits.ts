import type { Code, Effects } from "micromark-util-types";
import type { Processor } from "unified";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { canBeTooDeep, measureNesting } from "@/lib/utils/javascript/nesting";
import { mapConstructs } from "./constructs";
import { checkBefore, createError, fail } from "./limits";

/** The parsers of expressions, and of tags, whose attributes may be expressions. */
const WITH_EXPRESSIONS = new Set<string | undefined>([
	"mdxFlowExpression",
	"mdxTextExpression",
	"mdxJsxFlowTag",
	"mdxJsxTextTag",
]);
const BRACKETS = new Set([..."([{<"].map((bracket) => bracket.charCodeAt(0)));
const CLOSING_BRACE = "}".charCodeAt(0);
/**
 * Maximum number of characters of expressions that are parsed in a post. An expression is parsed up to each of its closing braces until
 * it is complete, and one that isn't of JavaScript up to all that follow. A million takes up to 0.1 s; an array of 13 kB with 365
 * objects has six in a paragraph, which is parsed twice.
 */
const MAX_PARSED = 8_000_000;
/** How many more characters each brace before counts for, which is an event of the parser. */
const BRACE_CHARACTERS = 10;
/** The number of slashes, each of which may begin a comment up to the end of the text, that take as long as the rest of an expression. */
const SLASHES = 400;
const SLASH = "/".charCodeAt(0);
const TOO_MUCH =
	"The end of an expression can't be found among so many braces. Move data to an `export`, or rename the file to `.md`.";

const TOO_DEEP =
	"Too many brackets, tags or operators are inside each other. Move the parts of this code to constants.";
const ESM = /^(?:export|import)\b/gm;

/** Ends the parsing, with its position, of MDX whose code would take the parser minutes, or more of the stack than there is. */
export function mdxLimits(this: Processor): undefined {
	let document = "";
	let parsed = 0;
	checkBefore(this, (text) => {
		document = text;
		parsed = 0;
	});
	checkBefore(this, limitExports);
	mapConstructs(this, (construct) => {
		if (!WITH_EXPRESSIONS.has(construct.name)) return construct;
		return {
			...construct,
			tokenize(effects, ok, nok) {
				const start = this.now();
				const count = { all: 0, brackets: 0, braces: 0, slashes: 0 };
				const consume = (code: Code): undefined => {
					count.all += 1;
					if (code === SLASH) count.slashes += 1;
					if (code !== null && BRACKETS.has(code)) count.brackets += 1;
					if (code === CLOSING_BRACE) {
						count.braces += 1;
						parsed += count.all * (1 + count.slashes / SLASHES) + count.braces * BRACE_CHARACTERS;
						if (parsed > MAX_PARSED) fail(this, TOO_MUCH);
					}
					effects.consume(code);
				};
				// The parser of code gets what is before a brace after the token for it has ended.
				const exit: Effects["exit"] = (type) => {
					const end = this.now();
					const isPossible =
						document.charCodeAt(end.offset) === CLOSING_BRACE && canBeTooDeep(count.all, count.brackets);
					const code = isPossible ? this.sliceSerialize({ start, end }).replace(/^\{/, "") : "";
					if (measureNesting(code).isTooDeep) fail(this, TOO_DEEP);
					return effects.exit(type);
				};
				return construct.tokenize.call(this, { ...effects, consume, exit }, ok, nok);
			},
		};
	});
}

/** Ends the parsing of text with an `export` that would take more of the stack than there is. */
function limitExports(text: string): void {
	let end = 0;
	for (const { index } of text.matchAll(ESM)) {
		if (index < end) continue;
		const nesting = measureNesting(text.slice(index));
		if (nesting.isTooDeep) throw createError(TOO_DEEP, positionAt(text, index));
		end = index + nesting.end;
	}
}
