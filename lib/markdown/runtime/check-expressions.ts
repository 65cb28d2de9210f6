import type { Post } from "@/lib/content/types";
import type { CompileContext } from "@/lib/markdown/compile-context";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { codeFrame } from "@/lib/markdown/syntax-error";
import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";
import { evaluateBody, withFallbackComponents } from "./evaluate";
import { createStrictRuntime } from "./strict-runtime";

/**
 * Runs a compiled MDX body without rendering it. Reports the error that would end the rendering of its page, and elements that
 * a post can't have.
 */
export async function checkExpressions(
	code: string,
	{ metadata, expressions, allowScripts }: Pick<CompileContext, "metadata" | "expressions" | "allowScripts">,
	post: Pick<Post, "file" | "bodyLine">,
	source: string,
): Promise<Diagnostic[]> {
	const diagnostics: Diagnostic[] = [];
	const { runtime, settle } = createStrictRuntime(allowScripts, (tagName, { rule, message }) => {
		const position = findTag(tagName, source) ?? expressions[0] ?? { line: post.bodyLine, column: 1 };
		diagnostics.push(createDiagnostic(rule, post.file, position, message));
	});
	try {
		const names = metadata.components.map((component) => component.name);
		await settle(evaluateBody(code, runtime)({ components: withFallbackComponents(names, {}) }));
		return diagnostics;
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const position = findExpression(reason, expressions) ??
			findTag(/<(\w+)>/.exec(reason)?.[1], source) ?? { line: post.bodyLine, column: 1 };
		const message = `This can't be rendered: ${reason.replace(/\.$/, "")}. Expressions can only use JavaScript's globals and \`props\`, and must return text or elements.`;
		return [createDiagnostic("mdx-expression", post.file, position, message, codeFrame(source, position))];
	}
}

/** Returns the position of the expression that contains the name in an error message, else of the first expression. */
function findExpression(reason: string, expressions: CompileContext["expressions"]): Position | undefined {
	if (/<\w+>/.test(reason)) return undefined;
	const name = /^([\w$]+) is not/.exec(reason)?.[1] ?? /reading '([\w$]+)'/.exec(reason)?.[1];
	const pattern = name && new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
	return (pattern && expressions.find(({ code }) => pattern.test(code))) || expressions[0];
}

/** Returns the position of the first tag with a name. */
function findTag(tagName: string | undefined, source: string): Position | undefined {
	const offset = tagName ? source.search(new RegExp(`<${tagName}\\b`)) : -1;
	return offset < 0 ? undefined : positionAt(source, offset);
}
