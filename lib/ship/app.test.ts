import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { appSchema } from "@/lib/utils/app";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { assertOwnFiles, getAppFolder, recordFiles, writeForApp, writeHostFiles } from "./app";
import { createAppRules } from "./app-rules";
import { createTestSite, EMPTY_MANIFEST } from "./ship.support";
import { listPaths, readManifest } from "./site";

const NO_RULES = createAppRules(EMPTY_MANIFEST, { path: "/blog", inside: false }).rules;

/** Makes an app with files in `public/`. */
function createTarget(files: Files = {}, options: { isExport?: boolean; inside?: boolean; path?: string } = {}) {
	const folder = createTemporaryFolder();
	writeFiles(path.join(folder, "public"), files);
	const app = { ...appSchema.parse({ folder, path: "/blog", ...options }), path: options.path ?? "/blog" };
	return { app, record: path.join(folder, ".quire/app.json"), cacheDir: path.join(folder, "cache") };
}

const manifest = { basePath: "/blog", redirects: { "/old": "/a" }, headers: { "/*": [{ key: "X-A", value: "1" }] } };
const site = () => createTestSite({ "files/a.html": "A", "files/404.html": "none" }, manifest);

test("an app gets all files but the page for unknown paths, and redirects as rules", async () => {
	const target = createTarget();
	const { rules } = await writeForApp(site(), getAppFolder(target.app), target);
	assert.deepEqual(await listPaths(getAppFolder(target.app)), ["/a.html"]);
	assert.ok(rules.redirects.some(({ source }) => source === "/blog/:path(old)"));
});

test("an app that is exported gets redirects as pages", async () => {
	const target = createTarget({}, { isExport: true });
	await writeForApp(site(), getAppFolder(target.app), target);
	assert.deepEqual(await listPaths(getAppFolder(target.app)), ["/a.html", "/old.html", "/old/index.html"]);
});

test("an exported app whose pages are routes gets redirects as pages, but for those between forms of a page", async () => {
	const target = createTarget({}, { isExport: true, inside: true });
	const redirects = { "/old": "/a", "/a/index.html": "/a" };
	await writeForApp(
		createTestSite({ "files/a.md": "A" }, { ...manifest, redirects }),
		getAppFolder(target.app),
		target,
	);
	assert.deepEqual(await listPaths(getAppFolder(target.app)), ["/a.md", "/old.html", "/old/index.html"]);
});

test("refuses a folder with files that no build has made", async () => {
	const target = createTarget({ "blog/own.png": "", "logo.png": "" });
	await assert.rejects(assertOwnFiles(target), /`public\/blog\/own\.png`.* no build has made them/);
	await recordFiles(target, ["/blog/own.png"], NO_RULES);
	await assertOwnFiles(target);
	await assertOwnFiles(createTarget());
});

test("deletes what an earlier build has made at another path", async () => {
	const target = createTarget({ "blog/a.html": "", "logo.png": "" });
	await recordFiles(target, ["/blog/a.html"], NO_RULES);
	await rename(path.join(target.app.folder, "public/blog"), path.join(target.app.folder, "public/news"));
	writeFiles(path.join(target.app.folder, "public"), { "blog/a.html": "" });
	await recordFiles(target, ["/news/a.html"], NO_RULES);
	assert.deepEqual(await listPaths(path.join(target.app.folder, "public")), ["/logo.png", "/news/a.html"]);
});

for (const [title, files, made, left] of [
	["at the root of an export", {}, ["/_headers", "/_redirects"], []],
	["beside those of the app", { _headers: "/*\n  X-Own: 1\n" }, ["/blog/_headers", "/_redirects"], ["/_headers"]],
] as const) {
	test(`writes headers and redirects ${title}`, async () => {
		const target = createTarget(files, { isExport: true });
		const result = await writeHostFiles(target, await readManifest(site()));
		assert.deepEqual(result, { made, left });
		const [file = ""] = made;
		assert.equal(readFileSync(path.join(target.app.folder, "public", file), "utf8"), "/blog/*\n  X-A: 1\n");
		await recordFiles(target, [...made], NO_RULES);
		assert.deepEqual(await writeHostFiles(target, await readManifest(site())), { made, left });
	});
}
