import { serialize } from "next-mdx-remote/serialize";
import { VFile } from "vfile";
import type { Post } from "@/lib/content/types";
import { problem } from "@/lib/problem";
import { type Body, newBody } from "./body";
import { type Dialect, dialectOf } from "./dialect";
import { type CompileOptions, optionsFor } from "./pipeline";
import { prepare } from "./source/prepare";
import { describeSyntaxError } from "./syntax-error";
import { tryExpressions } from "./try-expressions";
import type { Compiled } from "./types";

type Source = Pick<Post, "file" | "format" | "title" | "image" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description" | "date" | "path">>;

/**
 * Compiles a body once: code for React, facts, and every problem with its place in the file. A body that isn't MDX,
 * though it looks like it, is shown as Markdown.
 */
export async function compileBody(post: Source, options: CompileOptions = {}): Promise<Compiled> {
	const dialect = dialectOf({ extra: {}, ...post });
	const made = await compileAs(dialect, post, options);
	const fault = made.problems.find(({ rule }) => rule === "mdx-syntax" || rule === "mdx-expression");
	const isMdx = fault?.rule === "mdx-expression" && post.format === "mdx";
	if (!fault || isMdx) return made;
	const asMarkdown = await compileAs({ ...dialect, syntax: "md", wasMdx: true }, post, options);
	const told = problem(
		"mdx-syntax",
		fault.file,
		fault,
		`${fault.message} Until then the text is shown as Markdown.`,
		fault.frame,
	);
	return { ...asMarkdown, problems: [told, ...asMarkdown.problems] };
}

async function compileAs(dialect: Dialect, post: Source, options: CompileOptions): Promise<Compiled> {
	const body = newBody(post, options.scripts ?? false);
	const before = "\n".repeat(post.bodyLine - 1);
	const source = before + post.body;
	const { text, lines, problems } = await prepare(post, dialect, options.siteValues);
	body.problems.push(...problems);
	if (lines.some((line, index) => line !== index))
		body.lineOf = (line) => (lines[line - post.bodyLine] ?? lines.at(-1) ?? 0) + post.bodyLine;
	try {
		const file = new VFile({ value: before + text, data: { body } });
		const mdxOptions = await optionsFor(dialect, text, options);
		const { compiledSource } = await serialize(file, { mdxOptions, blockJS: false, blockDangerousJS: false }, true);
		if (dialect.syntax === "mdx") body.problems.push(...(await tryExpressions(compiledSource, body, post, source)));
		return finish(body, compiledSource);
	} catch (error) {
		body.problems.push(describeSyntaxError(body.syntaxError ?? error, source, post, dialect.syntax, body.lineOf));
		return finish(body, "");
	}
}

function finish({ facts, problems }: Body, code: string): Compiled {
	return { code: problems.some((problem) => problem.severity === "error") ? "" : code, facts, problems };
}
