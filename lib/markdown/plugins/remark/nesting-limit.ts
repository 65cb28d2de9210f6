import type { Processor } from "unified";
import { positionAt } from "@/lib/markdown/preprocess/edits";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { canBeTooDeep, measureNesting } from "@/lib/utils/javascript/nesting";

/** Matches where code may begin in MDX: an expression, an export or an import. */
const CODE = /\{|^(?:export|import)\b/gm;
const REASON = "Too many brackets, tags or operators are inside each other. Move the parts of this code to constants.";

/**
 * Throws an error with its position for MDX whose code is nested so deeply that parsing it would overflow the stack, which can end the
 * process.
 */
export function nestingLimit(this: Processor): undefined {
	const parse = this.parser;
	if (!parse) return;
	this.parser = (document, file) => {
		limitNesting(document);
		return parse(document, file);
	};
}

function limitNesting(text: string): void {
	const brackets = text.match(/[([{<]/g)?.length ?? 0;
	if (!canBeTooDeep(text.length, brackets)) return;
	let end = 0;
	for (const { index, 0: start } of maskCode(text, { indented: false }).matchAll(CODE)) {
		if (index < end) continue;
		const from = start === "{" ? index + 1 : index;
		const nesting = measureNesting(text.slice(from));
		if (nesting.isTooDeep) throw Object.assign(new Error(REASON), { reason: REASON, ...positionAt(text, index) });
		end = from + nesting.end;
	}
}
