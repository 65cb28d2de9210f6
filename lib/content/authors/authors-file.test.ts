import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { parseAuthors } from "./authors-file";

for (const [ids, ...expected] of [
	[["ada", "anne"]],
	[
		["annemarie", "anne-marie"],
		"The ids `annemarie` and `anne-marie` are the same author for lists. Choose another id for one of them.",
	],
	[["Ada", "ada"], "The ids `Ada` and `ada` are the same author for lists. Choose another id for one of them."],
] as const) {
	test(`ids of authors ${ids.join(" and ")} ${expected.length > 0 ? "are one in lists, which is an error" : "are two"}`, () => {
		const { authors, diagnostics } = parseAuthors(parseYaml(ids.map((id) => `${id}: { name: ${id} A }\n`).join("")));
		assert.deepEqual(
			show(diagnostics, "line rule message"),
			expected.map((message) => `2 authors ${message}`),
		);
		assert.deepEqual([...authors.keys()], expected.length > 0 ? [ids[0]] : ids);
	});
}
