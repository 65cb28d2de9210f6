import type { Root } from "mdast";
import { visit } from "@/lib/utils/visit";

/** Replaces all of a source that isn't text, such as code, by line breaks. */
export function keepText(tree: Root, source: string): string {
	let text = "";
	visit(tree, "text", ({ position }) => {
		const start = position?.start.offset ?? 0;
		if (start >= text.length) text = text.padEnd(start, "\n") + source.slice(start, position?.end.offset ?? 0);
	});
	return text;
}
