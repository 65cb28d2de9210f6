import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import type { BuildResult } from "@/lib/outputs/static-file";

const folder = mkdtempSync(path.join(tmpdir(), "share-build-"));
const distDir = path.join(folder, "build");
process.env.CONTENT_DIR = folder;
process.env.BUILD_DIR = path.relative(process.cwd(), distDir);
const { getOgImages } = await import("@/lib/metadata/og-image/og-images");
const { getBuiltOgImages, readBuiltPortrait } = await import("@/lib/outputs/og-images/built-og-images");
const { writeOgImages } = await import("./write-og-images");
const { shipOgImages } = await import("./ship-og-images");
after(() => rmSync(folder, { recursive: true }));

const write = (file: string, content: string) => {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), content);
};
write("site.yml", "title: T\nurl: https://t.example\n");
write("authors.yml", "ada:\n  name: Ada\n  image: /ada.svg\n");
write(
	"public/ada.svg",
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="a()"><path d="M0 0h9v9z"/></svg>',
);
write("posts/one.md", "---\ntitle: One\ndate: 2026-05-04\nauthor: ada\n---\n\nWords.\n");

test("an export has the images that its pages name, made once", async () => {
	const names = [...(await getOgImages()).keys()].map((hash) => `${hash}.png`).sort();
	const [out, again] = [path.join(folder, "out"), path.join(folder, "again")];
	assert.equal(await writeOgImages(out), `Share images: ${names.length} made, 0 kept from earlier builds.`);
	assert.equal(await writeOgImages(again), `Share images: 0 made, ${names.length} kept from earlier builds.`);
	assert.deepEqual(readdirSync(path.join(out, "share")).sort(), names);
	for (const name of names) {
		assert.ok(readFileSync(path.join(out, "share", name)).equals(readFileSync(path.join(again, "share", name))));
	}
});

test("a build ships what its server draws from, and tells platforms", async () => {
	const filePath = path.join(distDir, "server/app/share/[file]/route.js");
	write("build/server/app/share/[file]/route.js.nft.json", JSON.stringify({ version: 1, files: ["../a.js"] }));
	const route = { pathname: "/share/[file]", filePath, assets: {} };
	const other = { pathname: "/blog/[...slug]", filePath: "", assets: {} };
	const result = { distDir, projectDir: folder, outputs: { appRoutes: [other, route, route] } };
	await shipOgImages(result as unknown as BuildResult);

	assert.deepEqual(await getBuiltOgImages(), await getOgImages());
	const portrait = [...(await getBuiltOgImages()).values()].find((card) => card.portrait)?.portrait ?? assert.fail();
	assert.match((await readBuiltPortrait(portrait)).toString(), /<path/);
	assert.doesNotMatch((await readBuiltPortrait(portrait)).toString(), /onload/);

	const shipped = Object.keys(route.assets).sort();
	assert.deepEqual(shipped, ["build/server/share-cards.json", `build/server/share-portraits/${portrait.hash}.svg`]);
	const { files } = JSON.parse(readFileSync(`${filePath}.nft.json`, "utf8"));
	const traced = files.map((file: string) => path.relative(folder, path.join(path.dirname(filePath), file)));
	assert.deepEqual(traced.slice(1).sort(), shipped);
	assert.deepEqual(other.assets, {});
});
