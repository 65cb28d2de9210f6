import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

test("a process with other code of the engine builds again", async () => {
	const folder = createTemporaryFolder({
		"content/site.yml": "title: T\nurl: https://a.example\n",
		"engine/package.json": "{}",
		"engine/lib/page.ts": "export {};\n",
	});
	const load = (file: string) => `await import(${JSON.stringify(path.join(import.meta.dirname, file))})`;
	const script = `
		const { createTestBlog } = ${load("../../blog/blog.support.ts")};
		const { keepBuild } = ${load("kept-build.ts")};
		const { newSiteFolder, pointToSite } = ${load("../../ship/site-folder.ts")};
		const [contentDir, engineDir, cacheDir] = ["content", "engine", "cache"].map((name) => ${JSON.stringify(`${folder}/`)} + name);
		await keepBuild(createTestBlog({}, { contentDir, engineDir, cacheDir }), [], async () => {
			const site = newSiteFolder(process.env.SITE_DIR);
			(await import("node:fs")).mkdirSync(site);
			await pointToSite(process.env.SITE_DIR, site);
			return "Built.";
		});`;
	const build = async () => {
		const { stdout } = await promisify(execFile)(
			process.execPath,
			["--import", "tsx", "--input-type=module", "-e", script],
			{ env: { ...process.env, SITE_DIR: path.join(folder, "site") } },
		);
		return !stdout.includes("Nothing has changed");
	};
	assert.deepEqual([await build(), await build()], [true, false]);
	appendFileSync(path.join(folder, "engine/lib/page.ts"), "// Changed.\n");
	assert.equal(await build(), true);
});
