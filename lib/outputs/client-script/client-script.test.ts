import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { getClientScript } from "./client-script";

const getSearch = (script: Awaited<ReturnType<typeof getClientScript>>) => {
	const search = script.features.find(({ name }) => name === "search")?.module;
	assert.ok(search);
	return search;
};
const script = await getClientScript(createTestBlog());
const { main, components } = script;
const search = getSearch(script);

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

test("sets the class of the dark theme where styles may know it", async () => {
	const app = appSchema.parse({ folder: createTemporaryFolder() });
	for (const [files, options, expected] of [
		[{}, {}, false],
		[{}, { app }, true],
		[{ "site.yml": "title: T\n", "theme.css": ".dark p { color: white }\n" }, {}, true],
	] as const) {
		const { inline, main } = await getClientScript(createTestBlog(files, options));
		for (const code of [inline, main.code]) assert.equal(code.includes('toggle("dark"'), expected);
	}
});

test("leaves out transitions to pages beside a blog below a path", async () => {
	const below = await getClientScript(createTestBlog({ "site.yml": "title: T\nurl: https://q.example/b\n" }));
	assert.ok(below.main.code.includes("skipTransition()"));
	assert.ok(!main.code.includes("skipTransition()"));
});

test("shows the status of posts in search results in development and in previews only", async () => {
	for (const options of [{ mode: "development" }, { isPreview: true }] as const) {
		assert.ok(getSearch(await getClientScript(createTestBlog({}, options))).code.includes("badge"));
	}
	assert.ok(!search.code.includes("badge"));
});
