import assert from "node:assert/strict";
import fc from "fast-check";
import { wordedBody } from "@/lib/fuzz/arbitraries/bodies";
import { readProjectBodies } from "@/lib/fuzz/arbitraries/project-posts";
import { denseText, mutationOf, wildText, writeDenseText } from "@/lib/fuzz/arbitraries/texts";
import { createKind } from "@/lib/fuzz/kind";
import { checkPage, renderPage } from "@/lib/fuzz/page";
import { compileBody } from "@/lib/markdown/compile";
import type { CompiledPost } from "@/lib/markdown/compiled-post";

const BODIES = readProjectBodies();

/** A body with what decides how it is read. */
interface BodyInput<Body = string> {
	body: Body;
	format: "md" | "mdx";
	trust: "code" | "components" | "text";
	file: string;
}

async function compile({ body, format, trust, file }: BodyInput): Promise<CompiledPost> {
	const extra = file.endsWith(".markdown") ? { layout: "post" } : {};
	const options = { file, format, trust, title: "Title", body, bodyLine: 3, extra };
	const compiled = await compileBody(options, { smartPunctuation: true });
	// Markdown's line ends: https://spec.commonmark.org/0.31.2/#line-ending
	const lines = body.split(/\r\n?|\n/).length;
	for (const { line, column, message } of compiled.diagnostics) {
		assert.ok(
			line >= 1 && line < lines + 3 && column >= 1,
			`\`${message}\` is at ${line}:${column} of ${lines + 2} lines`,
		);
	}
	return compiled;
}

const withFormat = <Body>(body: fc.Arbitrary<Body>): fc.Arbitrary<BodyInput<Body>> =>
	fc
		.record({
			body,
			format: fc.constantFrom("md", "mdx"),
			trust: fc.constantFrom("components", "text"),
			isJekyll: fc.boolean(),
		})
		.map(({ isJekyll, body, format, trust }) => ({
			body,
			format,
			trust,
			file: format === "md" && isJekyll ? "posts/2024-01-02-a.markdown" : `posts/a.${format}`,
		}));
const body = withFormat(
	fc.oneof(
		wildText,
		mutationOf(BODIES),
		wordedBody.map(({ text }) => text),
	),
);

async function checkBody(input: BodyInput): Promise<void> {
	const compiled = await compile(input);
	if (compiled.code === "") return void assert.notEqual(compiled.diagnostics.length, 0);
	checkPage(await renderPage(compiled));
}

/** Bodies of any text: there is a page without malformed HTML and scripts, or a diagnostic. */
export const checkCompiledBody = createKind("body", body, checkBody);

/** Bodies of the same few pieces of syntax, over and over: their time grows with their length. */
export const checkDenseBody = createKind("dense-body", withFormat(denseText), ({ body, ...input }) =>
	checkBody({ ...input, body: writeDenseText(body) }),
);
