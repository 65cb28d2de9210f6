import type { Code, Root } from "mdast";
import { jsxElement } from "@/lib/markdown/jsx";
import { SKIP, visit } from "@/lib/utils/visit";

const PACKAGE_MANAGERS = ["npm", "yarn", "pnpm", "bun"] as const;

/** Converts code blocks marked `npm2yarn` to tabs with the commands of each package manager. */
export function packageManagers() {
	return async (tree: Root): Promise<undefined> => {
		const blocks: { node: Code; siblings: Root["children"] }[] = [];
		visit(tree, "code", (node, _, parent) => {
			if (parent && hasNpmCommands(node)) blocks.push({ node, siblings: parent.children as Root["children"] });
			return SKIP;
		});
		if (blocks.length === 0) return;
		const { default: convert } = await import("npm-to-yarn");
		for (const { node, siblings } of blocks) {
			const tabs = PACKAGE_MANAGERS.map((manager) => {
				const value = manager === "npm" ? node.value : convert(node.value, manager);
				const meta = node.meta?.replace(/\bnpm2yarn\S*/, "").trim() || null;
				const code: Code = { ...node, lang: node.lang === "npm2yarn" ? "bash" : node.lang, meta, value };
				return jsxElement("Tab", { label: manager }, [code], node.position);
			});
			siblings[siblings.indexOf(node)] = jsxElement("Tabs", { group: "package-manager" }, tabs, node.position);
		}
	};
}

function hasNpmCommands({ lang, meta }: Code): boolean {
	return lang === "npm2yarn" || /(?:^|\s)npm2yarn(?:$|\s|\{)/.test(meta ?? "");
}
