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
 * Compiles a body once: code for React, facts, and every problem with its place in the file. A body that isn't MDX,
 * though it looks like it, is shown as Markdown.
 */
export async function compileBody(post: Source, options: CompileOptions = {}): Promise<CompiledPost> {
	const dialect = detectDialect({ extra: {}, ...post });
	const made = await compileAs(dialect, post, options);
	const fault = made.diagnostics.find(({ rule }) => rule === "mdx-syntax" || rule === "mdx-expression");
	const isMdx = fault?.rule === "mdx-expression" && post.format === "mdx";
	if (!fault || isMdx) return made;
	const asMarkdown = await compileAs({ ...dialect, syntax: "md", wasMdx: true }, post, options);
	const told = createDiagnostic(
		"mdx-syntax",
		fault.file,
		fault,
		`${fault.message} Until then the text is shown as Markdown.`,
		fault.frame,
	);
	return { ...asMarkdown, diagnostics: [told, ...asMarkdown.diagnostics] };
}

async function compileAs(dialect: Dialect, post: Source, options: CompileOptions): Promise<CompiledPost> {
	const body = createCompileContext(post, options.scripts ?? false);
	const before = "\n".repeat(post.bodyLine - 1);
	const source = before + post.body;
	const { text, lines, diagnostics } = await preprocess(post, dialect, options.siteVariables);
	body.diagnostics.push(...diagnostics);
	if (lines.some((line, index) => line !== index))
		body.lineOf = (line) => (lines[line - post.bodyLine] ?? lines.at(-1) ?? 0) + post.bodyLine;
	try {
		const file = new VFile({ value: before + text, data: { body } });
		const mdxOptions = await getMdxOptions(dialect, text, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		if (dialect.syntax === "mdx")
			body.diagnostics.push(...(await checkExpressions(compiledSource, body, post, source)));
		return finish(body, compiledSource);
	} catch (error) {
		body.diagnostics.push(syntaxErrorDiagnostic(body.syntaxError ?? error, source, post, dialect.syntax, body.lineOf));
		return finish(body, "");
	}
}

function finish({ metadata, diagnostics }: CompileContext, code: string): CompiledPost {
	return { code: diagnostics.some((diagnostic) => diagnostic.severity === "error") ? "" : code, metadata, diagnostics };
}
