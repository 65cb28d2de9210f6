import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { generateOwnerCode } from "./generate";

/** A blog without code of the owner. */
const PLAIN = { "site.yml": "title: A\n", "posts/a.md": "Text" };

test("the first code of an owner changes generated files, but no alias, and keeps what Turbopack has", async () => {
	const blog = createTestBlog(PLAIN);
	const bundles = path.join(blog.options.cacheDir, "turbopack");
	const before = await generateOwnerCode(blog, undefined);
	mkdirSync(bundles);
	const read = () => Object.values(before).map((file) => readFileSync(path.join(blog.options.engineDir, file), "utf8"));
	const [module = "", styles = ""] = read();
	updateBlog(blog, { "theme.css": "p { color: red }", "slots/after-post.tsx": "export default () => null;" });
	assert.deepEqual(await generateOwnerCode(blog, undefined), before);
	const [newModule = "", newStyles = ""] = read();
	assert.ok(!module.includes("after-post") && newModule.includes("after-post"));
	assert.ok(!styles.includes("color: red") && newStyles.includes("color: red"));
	rmSync(path.join(blog.options.contentDir, "slots"), { recursive: true });
	rmSync(path.join(blog.options.contentDir, "theme.css"));
	blog.invalidate();
	assert.deepEqual(await generateOwnerCode(blog, undefined), before);
	assert.deepEqual(read(), [module, styles]);
	assert.ok(existsSync(bundles));
});

test("what Turbopack kept for an earlier engine, which had other aliases, is deleted once", async () => {
	const blog = createTestBlog(PLAIN);
	const { cacheDir } = blog.options;
	const bundles = path.join(cacheDir, "turbopack");
	mkdirSync(bundles, { recursive: true });
	writeFileSync(path.join(cacheDir, "bundled-code"), "engine");
	await generateOwnerCode(blog, undefined);
	assert.ok(!existsSync(bundles));
	mkdirSync(bundles);
	await generateOwnerCode(blog, undefined);
	assert.ok(existsSync(bundles));
});
