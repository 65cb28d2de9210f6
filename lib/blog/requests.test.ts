import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { after, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { makePng } from "@/lib/utils/png.support";
import { rememberOutside } from "@/lib/utils/process-state";
import type { Blog } from "./blog";
import { createTestBlog, updateBlog } from "./blog.support";

after(() => {
	delete (globalThis as { quireOutside?: unknown }).quireOutside;
});

/** Calls the methods of a blog that a page needs, as a request would. Returns a weak reference to that request. */
async function ask(blog: Blog): Promise<WeakRef<object>> {
	const request = {};
	await new AsyncLocalStorage<object>().run(request, async () => {
		for (const post of await blog.posts()) await blog.compiled(post);
		const unsaved = blog.withText("posts/b.md", "---\ntitle: B\n---\n\nNot saved\n");
		for (const post of await unsaved.posts()) await unsaved.compiled(post);
		assert.equal((await blog.images.get("/a.png"))?.width, 4);
		assert.ok((await blog.source.listStaticFiles()).length > 0);
		await Promise.all([blog.taxonomies(), blog.ownerCode(), blog.fonts(), blog.logo(), blog.redirects()]);
	});
	return new WeakRef(request);
}

test("a blog keeps no reference to a request that has called it", async () => {
	rememberOutside();
	const image = await makePng(4, 4);
	const post = (text: string) => `---\ntitle: A\ndate: 2026-01-01\n---\n\n${text} ![An image](/a.png)\n`;
	const blog = createTestBlog({ "public/a.png": image, "posts/a.md": post("First") }, { mode: "development" });
	const requests = [await ask(blog)];
	updateBlog(blog, { "posts/a.md": post("Second") });
	requests.push(await ask(blog));
	setFlagsFromString("--expose-gc");
	const collectGarbage: () => void = runInNewContext("gc");
	await setImmediate();
	collectGarbage();
	for (const request of requests) assert.equal(request.deref(), undefined);
});
