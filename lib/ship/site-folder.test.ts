import assert from "node:assert/strict";
import { lstatSync, readdirSync, readFileSync, utimesSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { findSite, newSiteFolder, pointToSite } from "./site-folder";

/** Creates a new finished folder with a text; `age` is that of the folder in milliseconds. */
function createSite(link: string, text: string, age = 0): string {
	const folder = newSiteFolder(link);
	writeFiles(folder, { "a.txt": text });
	setAge(folder, age);
	return folder;
}

function setAge(file: string, age: number): void {
	const time = (Date.now() - age) / 1000;
	utimesSync(file, time, time);
}

const HOUR = 60 * 60 * 1000;
const read = (link: string) => readFileSync(path.join(link, "a.txt"), "utf8");

test("lets a link lead to one finished folder after another", async () => {
	const link = path.join(createTemporaryFolder(), "site");
	assert.equal(await findSite(link), undefined);
	const [first, second] = [createSite(link, "first"), createSite(link, "second")];
	await pointToSite(link, first);
	assert.deepEqual([await findSite(link), read(link)], [first, "first"]);
	await pointToSite(link, second);
	assert.deepEqual([await findSite(link), read(link)], [second, "second"]);
	assert.ok(lstatSync(link).isSymbolicLink());
	assert.equal(readdirSync(path.dirname(link)).length, 3);
});

test("new folders have different names beside the link", () => {
	const names = new Set(Array.from({ length: 20 }, () => newSiteFolder("/a/site")));
	assert.equal(names.size, 20);
	for (const name of names) assert.match(name, /^\/a\/site-build-[0-9a-z]{12}$/);
});

test("keeps what the owner has in the place of the link, and prints what to do", async () => {
	for (const files of [{ "site/a.txt": "mine" }, { site: "mine" }]) {
		const folder = createTemporaryFolder(files);
		const link = path.join(folder, "site");
		await assert.rejects(pointToSite(link, createSite(link, "new")), /is to be a link to the finished folder\. Move/);
		assert.equal(readFileSync(path.join(folder, Object.keys(files)[0] ?? ""), "utf8"), "mine");
	}
});

test("deletes old finished folders, but not the one before, those that are being written, and other files", async () => {
	const others = ["site-backup202601", "site-notes", "site.txt", "another-build-mx223gfzd737"];
	const parent = createTemporaryFolder(Object.fromEntries(others.map((name) => [`${name}/a.txt`, ""])));
	for (const name of others) setAge(path.join(parent, name), HOUR);
	const link = path.join(parent, "site");
	const older = createSite(link, "older", HOUR);
	const before = createSite(link, "before", HOUR);
	await pointToSite(link, before);
	const written = createSite(link, "written");
	const folder = createSite(link, "new", HOUR);
	await pointToSite(link, folder);
	const kept = [before, written, folder, link].map((one) => path.basename(one));
	assert.deepEqual(readdirSync(parent).sort(), [...kept, ...others].sort());
	assert.ok(!readdirSync(parent).includes(path.basename(older)));
});

test("deletes no folder that a link of a similar name has", async () => {
	const parent = createTemporaryFolder();
	const [link, similar] = ["s.te", "s.te-2"].map((name) => path.join(parent, name)) as [string, string];
	const other = createSite(similar, "other", HOUR);
	await pointToSite(link, createSite(link, "new"));
	assert.ok(readdirSync(parent).includes(path.basename(other)));
});
