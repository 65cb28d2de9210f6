import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { getAppDataFile, writeAppData } from "./app-data-file";

const createBlog = (text: string) =>
	createTestBlog(
		{ "posts/hello.md": `---\ntitle: Hello\ndate: 2026-01-01\n---\n${text}\n` },
		{ app: appSchema.parse({ folder: "/app", path: "/b", inside: true }) },
	);

/** Returns the name of the file of the post, and whether each of the given ones is there. */
function readPages(...names: string[]): [string, ...boolean[]] {
	const present = readdirSync(path.join(path.dirname(getAppDataFile()), "pages"));
	const [, name = ""] = /hello":"([^"]+\.json)"/.exec(readFileSync(getAppDataFile(), "utf8")) ?? [];
	return [name, ...[name, ...names].map((one) => present.includes(one))];
}

test("a build deletes pages that nothing names, and development keeps them while the app may read them", async (t) => {
	process.env.SITE_DIR = path.join(createTemporaryFolder(), "site");
	t.after(() => delete process.env.SITE_DIR);
	await writeAppData(createBlog("one"));
	const [one] = readPages();
	const unnamed = new Map<string, number>();
	await writeAppData(createBlog("two"), { unnamed });
	const [two, ...inDevelopment] = readPages(one);
	assert.deepEqual(inDevelopment, [true, true]);
	for (let write = 0; write < 10; write += 1) await writeAppData(createBlog("two"), { unnamed });
	assert.deepEqual(readPages(one), [two, true, false]);
	await writeAppData(createBlog("one"));
	assert.deepEqual(readPages(two), [one, true, false]);
});

test("the module names the folder of the pages in development, where Next takes variables back", async (t) => {
	const { NODE_ENV } = process.env;
	process.env.SITE_DIR = path.join(createTemporaryFolder(), "site");
	t.after(() => {
		delete process.env.SITE_DIR;
		Object.assign(process.env, { NODE_ENV });
	});
	for (const [mode, isNamed] of [
		["production", false],
		["development", true],
	] as const) {
		Object.assign(process.env, { NODE_ENV: mode });
		await writeAppData(createBlog("one"));
		const folder = path.join(path.dirname(getAppDataFile()), "pages");
		assert.equal(readFileSync(getAppDataFile(), "utf8").includes(`"folder":${JSON.stringify(folder)}`), isNamed);
	}
});
