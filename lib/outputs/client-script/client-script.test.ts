import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getClientScript } from "./client-script";

const { main, components, search } = await getClientScript(createTestBlog());

test("loads the components of posts and the search on demand, by their hashes", () => {
	for (const { src, integrity } of [components, search]) {
		assert.ok(main.code.includes(`"${src}"`), src);
		assert.ok(integrity && main.code.includes(`"${integrity}"`), src);
	}
	for (const code of ["navigator.clipboard", "showModal", "scrollBy", "replaceSync"]) {
		assert.ok(!main.code.includes(code), code);
		assert.ok(components.code.includes(code), code);
	}
});

test("shows the status of posts in search results in development and in previews only", async () => {
	for (const options of [{ mode: "development" }, { isPreview: true }] as const) {
		const script = await getClientScript(createTestBlog({}, options));
		assert.ok(script.search.code.includes("badge"));
	}
	assert.ok(!search.code.includes("badge"));
});
