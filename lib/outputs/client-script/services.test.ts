import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { testSite } from "@/lib/content/post.support";
import { getClientScript } from "./client-script";
import { defineComments, listAnalytics } from "./services";

const ANALYTICS = { "site.yml": "analytics:\n  plausible: q.example\n" };

test("counts visits on the published blog only", async () => {
	const count = async (options: object) => (await listAnalytics(createTestBlog(ANALYTICS, options))).length;
	assert.equal(await count({}), 1);
	assert.equal(await count({ mode: "development" }), 0);
	assert.equal(await count({ isPreview: true }), 0);
});
test("bundles the code of services only for blogs that have them", async () => {
	const [plain, counted, commented] = await Promise.all(
		[{}, ANALYTICS, { "site.yml": "comments: mastodon\n" }].map((files) => getClientScript(createTestBlog(files))),
	);
	const has = (code: string | undefined, text: string) => code?.includes(text);
	for (const text of ["globalPrivacyControl", "data-comments"]) assert.ok(!has(plain?.main.code, text), text);
	assert.ok(has(counted?.main.code, "https://plausible.io/js/script.js"));
	assert.ok(!has(counted?.main.code, "/api/event"));
	assert.equal(plain?.comments, undefined);
	assert.ok(commented?.comments && has(commented.main.code, commented.comments.src));
	assert.ok(has(commented?.comments?.code, "ugc"));
	assert.ok(!has(commented?.comments?.code, "giscus.app"));
});
test("sets the language of services, where they have it", () => {
	const languages = (language: string) => {
		const settings = "comments:\n  giscus:\n    repo: a/b\n    repoId: R";
		return JSON.parse(defineComments(testSite(`language: ${language}\n${settings}`)).GISCUS ?? "").language;
	};
	const settings = ["de-AT", "zh", "zh-TW", "zh-HK", "el", "tlh"];
	assert.deepEqual(settings.map(languages).join(" "), "de zh-CN zh-TW zh-HK gr en");
});
