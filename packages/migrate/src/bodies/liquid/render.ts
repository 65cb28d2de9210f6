import type { Context, Emitter, Liquid } from "liquidjs";
import { applyEdits } from "quire-blog/source-adapter";
import type { Edit } from "@/lib/utils/edits";
import { findHandler, type ShortcodeHandler } from "@/packages/migrate/src/bodies/shortcodes/handlers";
import { convertLiquidBlocks, escapeTags } from "./blocks";
import { createEngine, type LiquidModule, type Scope } from "./engine";
import { Expressions } from "./expressions";
import { translateExpression } from "./nunjucks";
import { findOutputsInCode, mergeTags, scanTags, type TemplateTag } from "./scan";
import { type Include, parseInclude, resolveArguments, shortcodeName } from "./shortcodes";
import { buildTree, type TemplateNode } from "./tree";
import { WorkLimit } from "./work-limit";

export interface TemplateEnvironment {
	scope: Scope;
	/** The texts of files that templates can include, by their paths in the folder of includes. */
	includes: Readonly<Record<string, string>>;
	/** Whether the system of the site evaluates expressions in code too. */
	evaluatesCode: boolean;
	/** The offset is that in the text. */
	report: (problem: TemplateProblem, offset: number) => void;
}

/**
 * A part of a template that can't be rendered, as it is written: an unknown `tag` or value; an unknown `filter`, without which the value is
 * shown; or the tag that reaches the work `limit`, after which the text stays unchanged.
 */
export interface TemplateProblem {
	kind: "tag" | "filter" | "limit";
	name: string;
}

const EMPTY_VARIABLE = /^site\.(?:baseurl|url|cdn)(?:$|\s*\|)/;
const MAX_INCLUDE_DEPTH = 8;
/** A private-use character after the brace of a tag that the engine doesn't render. */
const SEPARATOR = "\uE003";
/** A private-use character around Markdown in HTML. */
const MARKDOWN_MARK = "\uE004";
/** A tag of the engine for parts that this module renders itself. Its argument is the number of the node. */
const NODE_TAG = "quire_node";
/** A tag of the engine that counts the work of evaluating the following expression. Its argument is the length of that expression. */
const LENGTH_TAG = "quire_length";
/** Characters of a tag's arguments, including those of its branches, from which on their length is counted. */
const LONG_ARGUMENTS = 100;

/**
 * Renders the templates of Liquid and Nunjucks in a text, and leaves shortcodes, with the values of variables in their arguments. Parts
 * that can't be rendered are left out and reported.
 */
export async function renderTemplates(body: string, masked: string, environment: TemplateEnvironment): Promise<Edit[]> {
	const tags = scanTags(masked, body);
	if (tags.length === 0 && !environment.evaluatesCode) return [];
	return new TemplateRenderer(await import("liquidjs"), environment).renderBody(body, masked, tags);
}

class TemplateRenderer {
	private readonly engine: Liquid;
	private readonly context: Context;
	private readonly nodes: TemplateNode[] = [];
	private readonly problems: { problem: TemplateProblem; offset: number }[] = [];
	private readonly reported = new Set<string>();
	private readonly expressions: Expressions;
	private readonly work = new WorkLimit();
	private masked = "";
	/** The tags that include the rendered file, the outermost first. */
	private readonly includeTags: TemplateTag[] = [];

	constructor(
		private readonly liquid: LiquidModule,
		private readonly environment: TemplateEnvironment,
	) {
		this.engine = createEngine(liquid);
		const { engine, work: limit } = this;
		const options = { liquid: engine, ...limit.limiters() };
		this.context = new liquid.Context(environment.scope, engine.options, { sync: true }, options);
		this.expressions = new Expressions(liquid, this.engine, this.context, this.work);
		this.engine.registerFilter("markdownify", (value: unknown) => this.markMarkdown(String(value ?? "")));
		const { nodes, work } = this;
		const renderNode = (node: TemplateNode | undefined) => (node ? this.renderNode(node) : "");
		this.engine.registerTag(
			LENGTH_TAG,
			class extends liquid.Tag {
				render() {
					work.addLength(Number(this.token.args));
				}
			},
		);
		this.engine.registerTag(
			NODE_TAG,
			class extends liquid.Tag {
				render() {
					return renderNode(nodes[Number(this.token.args)]);
				}
			},
		);
	}

	renderBody(body: string, masked: string, tags: readonly TemplateTag[]): Edit[] {
		this.masked = masked;
		const edits: Edit[] = [];
		for (const node of buildTree(mergeTags(tags, findOutputsInCode(body, masked)))) {
			const { length } = edits;
			if (!this.work.isReached && this.tryEdits(node, body, edits)) continue;
			edits.splice(length, Number.POSITIVE_INFINITY, this.keepAsWritten(node, body));
		}
		for (const { problem, offset } of this.problems) this.environment.report(problem, offset);
		return edits;
	}

	/** Adds the edits for a node of the body; returns `false` if the node exceeds the work limit. */
	private tryEdits(node: TemplateNode, body: string, edits: Edit[]): boolean {
		const problems = this.problems.length;
		try {
			const { length } = edits;
			this.addEdits(node, body, edits);
			this.work.addOutput(edits.slice(length).reduce((sum, { text }) => sum + text.length, 0));
			return true;
		} catch (error) {
			if (!this.work.isReached) throw error;
			this.includeTags.length = 0;
			this.problems.splice(problems);
			this.report({ kind: "limit", name: formatTag(node.tag) }, node.tag);
			return false;
		}
	}

	private keepAsWritten({ tag, close = tag }: TemplateNode, text: string): Edit {
		return { start: tag.start, end: close.end, text: escapeTags(text.slice(tag.start, close.end)) };
	}

	private renderText(text: string, tags: readonly TemplateTag[]): Edit[] {
		const edits: Edit[] = [];
		for (const node of buildTree(tags)) this.addEdits(node, text, edits);
		return edits;
	}

	private addEdits(node: TemplateNode, text: string, edits: Edit[]): void {
		const { tag, close = tag } = node;
		if (this.isInCode(tag) && !this.environment.evaluatesCode) return;
		const isEngineTag = node.role === "block" || node.role === "statement";
		const rendered = isEngineTag ? this.render(node, text) : this.renderNode(node);
		if (rendered !== undefined) {
			const edit = { start: tag.start, end: close.end, text: rendered.replaceAll(SEPARATOR, "") };
			if (isEngineTag || edit.text !== tag.source) edits.push(trimAround(edit, tag, close, text, edits.at(-1)?.end));
			return;
		}
		this.report({ kind: "tag", name: formatTag(tag) }, tag);
		edits.push({ start: tag.start, end: tag.end, text: "" });
		for (const child of node.children)
			this.addEdits(child.role === "branch" ? { ...child, role: "stray" } : child, text, edits);
		if (node.close) edits.push({ start: close.start, end: close.end, text: "" });
	}

	/** Renders a tag of the engine with its content; returns `undefined` if the tag is invalid. */
	private render(node: TemplateNode, text: string): string | undefined {
		let buffer = "";
		const emitter: Emitter = {
			buffer: "",
			write: (value: unknown) => {
				const added = String(value ?? "");
				this.work.addLength(added.length);
				buffer += added;
			},
		};
		try {
			const templates = this.engine.parse(this.toLiquid(node, text));
			this.liquid.toValueSync(this.engine.renderer.renderTemplates(templates, this.context, emitter));
			return buffer;
		} catch (error) {
			if (this.work.isReached) throw error;
			return undefined;
		} finally {
			// A `break` ends its loop, not the body.
			this.context.breakCalled = false;
			this.context.continueCalled = false;
		}
	}

	private toLiquid(node: TemplateNode, text: string): string {
		const { tag, close, children, role } = node;
		if (role !== "block" && role !== "statement" && role !== "branch") {
			this.nodes.push(node);
			return writeTag(tag, NODE_TAG, String(this.nodes.length - 1));
		}
		const args = translateExpression(tag.args);
		if (args === undefined) throw new Error("The expression can't be translated");
		const branches = children.filter((child) => child.role === "branch");
		const length = branches.reduce((sum, branch) => sum + branch.tag.source.length, args.length);
		let source = length < LONG_ARGUMENTS ? "" : writeTag({ ...tag, trimRight: false }, LENGTH_TAG, String(length));
		source += writeTag(tag, tag.name, args);
		if (!close) return source;
		let offset = tag.end;
		for (const child of children) {
			source += escapeText(text.slice(offset, child.tag.start)) + this.toLiquid(child, text);
			offset = (child.close ?? child.tag).end;
		}
		return source + escapeText(text.slice(offset, close.start)) + writeTag(close, close.name, "");
	}

	private renderNode({ role, tag }: TemplateNode): string {
		if (role === "output") return this.renderOutput(tag);
		if (role === "shortcode") return this.renderShortcode(tag);
		if (role === "stray" && !/^end|^else$|^elsif$|^when$/.test(tag.name))
			this.report({ kind: "tag", name: formatTag(tag) }, tag);
		return "";
	}

	private renderOutput(tag: TemplateTag): string {
		const value = this.expressions.evaluate(tag.args, (name) => this.report({ kind: "filter", name }, tag));
		if (value) return escapeText(value);
		if (this.isInCode(tag)) return escapeText(tag.source);
		if (this.includeTags.length === 0 && !EMPTY_VARIABLE.test(tag.args))
			this.report({ kind: "tag", name: formatTag(tag) }, tag);
		return "";
	}

	private renderShortcode(tag: TemplateTag): string {
		// `ref` is a usual name of it in sites of Eleventy.
		if (/^(?:post_url|ref)$/.test(tag.name))
			return `/_posts/${tag.args.replace(/["']/g, "").replace(/^\/|\.\w+$/g, "")}.md`;
		if (tag.name === "link") return linkTarget(tag.args);
		this.work.addLength(tag.args.length);
		const args = resolveArguments(tag.args, (expression) => this.expressions.evaluate(expression));
		const include = parseInclude(tag.name, args);
		const source = include && this.findInclude(include);
		if (include && source !== undefined) return this.renderInclude(tag, include, source);
		const name = include ? shortcodeName(include.file) : tag.name;
		const handler = findLiquidHandler(name);
		const isKnown = include ? handler?.selfClosing || handler?.paired : handler;
		if (!tag.name.startsWith("end") && !isKnown) this.report({ kind: "tag", name: formatTag(tag) }, tag);
		return escapeText(args === tag.args ? tag.source : `{% ${tag.name} ${args} %}`);
	}

	/** Returns the text of an included file; `undefined` if there is an equivalent shortcode or no such file. */
	private findInclude({ file }: Include): string | undefined {
		if (findLiquidHandler(file)?.selfClosing || this.includeTags.length >= MAX_INCLUDE_DEPTH) return undefined;
		const path = file.replace(/^\.?\//, "");
		const found = ["", ".html", ".liquid", ".njk", ".md"].find((extension) =>
			Object.hasOwn(this.environment.includes, path + extension),
		);
		return found === undefined ? undefined : this.environment.includes[path + found];
	}

	private renderInclude(tag: TemplateTag, { args }: Include, source: string): string {
		this.work.addLength(source.length);
		const text = applyEdits(source, convertLiquidBlocks(source, source)).text;
		this.includeTags.push(tag);
		this.context.push({ ...args.named, include: args.named });
		const rendered = applyEdits(text, this.renderText(text, scanTags(text))).text;
		this.context.pop();
		this.includeTags.pop();
		return escapeText(joinHtmlBlock(rendered));
	}

	private markMarkdown(value: string): string {
		return this.includeTags.length > 0 ? MARKDOWN_MARK + value + MARKDOWN_MARK : value;
	}

	private report(problem: TemplateProblem, tag: TemplateTag): void {
		const { start } = this.includeTags[0] ?? tag;
		const key = `${start} ${problem.name}`;
		if (!this.reported.has(key)) this.problems.push({ problem, offset: start });
		this.reported.add(key);
	}

	private isInCode({ start }: TemplateTag): boolean {
		return this.includeTags.length === 0 && this.masked[start] !== "{";
	}
}

function findLiquidHandler(name: string): ShortcodeHandler | undefined {
	const handler = findHandler(shortcodeName(name));
	return handler?.isHugoOnly ? undefined : handler;
}

/** Formats a tag for messages, without its arguments, which may be long. */
function formatTag({ kind, name, args }: TemplateTag): string {
	return kind === "tag" ? `{% ${name} %}` : `{{ ${args} }}`;
}

function writeTag({ trimLeft, trimRight }: TemplateTag, name: string, args: string): string {
	return `{%${trimLeft ? "-" : ""} ${name} ${args} ${trimRight ? "-" : ""}%}`;
}

/** Separates braces, so that the engine doesn't parse them. */
function escapeText(text: string): string {
	return text.replace(/\{(?=[{%])/g, `{${SEPARATOR}`);
}

/** Extends an edit over the white space that the hyphens of its tags remove. */
function trimAround(edit: Edit, open: TemplateTag, close: TemplateTag, text: string, previousEnd = 0): Edit {
	let { start, end } = edit;
	while (open.trimLeft && start > previousEnd && /\s/.test(text.charAt(start - 1))) start--;
	while (close.trimRight && end < text.length && /\s/.test(text.charAt(end))) end++;
	return { start, end, text: edit.text };
}

/** Returns the target of a `link` tag: the file of a post, or the path of a page or a static file. */
function linkTarget(path: string): string {
	const file = path.replace(/^\//, "");
	if (file.startsWith("_posts/")) return `/${file}`;
	return `/${file.replace(/^_/, "").replace(/(?:index)?\.(?:md|markdown|html)$/, "")}`;
}

/** Removes indentation and empty lines from HTML, which would end its block in Markdown. */
function joinHtmlBlock(text: string): string {
	const trimmed = text.trim();
	const joined =
		trimmed.startsWith("<") && !/<(?:pre|textarea)\b/i.test(trimmed)
			? trimmed.replace(/(?<!\s)\s*\n\s*/g, "\n")
			: trimmed;
	return joined.replaceAll(MARKDOWN_MARK, trimmed.startsWith("<") ? "\n\n" : "");
}
