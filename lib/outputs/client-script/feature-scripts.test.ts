import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getClientScript } from "./client-script";

test("bundles the code of features only for blogs that use them", async () => {
	const [plain, counted, commented] = await Promise.all(
		[{}, { "site.yml": "analytics:\n  plausible: q.example\n" }, { "site.yml": "comments: mastodon\n" }].map((files) =>
			getClientScript(createTestBlog(files)),
		),
	);
	const has = (code: string | undefined, text: string) => code?.includes(text);
	for (const text of ["globalPrivacyControl", "data-comments"]) assert.ok(!has(plain?.main.code, text), text);
	assert.ok(has(counted?.main.code, "https://plausible.io/js/script.js"));
	assert.ok(!has(counted?.main.code, "/api/event"));
	const names = (script: typeof plain) => script?.features.map(({ name }) => name).join();
	assert.deepEqual([plain, counted, commented].map(names), ["search", "search,analytics", "search,comments"]);
	const module = commented?.features[1]?.module;
	for (const text of [module?.src, module?.integrity]) assert.ok(text && has(commented?.main.code, text));
	assert.ok(has(module?.code, "ugc") && has(module?.code, ".replies"));
	assert.ok(!has(module?.code, "giscus.app"));
});
