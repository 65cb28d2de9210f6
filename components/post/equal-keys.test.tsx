import assert from "node:assert/strict";
import test from "node:test";
import { isValidElement, type ReactNode } from "react";
import { PostFooter } from "@/components/post/post-footer";
import { ProblemList } from "@/components/post/problem-list";
import { TableOfContents } from "@/components/post/table-of-contents";
import { Footer } from "@/components/site/footer";
import { Masthead } from "@/components/site/masthead";
import type { Post } from "@/lib/content/types";
import { problem } from "@/lib/problem";
import type { Site } from "@/lib/site/types";
import { wordsOf } from "@/lib/words/words";

const link = { label: "Home", url: "/" };
const words = wordsOf("en");
const site = { words, title: "T", description: "D", navigation: [link, link], social: [link, link] } as Site;
const mistake = problem("site", "site.yml", { line: 1, column: 1 }, "Hm.");
const section = { depth: 2, id: "a", text: "A" };
const author = { name: "Mira" };

/** The keys of every list inside a node; React complains about equal ones in the browser only. */
function listsOf(node: ReactNode): (string | null)[][] {
	if (isValidElement<{ children?: ReactNode }>(node)) return listsOf(node.props.children);
	if (!Array.isArray(node)) return [];
	const keys = node.flatMap((item) => (isValidElement(item) && item.key !== null ? [item.key] : []));
	return [...(keys.length > 0 ? [keys] : []), ...node.flatMap(listsOf)];
}

const pairs: [name: string, node: ReactNode, keys: string[]][] = [
	["links of the masthead", Masthead({ site }), ["/", "/ 2"]],
	["links of the footer", Footer({ site, ways: [] }), ["/", "/ 2"]],
	["sections", TableOfContents({ headings: [section, section], words }), ["a", "a 2"]],
	[
		"authors",
		PostFooter({ post: {} as Post, site, words, tags: [], authors: [{ author }, { author }] }),
		["Mira", "Mira 2"],
	],
	["problems", ProblemList({ problems: [mistake, mistake] }), ["site.yml:1:1:site", "site.yml:1:1:site 2"]],
];

for (const [name, node, keys] of pairs) {
	test(`two equal ${name} have keys of their own`, () => {
		assert.deepEqual(
			listsOf(node).find(([first]) => first === keys[0]),
			keys,
		);
	});
}
