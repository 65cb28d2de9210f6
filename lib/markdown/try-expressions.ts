import type { Post } from "@/lib/content/types";
import { type Problem, problem } from "@/lib/problem";
import { evaluate, withStandIns } from "./evaluate";
import { codeFrame } from "./syntax-error";

const nothing = () => null;
const runtime = { Fragment: nothing, jsx: nothing, jsxs: nothing, jsxDEV: nothing };

/** Runs the expressions of a compiled MDX body without drawing anything, to find one that throws. */
export function tryExpressions(
	code: string,
	componentNames: readonly string[],
	post: Pick<Post, "file" | "body" | "bodyLine">,
): Problem[] {
	try {
		evaluate(code, runtime)({ components: withStandIns(componentNames, {}) });
		return [];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const place = findCulprit(reason, post);
		const frame = codeFrame("\n".repeat(post.bodyLine - 1) + post.body, place.line, place.column);
		const message = `An expression fails: ${reason}. Expressions know JavaScript's own globals and \`props\` only.`;
		return [problem("mdx-expression", post.file, place, message, frame)];
	}
}

/** The first expression that uses the name in an error's message, for want of a source map. */
function findCulprit(reason: string, { body, bodyLine }: Pick<Post, "body" | "bodyLine">) {
	const name = /^([\w$]+) is not/.exec(reason)?.[1] ?? /reading '([\w$]+)'/.exec(reason)?.[1];
	const pattern = name ? new RegExp(`\\{[^{}]*(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`) : /\{/;
	const lines = body.split("\n");
	const index = Math.max(
		0,
		lines.findIndex((line) => pattern.test(line)),
	);
	return { line: bodyLine + index, column: (lines[index] ?? "").search(pattern) + 1 || 1 };
}
