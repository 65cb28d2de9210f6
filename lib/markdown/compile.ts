import { serialize } from "next-mdx-remote/serialize";
import { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import { createDiagnostic } from "@/lib/utils/diagnostics";
import { type CompileContext, createCompileContext } from "./compile-context";
import { type Dialect, detectDialect } from "./dialects/detect";
import { type CompileOptions, getMdxOptions } from "./pipeline";
import { preprocess } from "./preprocess/preprocess";
import { checkExpressions } from "./runtime/check-expressions";
import { syntaxErrorDiagnostic } from "./syntax-error";
import type { CompiledPost } from "./types";

type Source = Pick<Post, "file" | "format" | "title" | "image" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description" | "date" | "path">>;

/**
 * Compiles a body to code for React, metadata and diagnostics with positions in the file. A body that looks like MDX but
 * can't be parsed as MDX is compiled as Markdown.
 */
export async function compileBody(post: Source, options: CompileOptions = {}): Promise<CompiledPost> {
	const dialect = detectDialect({ extra: {}, ...post, templateSystem: options.templates?.system });
	const compiled = await compileAs(dialect, post, options);
	const failure = compiled.diagnostics.find(({ rule }) => rule === "mdx-syntax" || rule === "mdx-expression");
	const isMdx = failure?.rule === "mdx-expression" && post.format === "mdx";
	if (!failure || isMdx) return compiled;
	const asMarkdown = await compileAs({ ...dialect, syntax: "md", isMdxFallback: true }, post, options);
	const message = `${failure.message} Until then the body is shown as Markdown.`;
	const diagnostic = createDiagnostic("mdx-syntax", failure.file, failure, message, failure.frame);
	return { ...asMarkdown, diagnostics: [diagnostic, ...asMarkdown.diagnostics] };
}

async function compileAs(dialect: Dialect, post: Source, options: CompileOptions): Promise<CompiledPost> {
	const context = createCompileContext(post, options.scripts ?? false);
	// Empty lines in place of the front matter, so that the parser's line numbers are those of the file.
	const linesBefore = "\n".repeat(post.bodyLine - 1);
	const source = linesBefore + post.body;
	const { text, lines, diagnostics } = await preprocess(post, dialect, options.templates);
	context.diagnostics.push(...diagnostics);
	if (lines.some((line, index) => line !== index))
		context.toSourceLine = (line) => (lines[line - post.bodyLine] ?? lines.at(-1) ?? 0) + post.bodyLine;
	try {
		const file = new VFile({ value: linesBefore + text, data: { context } });
		const mdxOptions = await getMdxOptions(dialect, text, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		if (dialect.syntax === "mdx")
			context.diagnostics.push(...(await checkExpressions(compiledSource, context, post, source)));
		return createCompiledPost(context, compiledSource);
	} catch (error) {
		const { syntaxError = error, toSourceLine } = context;
		context.diagnostics.push(syntaxErrorDiagnostic(syntaxError, source, post, dialect.syntax, toSourceLine));
		return createCompiledPost(context, "");
	}
}

function createCompiledPost({ metadata, diagnostics }: CompileContext, code: string): CompiledPost {
	const hasError = diagnostics.some((diagnostic) => diagnostic.severity === "error");
	return { code: hasError ? "" : code, metadata, diagnostics };
}
