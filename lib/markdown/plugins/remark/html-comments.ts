import type { Options } from "mdast-util-from-markdown";
import type { MdxFlowExpression, MdxTextExpression } from "mdast-util-mdx";
import type { Processor } from "unified";

type MicromarkExtension = NonNullable<Options["extensions"]>[number];
type FromMarkdownExtension = Exclude<NonNullable<Options["mdastExtensions"]>[number], unknown[]>;
type Handle = NonNullable<FromMarkdownExtension["enter"]>[string];
type Construct = Extract<NonNullable<MicromarkExtension["flow"]>[string], { tokenize: unknown }>;
type Tokenizer = Construct["tokenize"];
type State = ReturnType<Tokenizer>;

declare module "micromark-util-types" {
	interface TokenTypeMap {
		htmlCommentFlow: "htmlCommentFlow";
		htmlCommentText: "htmlCommentText";
		htmlCommentData: "htmlCommentData";
	}
}

const DASH = 45;
const LESS_THAN = 60;
const GREATER_THAN = 62;
const LEFT_BRACE = 123;
const [OPEN, CLOSE] = ["<!--", "-->"];

/** Parses HTML comments in MDX, which has none, as MDX comments: https://spec.commonmark.org/0.31.2/#html-comment */
export function htmlComments(this: Processor): undefined {
	const data = this.data() as Record<string, unknown[] | undefined>;
	const syntax: MicromarkExtension = {
		flow: { [LESS_THAN]: { tokenize: tokenizeFlow, concrete: true } },
		text: { [LESS_THAN]: { tokenize: tokenizeText } },
	};
	const nodes: FromMarkdownExtension = {
		enter: { htmlCommentFlow: enterAs("mdxFlowExpression"), htmlCommentText: enterAs("mdxTextExpression") },
		exit: { htmlCommentFlow: exit, htmlCommentText: exit },
	};
	const extensions = (data.micromarkExtensions ?? []) as MicromarkExtension[];
	data.micromarkExtensions = [...extensions.map(skipComments), syntax];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), nodes];
}

/**
 * Makes the constructs of an extension for elements at the beginning of a line skip comments. That of MDX throws an error for a comment,
 * also if `tokenizeFlow` leaves it to the paragraph.
 */
function skipComments(extension: MicromarkExtension): MicromarkExtension {
	const constructs = [extension.flow?.[LESS_THAN] ?? []].flat();
	const skipping = constructs.map((construct): Construct => {
		const tokenize: Tokenizer = function tokenize(effects, ok, nok) {
			const element = construct.tokenize.call(this, effects, ok, nok);
			return effects.check({ tokenize: tokenizeText, partial: true }, nok, element);
		};
		return { ...construct, tokenize };
	});
	return { ...extension, flow: { ...extension.flow, [LESS_THAN]: skipping } };
}

function enterAs(type: (MdxFlowExpression | MdxTextExpression)["type"]): Handle {
	return function enter(token) {
		const estree = { type: "Program" as const, sourceType: "module" as const, body: [], comments: [] };
		this.enter({ type, value: "", data: { estree } }, token);
	};
}

const exit: Handle = function exit(token) {
	const node = this.stack.at(-1) as MdxFlowExpression | MdxTextExpression;
	const text = this.sliceSerialize(token).slice(OPEN.length, -CLOSE.length);
	node.value = `/*${text.replaceAll("*/", "* /")}*/`;
	this.exit(token);
};

const tokenizeText: Tokenizer = (effects, ok, nok) => tokenizeComment(effects, "htmlCommentText", ok, nok);

/**
 * Parses a comment at the beginning of a line, and the rest of its last line: other comments, expressions and elements. Before text, a
 * comment on one line is left to the paragraph. After a longer one, which may have blank lines, the text is a paragraph of its own.
 */
const tokenizeFlow: Tokenizer = function tokenizeFlow(effects, ok, nok) {
	const { parser, now } = this;
	const { line } = now();
	const afterComment: State = (code) => {
		if (isSpace(code)) {
			effects.enter("whitespace");
			return space(code);
		}
		if (isEnd(code)) return ok(code);
		const onText = now().line === line ? nok : startParagraph;
		const constructs = code === LESS_THAN || code === LEFT_BRACE ? parser.constructs.flow[code] : undefined;
		return constructs ? effects.attempt(constructs, ok, onText)(code) : onText(code);
	};
	const space: State = (code) => {
		if (isSpace(code)) {
			effects.consume(code);
			return space;
		}
		effects.exit("whitespace");
		return afterComment(code);
	};
	const startParagraph: State = (code) => {
		effects.enter("content");
		effects.enter("chunkContent", { contentType: "content" });
		return paragraph(code);
	};
	const paragraph: State = (code) => {
		if (!isEnd(code)) {
			effects.consume(code);
			return paragraph;
		}
		effects.exit("chunkContent");
		effects.exit("content");
		return ok(code);
	};
	return tokenizeComment(effects, "htmlCommentFlow", afterComment, nok);
};

function tokenizeComment(
	effects: Parameters<Tokenizer>[0],
	type: "htmlCommentFlow" | "htmlCommentText",
	ok: State,
	nok: State,
): State {
	let opened = 0;
	/** The number of dashes directly before the next character. In `<!-->`, those of the beginning are also those of the end. */
	let dashes = 2;
	const open: State = (code) => {
		if (code !== OPEN.charCodeAt(opened)) return nok(code);
		effects.consume(code);
		opened++;
		return opened < OPEN.length ? open : inside;
	};
	const inside: State = (code) => {
		if (isEnd(code)) {
			effects.exit("htmlCommentData");
			return lineEnding(code);
		}
		effects.consume(code);
		if (code === GREATER_THAN && dashes >= 2) {
			effects.exit("htmlCommentData");
			effects.exit(type);
			return ok;
		}
		dashes = code === DASH ? dashes + 1 : 0;
		return inside;
	};
	const lineEnding: State = (code) => {
		if (code === null) return nok(code);
		effects.enter("lineEnding");
		effects.consume(code);
		effects.exit("lineEnding");
		dashes = 0;
		return lineStart;
	};
	// Without a token on the last line of a comment, `subtokenize` of micromark never ends.
	const lineStart: State = (code) => {
		if (isEnd(code)) return lineEnding(code);
		effects.enter("htmlCommentData");
		return inside(code);
	};
	return (code) => {
		effects.enter(type);
		effects.enter("htmlCommentData");
		return open(code);
	};
}

/** Tells whether a code of micromark is the end of a line or of the text. */
function isEnd(code: Parameters<State>[0]): boolean {
	return code === null || code < -2;
}

/** Tells whether a code of micromark is a space or a part of a tab. */
function isSpace(code: Parameters<State>[0]): boolean {
	return code === 32 || code === -2 || code === -1;
}
