import type { Processor } from "unified";
import { getContext } from "@/lib/markdown/compile-context";

/** Keeps the parser's own error with its place, which `next-mdx-remote` flattens into a message. */
export function syntaxErrors(this: Processor): undefined {
	const parse = this.parser;
	if (!parse) return;
	this.parser = (document, file) => {
		try {
			return parse(document, file);
		} catch (error) {
			getContext(file).syntaxError = error;
			throw error;
		}
	};
}
