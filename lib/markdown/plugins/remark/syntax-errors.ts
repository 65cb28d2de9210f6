import type { Processor } from "unified";
import { getContext } from "@/lib/markdown/compile-context";

/** Stores the parser's error with its position, which `next-mdx-remote` reduces to a message. */
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
