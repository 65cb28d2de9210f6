import type { Post } from "@/lib/content/types";
import { type Place, type Problem, problem } from "@/lib/problem";
import type { Body } from "./body";
import { evaluate, withStandIns } from "./evaluate";
import { strictRuntime } from "./strict-runtime";
import { codeFrame } from "./syntax-error";

/** Runs a compiled MDX body without drawing anything, to find what would end the drawing of its page. */
export async function tryExpressions(
	code: string,
	{ facts, expressions }: Pick<Body, "facts" | "expressions">,
	post: Pick<Post, "file" | "bodyLine">,
	source: string,
): Promise<Problem[]> {
	const { runtime, settle } = strictRuntime();
	try {
		const names = facts.components.map((component) => component.name);
		await settle(evaluate(code, runtime)({ components: withStandIns(names, {}) }));
		return [];
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const place = findCulprit(reason, expressions) ?? findTag(reason, source) ?? { line: post.bodyLine, column: 1 };
		const message = `This can't be drawn: ${reason.replace(/\.$/, "")}. Expressions know JavaScript's own globals and \`props\` only, and must give text or elements.`;
		return [problem("mdx-expression", post.file, place, message, codeFrame(source, place.line, place.column))];
	}
}

/** The expression that has the name of an error's message in it, else the only one there is. */
function findCulprit(reason: string, expressions: Body["expressions"]): Place | undefined {
	if (/<\w+>/.test(reason)) return undefined;
	const name = /^([\w$]+) is not/.exec(reason)?.[1] ?? /reading '([\w$]+)'/.exec(reason)?.[1];
	const word = name && new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`);
	return (word && expressions.find(({ code }) => word.test(code))) || expressions[0];
}

function findTag(reason: string, source: string): Place | undefined {
	const tag = /<(\w+)>/.exec(reason)?.[1];
	const offset = tag ? source.search(new RegExp(`<${tag}\\b`)) : -1;
	if (offset < 0) return undefined;
	const before = source.slice(0, offset).split("\n");
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
