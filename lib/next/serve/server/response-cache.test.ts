import assert from "node:assert/strict";
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { RESIZED_IMAGES, ResizedImages } from "./resized-images";
import ResponseCache from "./response-cache";

const load = createRequire(import.meta.url);
const { ImageOptimizerCache }: typeof import("next/dist/server/image-optimizer") = load(
	"next/dist/server/image-optimizer",
);
const { nodeFs: fs }: typeof import("next/dist/server/lib/node-fs-methods") = load(
	"next/dist/server/lib/node-fs-methods",
);

type CacheOptions = ConstructorParameters<typeof ImageOptimizerCache>[0];

/** Creates Next's cache of resized images on top of that of the server, in a new folder. */
function createCache() {
	const distDir = createTemporaryFolder();
	const context = { dev: false, flushToDisk: true, revalidatedTags: [], _requestHeaders: {} };
	const cacheHandler = new ResponseCache({ ...context, fs, serverDistDir: path.join(distDir, "server") });
	const nextConfig = { images: { minimumCacheTTL: 60 }, experimental: {} } as CacheOptions["nextConfig"];
	return { distDir, cacheHandler, images: new ImageOptimizerCache({ distDir, nextConfig, cacheHandler }) };
}

type Value = Parameters<ReturnType<typeof createCache>["images"]["set"]>[1];

const image = (text: string) =>
	({ kind: "IMAGE", etag: "e", upstreamEtag: "u", extension: "webp", buffer: Buffer.from(text) }) as Value;

/** Lists the files of stored images. */
function listImages(distDir: string): string[] {
	const folder = path.join(distDir, "cache", RESIZED_IMAGES);
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

test("returns an image as Next has stored it", async () => {
	const { images } = createCache();
	assert.equal(await images.get("a_-B"), null);
	await images.set("a_-B", image("an image\n{}"), { cacheControl: { revalidate: 30, expire: undefined } });
	const found = await images.get("a_-B");
	assert.deepEqual(found?.value, { ...image("an image\n{}"), revalidate: 60 });
	assert.equal(found.isStale, false);
});

test("an image that was cut or changed counts as missing, and is stored again", async () => {
	const { images, distDir } = createCache();
	const store = () => images.set("key", image("an image"), { cacheControl: { revalidate: 60, expire: undefined } });
	await store();
	const [file = ""] = listImages(distDir);
	const whole = readFileSync(file);
	for (const length of [0, 1, whole.length - 20, whole.length - 1]) {
		truncateSync(file, length);
		assert.equal(await images.get("key"), null, String(length));
		await store();
	}
	writeFileSync(file, whole.toString("latin1").replace("an image", "no image"));
	assert.equal(await images.get("key"), null);
	await store();
	assert.deepEqual((await images.get("key"))?.value, { ...image("an image"), revalidate: 60 });
	assert.deepEqual(listImages(distDir), [file]);
});

test("leaves pages to Next's own cache", async () => {
	const { cacheHandler, distDir } = createCache();
	writeFiles(distDir, { "server/app/a.body": "a text", "server/app/a.meta": '{ "status": 200, "headers": {} }' });
	type Context = Parameters<typeof cacheHandler.get>[1];
	const found = await cacheHandler.get("/a", { kind: "APP_ROUTE", isFallback: false } as Context);
	assert.ok(found?.value && "body" in found.value);
	assert.equal(String(found.value.body), "a text");
});

test("deletes the images that weren't used for longest when they take too much space", async () => {
	const folder = createTemporaryFolder();
	const images = new ResizedImages(folder, 2000);
	for (let index = 0; index < 10; index += 1) {
		const described = { etag: "e", upstreamEtag: "u", extension: "webp", revalidate: 60, lastModified: index };
		await images.write(`${index}-key`, { ...described, content: Buffer.alloc(500) });
	}
	const left = readdirSync(path.join(folder, RESIZED_IMAGES), { recursive: true, encoding: "utf8" });
	assert.ok(left.filter((name) => name.endsWith(".image")).length < 4, left.join());
	assert.ok(await images.read("9-key"));
});
