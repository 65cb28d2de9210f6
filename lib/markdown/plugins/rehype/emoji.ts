import type { Root } from "hast";
import { visit } from "@/lib/utils/visit";

/** Matches emoji codes, except in words (`a:b:c`), times (`12:30:45`) and URLs. */
const EMOJI_CODE = /(?<![\p{L}\p{N}:/.\\]):((?=[0-9_+-]*[a-z])[a-z0-9_+-]+|\+1|-1|100|1234):(?![\p{L}\p{N}:/])/giu;
const LITERAL_TAGS = new Set(["code", "kbd", "math", "pre", "samp", "script", "style", "textarea"]);

export function hasEmojiCodes(body: string): boolean {
	return /:[a-z0-9_+-]+:/i.test(body);
}

/** Converts GitHub's emoji codes (`:tada:`); unknown codes stay: https://github.com/github/gemoji */
export function emoji() {
	return async (tree: Root): Promise<undefined> => {
		const { nameToEmoji } = await import("gemoji");
		visit(tree, (node) => {
			if (node.type === "element" && LITERAL_TAGS.has(node.tagName)) return "skip";
			if (node.type !== "text") return undefined;
			node.value = node.value.replace(EMOJI_CODE, (match, name: string) =>
				Object.hasOwn(nameToEmoji, name.toLowerCase()) ? (nameToEmoji[name.toLowerCase()] ?? match) : match,
			);
			return undefined;
		});
	};
}
