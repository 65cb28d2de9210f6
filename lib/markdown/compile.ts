import { serialize } from "next-mdx-remote/serialize";
import { GUEST_LIMITS, POST_LIST } from "@/lib/content/find-posts";
import type { ParsedPost } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import type { Position } from "@/lib/utils/position";
import { type CompileContext, createCompileContext } from "./compile-context";
import type { CompileOptions } from "./compile-options";
import type { CompiledPost } from "./compiled-post";
import { detectSyntax, type Syntax } from "./detect-syntax";
import { listCompiledTags } from "./element-compiler";
import { reportLostMdx, reportMergeConflict, reportShortcodes } from "./foreign-syntax";
import { getMdxOptions } from "./pipeline";
import { maskCode } from "./preprocess/mask-code";
import { preprocess } from "./preprocess/preprocess";
import { checkRendering } from "./runtime/check-rendering";
import { codeFrame, syntaxErrorDiagnostic } from "./syntax-error";

type Source = Pick<ParsedPost, "file" | "format" | "trust" | "title" | "image" | "body" | "bodyLine"> &
	Partial<Pick<ParsedPost, "extra" | "ownFields" | "description" | "date" | "path" | "isGuest">>;

/** How often a body with errors is compiled again to find the others, and up to how many characters. */
const [MAX_ERRORS, MAX_LENGTH] = [5, 50_000];

const CODE = { md: /</, mdx: /<|^export\b|\{(?!\/\*[^*]*\*\/\})/m };

function canFail(text: string, { format, isText }: Syntax): boolean {
	return !isText && CODE[format].test(text) && CODE[format].test(maskCode(text, { indented: false }));
}

/** The rules of errors that leave out a part of a post. */
const LEAVES_REST: ReadonlySet<RuleName> = new Set<RuleName>(["mdx-import", "plugin"]);

const isFailure = ({ rule }: Diagnostic) => rule === "mdx-syntax" || rule === "mdx-expression";

/**
 * Compiles a body to code for React, metadata, and diagnostics with positions in the file. A body that looks like MDX but can't be parsed
 * or rendered as MDX is compiled as Markdown. One that can't be compiled as Markdown is compiled as plain text, and so is a guest's with
 * too many lists of posts.
 */
export async function compileBody(post: Source, options: CompileOptions = {}): Promise<CompiledPost> {
	const compiled = await compileInSyntax(post, options);
	const further = compiled.metadata.components.filter(({ name }) => name === POST_LIST)[GUEST_LIMITS.lists];
	return post.isGuest && further ? compileAsText([describeLists(post, further)], post, options) : compiled;
}

async function compileInSyntax(post: Source, options: CompileOptions): Promise<CompiledPost> {
	if (options.reduction === "syntax") return compileAsText([describeExcess(post)], post, options);
	const found = { extra: {}, ...post };
	const dialect =
		post.format === "md" ? options.sourceAdapter?.dialect.detectBody(found, options.templates) : undefined;
	const syntax = detectSyntax(found, dialect);
	const compiled = await compileAs(syntax, post, options);
	const failure = compiled.diagnostics.find(isFailure);
	if (!failure) return compiled.code === "" ? compileAsText(compiled.diagnostics, post, options) : compiled;
	const asMarkdown = await compileAs({ ...syntax, format: "md", isMdxFallback: true }, post, options);
	const message = `${failure.message} Until then the body is shown as Markdown.`;
	// In a Markdown file, the braces were probably meant as text.
	const rule = post.format === "mdx" ? failure.rule : "mdx-syntax";
	const diagnostic = createDiagnostic(rule, failure.file, failure, message, failure.frame);
	const others = post.format === "mdx" ? await findOtherErrors(syntax, post, options, compiled, failure) : undefined;
	const errors = [diagnostic, ...(others?.diagnostics ?? [])];
	// An unclosed tag of MDX is unclosed in Markdown too.
	const isReported = ({ rule, line, column }: Diagnostic) =>
		rule === "html-unclosed" && errors.some((one) => line === one.line && column === one.column);
	const diagnostics = [...errors, ...asMarkdown.diagnostics.filter((one) => !isReported(one))];
	if (asMarkdown.code === "") return compileAsText(diagnostics, post, options);
	return { ...asMarkdown, diagnostics, metadata: { ...asMarkdown.metadata, ...others?.metadata } };
}

/** Compiles a body again without the blocks that have errors. Returns the other errors and the components in it. */
async function findOtherErrors(
	syntax: Syntax,
	post: Source,
	options: CompileOptions,
	compiled: CompiledPost,
	failure: Diagnostic,
): Promise<{ diagnostics: Diagnostic[]; metadata: Pick<CompiledPost["metadata"], "components"> }> {
	const lines = post.body.split("\n");
	const source = "\n".repeat(post.bodyLine - 1) + post.body;
	const diagnostics = compiled.diagnostics.filter((one) => one.rule.startsWith("mdx-") && one !== failure);
	let { components } = compiled.metadata;
	let error: Diagnostic | undefined = failure;
	for (let count = 1; error && count < MAX_ERRORS && post.body.length < MAX_LENGTH; count += 1) {
		// An export without an end would hide the errors after it.
		if (/import\/exports/.test(error.message) || !clearBlock(lines, error.line - post.bodyLine)) break;
		const rest = await compileAs(syntax, { ...post, body: lines.join("\n") }, options);
		if (rest.metadata.components.length > components.length) components = rest.metadata.components;
		for (const one of rest.diagnostics.filter(({ rule }) => rule.startsWith("mdx-"))) {
			const known = [failure, ...diagnostics];
			const isSame = ({ line, message }: Diagnostic) =>
				message === one.message && (line === one.line || one.rule === "mdx-expression");
			// The closing tag of an opening tag in a block that was left out.
			if (known.some(isSame) || /^Unexpected closing/.test(one.message)) continue;
			// In a body that is compiled as Markdown, all errors of MDX are reported with the same rule.
			const rule = isFailure(one) ? failure.rule : one.rule;
			diagnostics.push(createDiagnostic(rule, one.file, one, one.message, codeFrame(source, one)));
		}
		error = rest.diagnostics.find(isFailure);
	}
	return { diagnostics, metadata: { components } };
}

/** Empties the lines of the block around a line, except imports and exports. Returns whether it had any. */
function clearBlock(lines: string[], index: number): boolean {
	let [start, end] = [index, index];
	while (lines[start - 1]?.trim()) start -= 1;
	while (lines[end]?.trim()) end += 1;
	if (end === start || /^(?:import|export)\b/m.test(lines.slice(start, end).join("\n"))) return false;
	lines.fill("", start, end);
	return true;
}

function describeExcess({ file, bodyLine }: Source): Diagnostic {
	const message =
		"The post takes more than ten seconds or 512 MB of memory, so its text is shown as it is written. Split it, remove what is repeated thousands of times, or end the loop of an expression.";
	return createDiagnostic("post-limit", file, { line: bodyLine, column: 1 }, message);
}

function describeLists({ file }: Source, position: Position): Diagnostic {
	const message = `The post has more than ${GUEST_LIMITS.lists} lists of posts, so its text is shown as it is written. Remove \`<${POST_LIST} />\` where it is repeated.`;
	return createDiagnostic("post-limit", file, position, message);
}

async function compileAsText(diagnostics: Diagnostic[], post: Source, options: CompileOptions): Promise<CompiledPost> {
	const compiled = await compileAs({ format: "md", isText: true, math: false }, post, options);
	return { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

async function compileAs(syntax: Syntax, post: Source, options: CompileOptions): Promise<CompiledPost> {
	const { scripts = false, host } = options;
	const elements = listCompiledTags(options.sharedComponents);
	const policy = { trust: post.trust, allowScripts: post.trust !== "text" && scripts, host };
	const context = createCompileContext(post, policy, options);
	// Empty lines in place of the front matter keep the parser's line numbers those of the file.
	const linesBefore = "\n".repeat(post.bodyLine - 1);
	const source = linesBefore + post.body;
	const { text, lines, diagnostics } = syntax.isText
		? { text: post.body, lines: [], diagnostics: [] }
		: await preprocess(post.body, syntax, elements);
	context.diagnostics.push(...diagnostics);
	if (!syntax.isText) context.diagnostics.push(...reportShortcodes(post), ...reportMergeConflict(post));
	// Otherwise the error of the body is reported.
	if (syntax.isMdxFallback && post.trust === "text") context.diagnostics.push(...reportLostMdx(post, elements));
	if (lines.some((line, index) => line !== index))
		context.toSourceLine = (line) => (lines[line - post.bodyLine] ?? lines.at(-1) ?? 0) + post.bodyLine;
	try {
		const file = { value: linesBefore + text, data: { context } };
		const mdxOptions = await getMdxOptions(syntax, post.trust, text, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		if (canFail(text, syntax)) {
			const rule = syntax.format === "mdx" ? "mdx-expression" : "markdown-syntax";
			context.diagnostics.push(
				...(await checkRendering(rule, compiledSource, context, post, source, options.loadPage)),
			);
		}
		return createCompiledPost(context, compiledSource);
	} catch (error) {
		const { syntaxError = error, toSourceLine } = context;
		context.diagnostics.push(syntaxErrorDiagnostic(syntaxError, source, post, syntax.format, toSourceLine));
		return createCompiledPost(context, "");
	}
}

function createCompiledPost({ policy, metadata, diagnostics }: CompileContext, code: string): CompiledPost {
	const hasError = diagnostics.some(({ severity, rule }) => severity === "error" && !LEAVES_REST.has(rule));
	return { code: hasError ? "" : code, policy, metadata, diagnostics };
}
