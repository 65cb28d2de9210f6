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
/** The number of slashes, each of which may begin a comment up to the end of the text, that take as long as the rest of an expression. */
const SLASHES = 400;
const SLASH = "/".charCodeAt(0);
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
		return countCharacters(construct, ({ all, braces, slashes }) => {
			parsed += all * (1 + slashes / SLASHES) + braces * BRACE_CHARACTERS;
			return parsed <= MAX_PARSED;
		});
	});
}

/** The characters of an expression or tag up to a closing brace. */
interface Characters {
	all: number;
	braces: number;
	slashes: number;
}

/** Returns a construct that calls a function at each closing brace, and ends the parsing if that returns `false`. */
function countCharacters(construct: Construct, check: (count: Characters) => boolean): Construct {
	return {
		...construct,
		tokenize(effects, ok, nok) {
			const count: Characters = { all: 0, braces: 0, slashes: 0 };
			const consume = (code: Code): undefined => {
				count.all += 1;
				if (code === SLASH) count.slashes += 1;
				if (code === CLOSING_BRACE) count.braces += 1;
				if (code === CLOSING_BRACE && !check(count)) fail(this, TOO_MUCH);
				effects.consume(code);
			};
			const counting: Effects = { ...effects, consume };
			return construct.tokenize.call(this, counting, ok, nok);
		},
	};
}
