import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { classifyFiles } from "./find-files";

const classify = (folders: Partial<Parameters<typeof classifyFiles>[0]>) =>
	classifyFiles({ components: [], slots: [], "slots/replace": [], pages: [], ...folders });

test("names the default export of a component's file in PascalCase", () => {
	const { files } = classify({ components: ["chart.tsx", "pull-quote.jsx", "élan vital.ts"] });
	const names = show(
		files.map(({ use }) => use),
		"kind name",
	);
	assert.deepEqual(names, ["components Chart", "components PullQuote", "components ÉlanVital"]);
});

test("leaves out styles, tests, types, and hidden and private files", () => {
	const names = "a.module.css a.test.tsx a.stories.tsx a.d.ts .a.tsx _a.tsx a.mdx a.md a.json";
	assert.deepEqual(classify({ components: names.split(" ") }), { files: [], diagnostics: [] });
});

test("fills a slot from several files", () => {
	const { files, diagnostics } = classify({ slots: ["after-post.2.tsx", "after-post.tsx", "head.js"] });
	const filled = files.map(({ file, use }) => `${file} ${use.kind === "slot" && use.slot}`);
	const expected = ["after-post.2.tsx after-post", "after-post.tsx after-post", "head.js head"];
	assert.equal(filled.join("\n"), `slots/${expected.join("\nslots/")}`);
	assert.deepEqual(diagnostics, []);
});

test("reports names that are neither a slot nor a replaceable component, with a suggestion", () => {
	const { files, diagnostics } = classify({
		slots: ["after-posts.tsx"],
		"slots/replace": ["post-card.tsx", "card.tsx"],
	});
	assert.deepEqual(files, [{ file: "slots/replace/post-card.tsx", use: { kind: "replacement", name: "post-card" } }]);
	assert.deepEqual(
		diagnostics.map(({ file, rule, message }) => `${file} ${rule} ${message.slice(0, 95)}`),
		[
			"slots/after-posts.tsx slot-unknown There is no slot `after-posts`, so this file isn't used. Did you mean `after-post`?",
			"slots/replace/card.tsx slot-unknown There is no replaceable component `card`, so this file isn't used. Use one of header, footer, p",
		],
	);
});
