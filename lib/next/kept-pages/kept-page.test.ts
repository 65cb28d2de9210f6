import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { seal } from "@/lib/utils/sealed-bytes";
import { getKeptFolder } from "./kept-folder";
import { KeptPages } from "./kept-page";

const conditions = { engine: "1", reads: [['["site"]', "digest"]] as [string, string][] };
const page = { file: "blog/a.html", html: "<p>A</p>", media: ["/a.png"], bytesBefore: 20, bytesAfter: 8 };

function createKeptPages() {
	const { options } = createTestBlog();
	const folder = getKeptFolder(options);
	const fileOf = (ending: string) =>
		path.join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? assert.fail(ending));
	return { kept: new KeptPages(options), folder, fileOf };
}

function replaceByFolder(...files: string[]) {
	for (const file of files) {
		rmSync(file);
		mkdirSync(path.join(file, "inner"), { recursive: true });
	}
}

test("returns a page as it was kept", async () => {
	const { kept } = createKeptPages();
	assert.equal(await kept.has("/blog/a", () => true), false);
	await kept.write("/blog/a", conditions, page);
	const seen: unknown[] = [];
	const isKept = await kept.has("/blog/a", (own) => {
		seen.push(own);
		return true;
	});
	assert.deepEqual([isKept, seen], [true, [conditions]]);
	assert.deepEqual(await kept.read("/blog/a"), page);
	assert.equal(await kept.has("/blog/a", () => false), false);
	assert.equal(await kept.has("/blog/A", () => true), false);
});

test("a page of which a file is missing or damaged counts as not kept, and can be kept again", async () => {
	for (const damage of [
		(fileOf: (ending: string) => string) => rmSync(fileOf(".content.json")),
		(fileOf: (ending: string) => string) => truncateSync(fileOf(".content.json"), 30),
		(fileOf: (ending: string) => string) => {
			const file = fileOf(".content.json");
			writeFileSync(file, Buffer.alloc(readFileSync(file).length));
		},
		(fileOf: (ending: string) => string) => writeFileSync(fileOf(".content.json"), seal(JSON.stringify("another"))),
		(fileOf: (ending: string) => string) => replaceByFolder(fileOf(".content.json")),
		(fileOf: (ending: string) => string) => replaceByFolder(fileOf(".conditions.json")),
		(fileOf: (ending: string) => string) => replaceByFolder(fileOf(".content.json"), fileOf(".conditions.json")),
		(fileOf: (ending: string) => string) => writeFileSync(fileOf(".conditions.json"), '{"engine":"1"'),
		(fileOf: (ending: string) => string) => writeFileSync(fileOf(".conditions.json"), "{}"),
	]) {
		const { kept, fileOf } = createKeptPages();
		await kept.write("/blog/a", conditions, page);
		damage(fileOf);
		assert.equal(await kept.has("/blog/a", () => true), false);
		await kept.write("/blog/a", conditions, page);
		assert.equal(await kept.has("/blog/a", () => true), true);
		assert.deepEqual(await kept.read("/blog/a"), page);
	}
});

test("a page whose content is damaged while a build runs ends it, with the remedy, and is rendered by the next", async () => {
	const { kept, fileOf } = createKeptPages();
	await kept.write("/blog/a", conditions, page);
	assert.equal(await kept.has("/blog/a", () => true), true);
	writeFileSync(fileOf(".content.json"), "x");
	await assert.rejects(kept.read("/blog/a"), /\/blog\/a of the last build is damaged in the cache\. Build again\./);
	assert.equal(await kept.has("/blog/a", () => true), false);
});

test("deletes pages that are gone", async () => {
	const { kept, folder } = createKeptPages();
	await kept.write("/blog/a", conditions, page);
	await kept.write("/blog/b", conditions, page);
	writeFileSync(path.join(folder, "plan.json"), "{}");
	mkdirSync(path.join(folder, "c.content.json"));
	await kept.prune(["/blog/b"]);
	assert.equal(await kept.has("/blog/a", () => true), false);
	assert.equal(await kept.has("/blog/b", () => true), true);
	assert.equal(readdirSync(folder).length, 3);
});
