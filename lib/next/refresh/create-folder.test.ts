import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { addOlderMedia, createRefreshedFolder } from "./create-folder";

const DAY = 24 * 60 * 60 * 1000;

/** Lists the files of a folder, those in links included. */
const list = (folder: string, name = ""): string[] =>
	readdirSync(path.join(folder, name), { withFileTypes: true })
		.flatMap((entry) => {
			const inner = path.posix.join(name, entry.name);
			return entry.isFile() ? [inner] : list(folder, inner);
		})
		.sort();

test("has what stays the same of a build, and neither its pages nor its outputs", async () => {
	const folder = createTemporaryFolder();
	const page = "server/route-cache/APP_PAGE/1/$/index.html";
	const kept = [
		"BUILD_ID",
		"routes-manifest.json",
		"cache/markdown/a.json",
		"serve/server.mjs",
		"server/app/page.js",
		"server/pages/404.html",
		"server/route-cache/APP_PAGE/2/$/_not-found.html",
		"static/chunks/a.js",
	];
	const gone = [
		"serve/files.json",
		"server/og-images.json",
		page,
		"static/feeds/rss.xml",
		"static/media/a.1.png",
		"trace",
	];
	writeFiles(folder, Object.fromEntries([...kept, ...gone].map((name) => [`build/${name}`, name])));
	const target = path.join(folder, "refreshed/1");
	await createRefreshedFolder(path.join(folder, "build"), target);
	assert.deepEqual(list(target), kept.toSorted());
	await writeAtomically(path.join(target, "BUILD_ID"), "new");
	assert.equal(readFileSync(path.join(folder, "build/BUILD_ID"), "utf8"), "BUILD_ID");
});

test("keeps the files of the build, and for a day those of earlier versions", async () => {
	const folder = createTemporaryFolder();
	const [build = "", served = "", target = ""] = ["build", "served", "target"].map((name) => path.join(folder, name));
	writeFiles(build, { "static/media/own": "own" });
	writeFiles(
		served,
		Object.fromEntries(["new", "old", "oldest", "own", "index/old"].map((name) => [`static/media/${name}`, name])),
	);
	writeFiles(target, { "static/media/new": "new" });
	const older = await addOlderMedia({ build, served, target, olderSince: { old: 10, oldest: 9 }, now: DAY + 10 });
	assert.deepEqual(older, { old: 10, "index/old": DAY + 10 });
	assert.deepEqual(list(target), [
		"static/media/index/old",
		"static/media/new",
		"static/media/old",
		"static/media/own",
	]);
	writeFileSync(path.join(served, "static/media/new"), "changed");
	assert.equal(readFileSync(path.join(target, "static/media/new"), "utf8"), "new");
});
