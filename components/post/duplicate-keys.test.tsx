import assert from "node:assert/strict";
import test from "node:test";
import { isValidElement, type ReactNode } from "react";
import { Footer } from "@/components/layout/footer";
import { Header } from "@/components/layout/header";
import { testContext } from "@/components/mdx/context.support";
import { DiagnosticList } from "@/components/post/diagnostic-list";
import { PostFooter } from "@/components/post/post-footer";
import { TableOfContents } from "@/components/post/table-of-contents";
import type { Site } from "@/lib/config/site";
import type { Post } from "@/lib/content/types";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";

const link = { label: "Home", url: "/" };
const { messages, images } = testContext();
const site = { messages, title: "T", description: "D", navigation: [link, link], social: [link, link] } as Site;
const diagnostic = createDiagnostic("site", "site.yml", { line: 1, column: 1 }, "Hm.");
const section = { depth: 2, id: "a", text: "A" };
const author = { name: "Mira", title: "Editor" };

/** Returns the keys of every list inside a node. React reports duplicates in the browser only. */
function collectKeys(node: ReactNode): (string | null)[][] {
	if (isValidElement<{ children?: ReactNode }>(node)) return collectKeys(node.props.children);
	if (!Array.isArray(node)) return [];
	const keys = node.flatMap((item) => (isValidElement(item) && item.key !== null ? [item.key] : []));
	return [...(keys.length > 0 ? [keys] : []), ...node.flatMap(collectKeys)];
}

const pairs: [name: string, node: ReactNode, keys: string[]][] = [
	["links of the header", Header({ site, images }), ["/", "/ 2"]],
	["links of the footer", Footer({ site, lists: [], images }), ["/", "/ 2"]],
	["headings", TableOfContents({ headings: [section, section], messages }), ["a", "a 2"]],
	[
		"authors",
		PostFooter({
			post: {} as Post,
			site,
			messages,
			images,
			tags: [],
			terms: [],
			authors: [{ author }, { author }],
			parts: [],
		}),
		["Mira", "Mira 2"],
	],
	[
		"diagnostics",
		DiagnosticList({ id: "a", diagnostics: [diagnostic, { ...diagnostic, message: "Another." }] }),
		["site.yml:1:1:site", "site.yml:1:1:site 2"],
	],
];

for (const [name, node, keys] of pairs) {
	test(`two equal ${name} have different keys`, () => {
		const found = collectKeys(node).find(([first]) => first === keys[0]);
		assert.deepEqual(found, keys);
	});
}
