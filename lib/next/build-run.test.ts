import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { describeFullDisks } from "./build-run";

test("names the folders whose disk is nearly full", () => {
	const folder = createTemporaryFolder();
	const [line = ""] = describeFullDisks([folder, folder, path.join(folder, "nowhere")], Number.POSITIVE_INFINITY);
	assert.match(line, /^The disk of `.*` has [\d.]+ MB left\. Free some and build again\.$/);
	assert.ok(line.includes(path.basename(folder)));
	assert.deepEqual(describeFullDisks([folder], 0), []);
});

test("a second build into the same folder is refused as long as the first one runs, however that ends", async () => {
	const folder = createTemporaryFolder({ "content/site.yml": "title: A\n" });
	// Only what a build looks at when it begins: to load all of a blog takes a process most of its time.
	const script = `
		const { beginBuild } = await import(${JSON.stringify(path.join(import.meta.dirname, "build-run.ts"))});
		const options = { contentDir: ${JSON.stringify(`${folder}/content`)}, cacheDir: ${JSON.stringify(`${folder}/cache`)} };
		await beginBuild({ options, ownerCode: async () => ({ files: [] }) });
		console.log("building");
		setInterval(() => {}, 1000);`;
	const begin = () => {
		const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
		let printed = "";
		for (const stream of [child.stdout, child.stderr]) stream.on("data", (data) => (printed += data));
		const begun = new Promise<void>((resolve) => child.stdout.on("data", () => resolve()));
		return { child, closed: once(child, "close"), begun, printed: () => printed };
	};
	const first = begin();
	await Promise.race([first.begun, first.closed]);
	assert.match(first.printed(), /^building$/m);
	const second = begin();
	const [code] = await second.closed;
	assert.equal(code, 1);
	assert.match(second.printed(), /^Another build writes into `\.next`\. Wait until it has finished\.$/m);
	first.child.kill("SIGKILL");
	await first.closed;
	const third = begin();
	await Promise.race([third.begun, third.closed]);
	assert.match(third.printed(), /^building$/m);
	third.child.kill("SIGKILL");
	await third.closed;
});
