import type { Code, Construct, Effects } from "micromark-util-types";
import type { Processor } from "unified";
import { mapConstructs } from "./constructs";
import { checkBefore, fail } from "./limits";

/** The parsers of expressions, and of tags, whose attributes may be expressions. */
const WITH_EXPRESSIONS = new Set<string | undefined>([
	"mdxFlowExpression",
	"mdxTextExpression",
	"mdxJsxFlowTag",
	"mdxJsxTextTag",
]);
const CLOSING_BRACE = "}".charCodeAt(0);
/**
 * Maximum number of characters of expressions that are parsed in a post. An expression is parsed up to each of its closing braces until
 * it is complete, and one that isn't of JavaScript up to all that follow. A million takes up to 0.1 s; an array of 13 kB with 365
 * objects has six in a paragraph, which is parsed twice.
 */
const MAX_PARSED = 8_000_000;
/** How many more characters each brace before counts for, which is an event of the parser. */
const BRACE_CHARACTERS = 10;
const TOO_MUCH =
	"The end of an expression can't be found among so many braces. Move data to an `export`, or rename the file to `.md`.";

/** Ends the parsing, with its position, of MDX whose expressions would take the parser minutes. */
export function mdxLimits(this: Processor): undefined {
	let parsed = 0;
	checkBefore(this, () => {
		parsed = 0;
	});
	mapConstructs(this, (construct) => {
		if (!WITH_EXPRESSIONS.has(construct.name)) return construct;
		return countBraces(construct, (characters, braces) => {
			parsed += characters + braces * BRACE_CHARACTERS;
			return parsed <= MAX_PARSED;
		});
	});
}

/**
 * Returns a construct that calls a function at each closing brace with the number of characters and of such braces up to it, and ends
 * the parsing if that returns `false`.
 */
function countBraces(construct: Construct, check: (characters: number, braces: number) => boolean): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			let [characters, braces] = [0, 0];
			const consume = (code: Code): undefined => {
				characters += 1;
				if (code === CLOSING_BRACE) braces += 1;
				if (code === CLOSING_BRACE && !check(characters, braces)) fail(this, TOO_MUCH);
				effects.consume(code);
			};
			const counting: Effects = { ...effects, consume };
			return construct.tokenize.call(this, counting, ok, nok);
		},
	};
}
