import type { Context, Emitter, Liquid } from "liquidjs";
import { applyEdits, type Edit } from "@/lib/markdown/preprocess/edits";
import { findHandler } from "@/lib/markdown/shortcodes/registry";
import { type Include, parseInclude, resolveArguments, shortcodeName } from "./arguments";
import { convertLiquidBlocks } from "./blocks";
import { createEngine, type LiquidModule, type Scope } from "./engine";
import { translateExpression } from "./nunjucks";
import { scanTags, type TemplateTag } from "./scan";
import { buildTree, type TemplateNode } from "./tree";

/** What the templates of a body can use. */
export interface TemplateEnvironment {
	scope: Scope;
	/** The texts of the files that templates can include, by their paths in the folder of includes. */
	includes: Readonly<Record<string, string>>;
	/** Whether the system of the site replaces values in code too. */
	evaluatesCode: boolean;
	/** Reports a tag, value or filter that can't be rendered, with its offset in the text. */
	report: (problem: TemplateProblem, offset: number) => void;
}

/** A part of a template that can't be rendered, as it is written in the text. */
export interface TemplateProblem {
	name: string;
	/** Whether this is a filter, without which a value is still shown. */
	isFilter?: boolean;
}

/** Variables that are empty in this blog. */
const EMPTY_VARIABLE = /^site\.(?:baseurl|url|cdn)(?:$|\s*\|)/;
const MAX_INCLUDE_DEPTH = 8;
const MAX_OUTPUT = 1_000_000;
/** A private-use character after the brace of a tag that isn't the engine's. */
const SEPARATOR = "\uE003";
/** A private-use character around Markdown in HTML. */
const MARKDOWN_MARK = "\uE004";
/** The engine's tag for all that this module renders itself; its argument is the number of the node. */
const NODE_TAG = "quire_node";

/**
 * Renders the templates of Liquid and Nunjucks in a text, and leaves the tags of shortcodes, with the values of variables in
 * their arguments. What can't be rendered is left out and reported; the text around it stays.
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
	private readonly reported = new Set<string>();
	private masked = "";
	private written = 0;
	/** The tags that include the file whose text is rendered, the outermost first. */
	private readonly includeTags: TemplateTag[] = [];

	constructor(
		private readonly liquid: LiquidModule,
		private readonly environment: TemplateEnvironment,
	) {
		this.engine = createEngine(liquid);
		this.context = new liquid.Context(environment.scope, this.engine.options, { sync: true }, { liquid: this.engine });
		this.engine.registerFilter("markdownify", (value: unknown) => this.markMarkdown(String(value ?? "")));
		const { nodes } = this;
		const renderNode = (node: TemplateNode | undefined) => (node ? this.renderNode(node) : "");
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
		return this.renderText(body, mergeTags(tags, findOutputsInCode(body, masked)));
	}

	/** Returns the edits for the tags of a text. */
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
		this.report({ name: formatTag(tag) }, tag);
		edits.push({ start: tag.start, end: tag.end, text: "" });
		for (const child of node.children)
			this.addEdits(child.role === "branch" ? { ...child, role: "stray" } : child, text, edits);
		if (node.close) edits.push({ start: close.start, end: close.end, text: "" });
	}

	/** Renders a tag of the engine with its content; `undefined` if it is not valid. */
	private render(node: TemplateNode, text: string): string | undefined {
		let buffer = "";
		const emitter: Emitter = {
			buffer: "",
			write: (value: unknown) => {
				const added = String(value ?? "");
				this.written += added.length;
				if (this.written > MAX_OUTPUT) throw new Error("The output is too long");
				buffer += added;
			},
		};
		try {
			const templates = this.engine.parse(this.toLiquid(node, text));
			this.liquid.toValueSync(this.engine.renderer.renderTemplates(templates, this.context, emitter));
			return buffer;
		} catch {
			return undefined;
		} finally {
			// A `break` ends the loop around it, not the body.
			this.context.breakCalled = false;
			this.context.continueCalled = false;
		}
	}

	/** Writes a node in Liquid. Only the tags that the engine knows stay tags. */
	private toLiquid(node: TemplateNode, text: string): string {
		const { tag, close, children, role } = node;
		if (role !== "block" && role !== "statement" && role !== "branch") {
			this.nodes.push(node);
			return writeTag(tag, NODE_TAG, String(this.nodes.length - 1));
		}
		const args = translateExpression(tag.args);
		if (args === undefined) throw new Error("The expression can't be translated");
		let source = writeTag(tag, tag.name, args);
		if (!close) return source;
		let offset = tag.end;
		for (const child of children) {
			source += escapeText(text.slice(offset, child.tag.start)) + this.toLiquid(child, text);
			offset = (child.close ?? child.tag).end;
		}
		return source + escapeText(text.slice(offset, close.start)) + writeTag(close, close.name, "");
	}

	/** Renders what the engine doesn't. */
	private renderNode({ role, tag }: TemplateNode): string {
		if (role === "output") return this.renderOutput(tag);
		if (role === "shortcode") return this.renderShortcode(tag);
		if (role === "stray" && !/^end|^else$|^elsif$|^when$/.test(tag.name)) this.report({ name: formatTag(tag) }, tag);
		return "";
	}

	private renderOutput(tag: TemplateTag): string {
		const value = this.evaluate(tag.args, (name) => this.report({ name, isFilter: true }, tag));
		this.written += value?.length ?? 0;
		if (value && this.written <= MAX_OUTPUT) return escapeText(value);
		if (this.isInCode(tag)) return escapeText(tag.source);
		if (this.includeTags.length === 0 && !EMPTY_VARIABLE.test(tag.args)) this.report({ name: formatTag(tag) }, tag);
		return "";
	}

	/** Returns the text of a value; `undefined` if there is none, or if it is not text. */
	private evaluate(expression: string, onUnknownFilter?: (name: string) => void): string | undefined {
		const translated = translateExpression(expression);
		if (translated === undefined) return undefined;
		try {
			const parsed = new this.liquid.Value(translated, this.engine);
			const value = this.liquid.toValueSync(parsed.value(this.context, true));
			const text = formatValue(value);
			const unknown = parsed.filters.find(({ name }) => !(name in this.engine.filters));
			if (unknown && text) onUnknownFilter?.(unknown.name);
			return text;
		} catch {
			return undefined;
		}
	}

	/** Renders the tag of a link or of an included file. Other tags stay, with the values of their arguments. */
	private renderShortcode(tag: TemplateTag): string {
		if (tag.name === "post_url") return `/_posts/${tag.args.replace(/^\/|\.\w+$/g, "")}.md`;
		if (tag.name === "link") return linkTarget(tag.args);
		const args = resolveArguments(tag.args, (expression) => this.evaluate(expression));
		const include = parseInclude(tag.name, args);
		const source = include && this.findInclude(include);
		if (include && source !== undefined) return this.renderInclude(tag, include, source);
		const name = include ? shortcodeName(include.file) : tag.name;
		const handler = findHandler(shortcodeName(name));
		const isKnown = include ? handler?.selfClosing || handler?.paired : handler;
		if (!tag.name.startsWith("end") && !isKnown) this.report({ name: formatTag(tag) }, tag);
		return escapeText(args === tag.args ? tag.source : `{% ${tag.name} ${args} %}`);
	}

	/** Returns the text of an included file; `undefined` if a shortcode does the same, or if there is no such file. */
	private findInclude({ file }: Include): string | undefined {
		if (findHandler(shortcodeName(file))?.selfClosing || this.includeTags.length >= MAX_INCLUDE_DEPTH) return undefined;
		const path = file.replace(/^\.?\//, "");
		const found = ["", ".html", ".liquid", ".njk", ".md"].find((extension) =>
			Object.hasOwn(this.environment.includes, path + extension),
		);
		return found === undefined ? undefined : this.environment.includes[path + found];
	}

	private renderInclude(tag: TemplateTag, { args }: Include, source: string): string {
		this.written += source.length;
		if (this.written > MAX_OUTPUT) return "";
		const text = applyEdits(source, convertLiquidBlocks(source, source)).text;
		this.includeTags.push(tag);
		this.context.push({ ...args.named, include: args.named });
		const rendered = applyEdits(text, this.renderText(text, scanTags(text))).text;
		this.context.pop();
		this.includeTags.pop();
		return escapeText(joinHtmlBlock(rendered));
	}

	/** Marks Markdown in the HTML of an included file. */
	private markMarkdown(value: string): string {
		return this.includeTags.length > 0 ? MARKDOWN_MARK + value + MARKDOWN_MARK : value;
	}

	private report(problem: TemplateProblem, tag: TemplateTag): void {
		const { start } = this.includeTags[0] ?? tag;
		const key = `${start} ${problem.name}`;
		if (!this.reported.has(key)) this.environment.report(problem, start);
		this.reported.add(key);
	}

	private isInCode({ start }: TemplateTag): boolean {
		return this.includeTags.length === 0 && this.masked[start] !== "{";
	}
}

/** Finds the expressions in code, which some systems process as well. */
function findOutputsInCode(body: string, masked: string): TemplateTag[] {
	return scanTags(body).filter(
		({ kind, start, end }) => kind === "output" && masked[start] !== "{" && masked[end - 1] !== "}",
	);
}

/** Merges two lists of tags in the order of their offsets; those of the second list that overlap others are left out. */
function mergeTags(tags: readonly TemplateTag[], others: readonly TemplateTag[]): TemplateTag[] {
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

/** Returns a tag for messages: without the arguments, which may be long. */
function formatTag({ kind, name, args }: TemplateTag): string {
	return kind === "tag" ? `{% ${name} %}` : `{{ ${args} }}`;
}

function writeTag({ trimLeft, trimRight }: TemplateTag, name: string, args: string): string {
	return `{%${trimLeft ? "-" : ""} ${name} ${args} ${trimRight ? "-" : ""}%}`;
}

/** Separates the braces of a text, so that the engine doesn't parse them. */
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

/** Returns the text of a value; `undefined` for an object. */
function formatValue(value: unknown): string | undefined {
	if (Array.isArray(value)) return value.every(isScalar) ? value.join("") : undefined;
	return isScalar(value) ? String(value) : undefined;
}

function isScalar(value: unknown): value is string | number | boolean {
	return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
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
		trimmed.startsWith("<") && !/<(?:pre|textarea)\b/i.test(trimmed) ? trimmed.replace(/\s*\n\s*/g, "\n") : trimmed;
	return joined.replaceAll(MARKDOWN_MARK, trimmed.startsWith("<") ? "\n\n" : "");
}
