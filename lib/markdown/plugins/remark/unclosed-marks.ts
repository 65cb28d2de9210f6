import { codeText, htmlText } from "micromark-core-commonmark";
import type { Code, Construct, State, TokenizeContext } from "micromark-util-types";
import type { Processor } from "unified";
import { getExtensions, mapConstructs } from "./constructs";

/**
 * Tells what closes a construct, given one of its first characters, the index of that, and the first character: `undefined` if that
 * depends on the next characters, `""` if the construct is of no kind that goes on to the end of its paragraph.
 */
type FindClosing = (index: number, character: string, first: string) => string | undefined;

/** Tells runs of the same mark apart by their length. */
const findLength: FindClosing = (index, character, first) => {
	return index === 0 || character === first ? undefined : String(index);
};

/** Tells `<?`, `<!--`, `<![CDATA[` and `<!a` apart. */
const findHtmlKind: FindClosing = (index, character) => {
	if (index === 0 || (index === 1 && character === "!")) return undefined;
	if (index === 1 && character !== "?") return "";
	return /[a-z]/i.test(character) ? "a" : character;
};

/**
 * Makes the parser remember that a mark of code or a formula isn't closed in a paragraph. By itself it reads the text up to the end of
 * the paragraph for each backtick and dollar sign.
 */
export function unclosedMarks(this: Processor): undefined {
	mapConstructs(this, (construct) =>
		construct.name === "mathText" ? rememberUnclosed(construct, findLength) : construct,
	);
	replaceConstruct(this, "`", codeText, findLength);
}

/** Does the same for comments, instructions and declarations of HTML, which MDX hasn't. */
export function unclosedHtmlMarks(this: Processor): undefined {
	replaceConstruct(this, "<", htmlText, findHtmlKind);
}

function replaceConstruct(processor: Processor, mark: string, construct: Construct, findClosing: FindClosing): void {
	getExtensions(processor).push({
		disable: { null: [construct.name ?? ""] },
		text: { [mark.charCodeAt(0)]: rememberUnclosed(construct, findClosing) },
	});
}

/** Returns a construct that isn't parsed after the same one went on to the end of the text without what closes it. */
function rememberUnclosed(construct: Construct, findClosing: FindClosing): Construct {
	const unclosed = new WeakMap<TokenizeContext, Set<string>>();
	return {
		...construct,
		name: `${construct.name}OrUnclosed`,
		tokenize(effects, ok, nok) {
			const known = unclosed.get(this) ?? new Set();
			unclosed.set(this, known);
			let index = 0;
			let first = "";
			let closing: string | undefined;
			let isDone = false;
			const succeed: State = (code) => {
				isDone = true;
				return ok(code);
			};
			const fail: State = (code) => {
				isDone = true;
				if (code === null && closing) known.add(closing);
				return nok(code);
			};
			let state: State | undefined = construct.tokenize.call(this, effects, succeed, fail);
			const begin: State = (code) => {
				const character = toCharacter(code);
				if (index === 0) first = character;
				closing = findClosing(index, character, first);
				if (closing && known.has(closing)) return nok(code);
				index += 1;
				const next: State | undefined = state?.(code);
				if (isDone || closing !== undefined || next === undefined) return next;
				state = next;
				return begin;
			};
			return begin;
		},
	};
}

/** Returns the character of a code, of which those of line ends are negative. */
const toCharacter = (code: Code) => (code !== null && code > 0 ? String.fromCodePoint(code) : "\n");
