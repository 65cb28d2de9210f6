import { serialize } from "next-mdx-remote/serialize";
import { VFile } from "vfile";
import type { ParsedPost } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { type CompileContext, createCompileContext } from "./compile-context";
import { type Dialect, detectDialect } from "./dialects/detect";
import { type CompileOptions, getMdxOptions } from "./pipeline";
import { preprocess } from "./preprocess/preprocess";
import { checkRendering } from "./runtime/check-rendering";
import { syntaxErrorDiagnostic } from "./syntax-error";
import type { CompiledPost } from "./types";

type Source = Pick<ParsedPost, "file" | "format" | "trust" | "title" | "image" | "body" | "bodyLine"> &
	Partial<Pick<ParsedPost, "extra" | "description" | "date" | "path">>;

/**
 * Compiles a body to code for React, metadata and diagnostics with positions in the file. A body that looks like MDX but
 * can't be parsed or rendered as MDX is compiled as Markdown; one that can't be compiled as Markdown, as plain text.
 */
export async function compileBody(post: Source, options: CompileOptions = {}): Promise<CompiledPost> {
	const dialect = detectDialect({ extra: {}, ...post, templateSystem: options.templates?.system });
	const compiled = await compileAs(dialect, post, options);
	const failure = compiled.diagnostics.find(({ rule }) => rule === "mdx-syntax" || rule === "mdx-expression");
	if (!failure) return compiled.code === "" ? compileAsText(compiled.diagnostics, post, options) : compiled;
	const asMarkdown = await compileAs({ ...dialect, syntax: "md", isMdxFallback: true }, post, options);
	const message = `${failure.message} Until then the body is shown as Markdown.`;
	// In a Markdown file, the braces were probably meant as text.
	const rule = post.format === "mdx" ? failure.rule : "mdx-syntax";
	const diagnostic = createDiagnostic(rule, failure.file, failure, message, failure.frame);
	// A tag that isn't closed in MDX isn't closed in Markdown either.
	const isReported = ({ rule, line, column }: Diagnostic) =>
		rule === "html-unclosed" && line === failure.line && column === failure.column;
	const diagnostics = [diagnostic, ...asMarkdown.diagnostics.filter((one) => !isReported(one))];
	return asMarkdown.code === "" ? compileAsText(diagnostics, post, options) : { ...asMarkdown, diagnostics };
}

/** Compiles the text of a body with all its syntax shown as text. */
async function compileAsText(diagnostics: Diagnostic[], post: Source, options: CompileOptions): Promise<CompiledPost> {
	const compiled = await compileAs({ syntax: "md", isText: true, liquid: false, math: false }, post, options);
	return { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

async function compileAs(dialect: Dialect, post: Source, options: CompileOptions): Promise<CompiledPost> {
	const policy = { trust: post.trust, allowScripts: post.trust !== "text" && (options.scripts ?? false) };
	const context = createCompileContext(post, policy, options);
	// Empty lines in place of the front matter, so that the parser's line numbers are those of the file.
	const linesBefore = "\n".repeat(post.bodyLine - 1);
	const source = linesBefore + post.body;
	const { text, lines, diagnostics } = dialect.isText
		? { text: post.body, lines: [], diagnostics: [] }
		: await preprocess(post, dialect, options.templates);
	context.diagnostics.push(...diagnostics);
	if (lines.some((line, index) => line !== index))
		context.toSourceLine = (line) => (lines[line - post.bodyLine] ?? lines.at(-1) ?? 0) + post.bodyLine;
	try {
		const file = new VFile({ value: linesBefore + text, data: { context } });
		const mdxOptions = await getMdxOptions(dialect, post.trust, text, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		// Text without tags and expressions can always be rendered.
		if (dialect.syntax === "mdx" || (!dialect.isText && text.includes("<"))) {
			const rule = dialect.syntax === "mdx" ? "mdx-expression" : "markdown-syntax";
			context.diagnostics.push(
				...(await checkRendering(rule, compiledSource, context, post, source, options.tryRender)),
			);
		}
		return createCompiledPost(context, compiledSource);
	} catch (error) {
		const { syntaxError = error, toSourceLine } = context;
		context.diagnostics.push(syntaxErrorDiagnostic(syntaxError, source, post, dialect.syntax, toSourceLine));
		return createCompiledPost(context, "");
	}
}

function createCompiledPost({ policy, metadata, diagnostics }: CompileContext, code: string): CompiledPost {
	const hasError = diagnostics.some((diagnostic) => diagnostic.severity === "error");
	return { code: hasError ? "" : code, policy, metadata, diagnostics };
}
