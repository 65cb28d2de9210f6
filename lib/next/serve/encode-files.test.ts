import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { seal } from "@/lib/utils/sealed-bytes";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { ENCODED_FILES, encodeFiles, isCompressible } from "./encode-files";

const text = "A sentence that is repeated.\n".repeat(100);

test("compresses text once for all builds, and hashes other files", async () => {
	const folder = createTemporaryFolder();
	const [page, copy, image] = ["page.html", "copy.html", "image.png"].map((name) => path.join(folder, name));
	assert.ok(page && copy && image);
	for (const file of [page, copy, image]) writeFileSync(file, text);
	const inputs = [
		{ file: page, type: "text/html; charset=utf-8" },
		{ file: copy, type: "text/html" },
		{ file: image, type: "image/png" },
	];
	const folders = { distDir: path.join(folder, "dist"), cacheDir: path.join(folder, "cache") };
	const encoded = await encodeFiles(inputs, folders);
	const read = (name: "br" | "gzip") =>
		readFileSync(path.join(folders.distDir, encoded.get(page)?.encoded[name]?.file ?? ""));
	assert.deepEqual([brotliDecompressSync(read("br")), gunzipSync(read("gzip"))].map(String), [text, text]);
	assert.deepEqual(encoded.get(copy), encoded.get(page));
	assert.deepEqual(encoded.get(image), { hash: encoded.get(page)?.hash, bytes: text.length, encoded: {} });

	const cache = path.join(folders.cacheDir, ENCODED_FILES);
	const kept = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".bin"));
	assert.equal(kept.length, 2);
	for (const name of kept) writeFileSync(path.join(cache, name), seal("kept"));
	const again = await encodeFiles(inputs, folders);
	assert.deepEqual([again.get(page)?.encoded.br?.bytes, String(read("br"))], [4, "kept"]);
});

test("leaves what compression doesn't make smaller", async () => {
	const folder = createTemporaryFolder();
	const file = path.join(folder, "noise.txt");
	writeFileSync(file, randomBytes(2000));
	const folders = { distDir: path.join(folder, "dist"), cacheDir: path.join(folder, "cache") };
	assert.deepEqual((await encodeFiles([{ file, type: "text/plain" }], folders)).get(file)?.encoded, {});
});

for (const [type, bytes, expected] of [
	["text/html; charset=utf-8", 1000, true],
	["application/rss+xml; charset=utf-8", 1000, true],
	["application/javascript; charset=UTF-8", 1000, true],
	["application/feed+json", 1000, true],
	["image/svg+xml", 1000, true],
	["application/wasm", 1000, true],
	["image/webp", 1000, false],
	["font/woff2", 1000, false],
	["video/mp4", 1000, false],
	["text/plain", 100, false],
	["text/plain", 1e9, false],
] as const) {
	test(`${expected ? "compresses" : "doesn't compress"} ${bytes} bytes of ${type}`, () => {
		assert.equal(isCompressible(type, bytes), expected);
	});
}
