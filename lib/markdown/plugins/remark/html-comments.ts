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

const LESS_THAN = 60;
const LEFT_BRACE = 123;
const [OPEN, CLOSE] = ["<!--", "-->"];

/** Parses HTML comments in MDX, which has none, as MDX comments: https://spec.commonmark.org/0.31.2/#html-comment */
export function htmlComments(this: Processor): undefined {
	const data = this.data() as Record<string, unknown[] | undefined>;
	const syntax: MicromarkExtension = {
		flow: { [LESS_THAN]: { tokenize: tokenizeFlow, concrete: true } },
		text: { [LESS_THAN]: { tokenize: tokenizeText } },
	};
	const tree: FromMarkdownExtension = {
		enter: { htmlCommentFlow: enterAs("mdxFlowExpression"), htmlCommentText: enterAs("mdxTextExpression") },
		exit: { htmlCommentFlow: exit, htmlCommentText: exit },
	};
	const extensions = (data.micromarkExtensions ?? []) as MicromarkExtension[];
	data.micromarkExtensions = [...extensions.map(leaveComments), syntax];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), tree];
}

/** MDX's construct for elements at the beginning of a line throws an error for a comment, which may belong to a paragraph. */
function leaveComments(extension: MicromarkExtension): MicromarkExtension {
	const constructs = [extension.flow?.[LESS_THAN] ?? []].flat();
	const withoutComments = constructs.map((construct): Construct => {
		const tokenize: Tokenizer = function tokenize(effects, ok, nok) {
			const element = construct.tokenize.call(this, effects, ok, nok);
			return effects.check({ tokenize: tokenizeText, partial: true }, nok, element);
		};
		return { ...construct, tokenize };
	});
	return constructs.length > 0
		? { ...extension, flow: { ...extension.flow, [LESS_THAN]: withoutComments } }
		: extension;
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
 * What follows a comment on its last line is another comment, an expression or an element. If it is text, a comment on one line belongs to
 * the paragraph, and a longer one is before it: it may have blank lines, which paragraphs can't have.
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
		const onText = now().line === line ? nok : paragraph;
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
	const paragraph: State = (code) => {
		effects.enter("content");
		effects.enter("chunkContent", { contentType: "content" });
		return paragraphRest(code);
	};
	const paragraphRest: State = (code) => {
		if (!isEnd(code)) {
			effects.consume(code);
			return paragraphRest;
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
	/** The last characters, as many as `-->` has. The dashes of `<!-->` begin and end the comment. */
	let last = "";
	let opened = 0;
	let isInData = false;
	const consume = (code: Parameters<State>[0]) => {
		if (!isInData) effects.enter("htmlCommentData");
		isInData = true;
		effects.consume(code);
		last = (last + String.fromCharCode(Math.max(code ?? 0, 0))).slice(-CLOSE.length);
	};
	const endData = () => {
		if (isInData) effects.exit("htmlCommentData");
		isInData = false;
	};
	const open: State = (code) => {
		if (code !== OPEN.charCodeAt(opened)) return nok(code);
		consume(code);
		opened++;
		return opened < OPEN.length ? open : inside;
	};
	const inside: State = (code) => {
		if (last === CLOSE) {
			endData();
			effects.exit(type);
			return ok(code);
		}
		if (code === null) return nok(code);
		if (isEnd(code)) {
			endData();
			effects.enter("lineEnding");
			effects.consume(code);
			effects.exit("lineEnding");
			last = "";
		} else consume(code);
		return inside;
	};
	return (code) => {
		effects.enter(type);
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
