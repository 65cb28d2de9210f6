import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

/** Begins builds of a new blog in processes of their own, which are ended after a test. */
function createBuilds(t: TestContext) {
	const folder = createTemporaryFolder({ "content/site.yml": "title: A\n" });
	// Only what a build looks at when it begins: to load all of a blog takes a process most of its time.
	const script = `
		const { lockBuild } = await import(${JSON.stringify(path.join(import.meta.dirname, "build-run.ts"))});
		const { readEnvironment } = await import(${JSON.stringify(path.join(import.meta.dirname, "../environment.ts"))});
		const options = { ...readEnvironment(), engineDir: ${JSON.stringify(folder)} };
		await lockBuild({ options });
		console.log("building");
		setInterval(() => {}, 1000);`;
	return async (env: Record<string, string> = {}) => {
		const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
			env: { ...process.env, CONTENT_DIR: path.join(folder, "content"), ...env },
		});
		let printed = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
		const closed = once(child, "close");
		const end = async () => {
			child.kill("SIGKILL");
			await closed;
		};
		t.after(end);
		await Promise.race([new Promise<void>((resolve) => child.stdout.on("data", () => resolve())), closed]);
		return { printed: printed.trim(), code: child.exitCode, end };
	};
}

test("a second build into the same folder is refused as long as the first one runs, however that ends", async (t) => {
	const begin = createBuilds(t);
	const first = await begin();
	assert.equal(first.printed, "building");
	const second = await begin();
	assert.equal(second.code, 1);
	assert.equal(second.printed, "Another build writes into `.next`. Wait until it has finished.");
	await first.end();
	assert.equal((await begin()).printed, "building");
});

test("builds into different folders run at once", async (t) => {
	const begin = createBuilds(t);
	await begin({ BUILD_DIR: "other" });
	const build = await begin();
	assert.equal(build.printed, "building");
	const refused = (folder: string) => `Another build writes into \`${folder}\`. Wait until it has finished.`;
	assert.equal((await begin({ BUILD_DIR: "other" })).printed, refused("other"));
	assert.equal((await begin()).printed, refused(".next"));
	await build.end();
	assert.equal((await begin()).printed, "building");
});
