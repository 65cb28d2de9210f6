import type { Post } from "@/lib/content/types";
import type { CompileContext } from "@/lib/markdown/compile-context";
import { codeFrame } from "@/lib/markdown/syntax-error";
import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";
import { evaluate, withFallbackComponents } from "./evaluate";
import { strictRuntime } from "./strict-runtime";

/** Runs a compiled MDX body without drawing anything, to find what would end the drawing of its page. */
export async function checkExpressions(
	code: string,
	{ metadata, expressions }: Pick<CompileContext, "metadata" | "expressions">,
	post: Pick<Post, "file" | "bodyLine">,
	source: string,
): Promise<Diagnostic[]> {
	const { runtime, settle } = strictRuntime();
	try {
		const names = metadata.components.map((component) => component.name);
		await settle(evaluate(code, runtime)({ components: withFallbackComponents(names, {}) }));
		return [];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const position = findCulprit(reason, expressions) ?? findTag(reason, source) ?? { line: post.bodyLine, column: 1 };
		const message = `This can't be drawn: ${reason.replace(/\.$/, "")}. Expressions know JavaScript's own globals and \`props\` only, and must give text or elements.`;
		return [
			createDiagnostic(
				"mdx-expression",
				post.file,
				position,
				message,
				codeFrame(source, position.line, position.column),
			),
		];
	}
}

/** The expression that has the name of an error's message in it, else the only one there is. */
function findCulprit(reason: string, expressions: CompileContext["expressions"]): Position | undefined {
	if (/<\w+>/.test(reason)) return undefined;
	const name = /^([\w$]+) is not/.exec(reason)?.[1] ?? /reading '([\w$]+)'/.exec(reason)?.[1];
	const word = name && new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
	return (word && expressions.find(({ code }) => word.test(code))) || expressions[0];
}

function findTag(reason: string, source: string): Position | undefined {
	const tag = /<(\w+)>/.exec(reason)?.[1];
	const offset = tag ? source.search(new RegExp(`<${tag}\\b`)) : -1;
	if (offset < 0) return undefined;
	const before = source.slice(0, offset).split("\n");
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
