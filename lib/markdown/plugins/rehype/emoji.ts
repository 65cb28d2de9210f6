import type { Root } from "hast";
import { visit } from "unist-util-visit";

/** Not in words (`a:b:c`), times (`12:30:45`) and addresses. */
const CODE = /(?<![\p{L}\p{N}:/.\\]):([a-z0-9_+-]*[a-z][a-z0-9_+-]*|\+1|-1|100|1234):(?![\p{L}\p{N}:/])/giu;
const LITERAL = new Set(["code", "kbd", "math", "pre", "samp", "script", "style", "textarea"]);

/** Whether a body may have codes of emoji. */
export function hasEmojiCodes(body: string): boolean {
	return /:[a-z0-9_+-]+:/i.test(body);
}

/** Makes emoji of GitHub's codes (`:tada:`); a name that is none stays. https://github.com/github/gemoji */
export function emoji() {
	return async (tree: Root): Promise<undefined> => {
		const { nameToEmoji } = await import("gemoji");
		visit(tree, (node) => {
			if (node.type === "element" && LITERAL.has(node.tagName)) return "skip";
			if (node.type !== "text") return undefined;
			node.value = node.value.replace(CODE, (all, name: string) =>
				Object.hasOwn(nameToEmoji, name.toLowerCase()) ? (nameToEmoji[name.toLowerCase()] ?? all) : all,
			);
			return undefined;
		});
	};
}
