import assert from "node:assert/strict";
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { getKeptFolder } from "./kept-folder";
import { KeptPages } from "./kept-page";

const conditions = { engine: "1", reads: [['["site"]', "digest"]] as [string, string][] };
const page = { files: { "blog/a.html": "<p>A</p>" }, media: ["/a.png"], bytesBefore: 20, bytesAfter: 8 };

function createKeptPages() {
	const { options } = createTestBlog();
	const folder = getKeptFolder(options);
	const fileOf = (ending: string) =>
		path.join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? assert.fail(ending));
	return { kept: new KeptPages(options), folder, fileOf };
}

test("returns a page as it was kept", async () => {
	const { kept } = createKeptPages();
	assert.equal(await kept.readConditions("/blog/a"), undefined);
	await kept.write("/blog/a", conditions, page);
	assert.deepEqual(await kept.readConditions("/blog/a"), conditions);
	assert.deepEqual(await kept.read("/blog/a"), page);
	assert.equal(await kept.readConditions("/blog/A"), undefined);
});

test("a page of which a file is missing or damaged counts as not kept", async () => {
	for (const damage of [
		(fileOf: (ending: string) => string) => rmSync(fileOf(".content.json")),
		(fileOf: (ending: string) => string) => truncateSync(fileOf(".content.json"), 30),
		(fileOf: (ending: string) => string) => writeFileSync(fileOf(".conditions.json"), '{"engine":"1"'),
		(fileOf: (ending: string) => string) => writeFileSync(fileOf(".conditions.json"), "{}"),
	]) {
		const { kept, fileOf } = createKeptPages();
		await kept.write("/blog/a", conditions, page);
		damage(fileOf);
		assert.equal(await kept.readConditions("/blog/a"), undefined);
	}
});

test("a page whose content is damaged ends one build, with the remedy, and is rendered by the next", async () => {
	const { kept, fileOf } = createKeptPages();
	await kept.write("/blog/a", conditions, page);
	const size = readFileSync(fileOf(".content.json")).length;
	writeFileSync(fileOf(".content.json"), "x".repeat(size));
	assert.deepEqual(await kept.readConditions("/blog/a"), conditions);
	await assert.rejects(kept.read("/blog/a"), /\/blog\/a of the last build is damaged in the cache\. Build again\./);
	assert.equal(await kept.readConditions("/blog/a"), undefined);
});

test("deletes pages that are gone", async () => {
	const { kept, folder } = createKeptPages();
	await kept.write("/blog/a", conditions, page);
	await kept.write("/blog/b", conditions, page);
	writeFileSync(path.join(folder, "plan.json"), "{}");
	await kept.prune(["/blog/b"]);
	assert.equal(await kept.readConditions("/blog/a"), undefined);
	assert.deepEqual(await kept.readConditions("/blog/b"), conditions);
	assert.equal(readdirSync(folder).length, 3);
});
