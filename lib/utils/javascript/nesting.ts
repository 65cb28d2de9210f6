import { Parser, type Token, type TokenType } from "acorn";
import jsx from "acorn-jsx";

const JsxParser = Parser.extend(jsx());
/** A bracket or a tag takes as much of the stack as this many operators. */
const BRACKET = 10;
/**
 * Maximum nesting: 200 brackets or tags, or 2,000 operators. The parser recurses for each, and V8 ends the process if
 * the stack ends where a regular expression is compiled, which the parser does to handle this error. That takes 250
 * functions, 600 brackets or 4,200 operators.
 */
const MAX = 200 * BRACKET;
const OPENING = new Set(["(", "[", "{", "${"]);
const CLOSING = new Set([")", "]", "}"]);
/** Tokens that end an expression or begin a statement. */
const SEPARATORS = new Set([",", ";", "const", "export", "import", "return", "var"]);
const KEYWORD_NAMES = new Set(["async", "await", "yield"]);

/**
 * Tells, without reading it, whether code of a length and with a number of opening brackets and tags can be nested
 * too deeply.
 */
export function canBeTooDeep(length: number, brackets: number): boolean {
	return length + brackets * BRACKET > MAX;
}

/**
 * Reads the tokens of JavaScript and JSX up to the first invalid one, and tells whether they are nested so deeply
 * that the parser could end the process. `end` is the offset after the last token that was read.
 */
export function measureNesting(source: string): { isTooDeep: boolean; end: number } {
	/** The depths around each open bracket and tag. */
	const outer: number[] = [];
	let depth = 0;
	let previous: Token | undefined;
	const open = () => {
		outer.push(depth);
		depth += BRACKET;
	};
	const close = () => {
		depth = outer.pop() ?? 0;
	};
	try {
		for (const token of JsxParser.tokenizer(source, { ecmaVersion: "latest", sourceType: "module" })) {
			const { label } = token.type;
			const before = previous?.type.label;
			if (OPENING.has(label) || label === "jsxTagStart") open();
			else if (CLOSING.has(label) || (label === "jsxTagEnd" && before === "/")) close();
			else if (label === "/" && before === "jsxTagStart") {
				close();
				close();
			} else if (SEPARATORS.has(label)) depth = outer.length > 0 ? (outer.at(-1) ?? 0) + BRACKET : 0;
			else if (isOperator(token)) depth += 1;
			if (depth > MAX) return { isTooDeep: true, end: token.end };
			previous = token;
		}
	} catch {
		// The rest isn't JavaScript, and the parser stops here too.
	}
	return { isTooDeep: false, end: previous?.end ?? 0 };
}

/** Tells whether an expression or a statement may follow a token. */
function isOperator({ type, value }: Token & { value?: unknown }): boolean {
	// Acorn's types lack what its documentation names: https://github.com/acornjs/acorn/tree/master/acorn#tokentype
	const { beforeExpr, prefix, binop } = type as TokenType & {
		beforeExpr: boolean;
		prefix: boolean;
		binop: number | null;
	};
	if (type.label === "jsxText") return false;
	return beforeExpr || prefix || binop !== null || type.keyword !== undefined || KEYWORD_NAMES.has(String(value));
}
