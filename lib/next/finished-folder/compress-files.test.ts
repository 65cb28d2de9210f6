import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, linkSync, readFileSync, statSync, truncateSync, utimesSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { listPaths } from "@/lib/ship/site";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { compressFiles } from "./compress-files";

const TEXT = "A page of a blog. ".repeat(100);
const NOISE = Buffer.concat(Array.from({ length: 64 }, (_, index) => createHash("sha256").update(`${index}`).digest()));
const BEFORE = new Date("2026-01-02T03:04:05Z");

/** Creates a folder of files as it is before compression. */
function createFolder(files: Files): string {
	return createTemporaryFolder(
		Object.fromEntries(Object.entries(files).map(([name, content]) => [`files/${name}`, content])),
	);
}

/** Creates a compressed folder whose files are old. */
async function createPrevious(files: Files): Promise<string> {
	const folder = createFolder(files);
	for (const name of Object.keys(files)) utimesSync(path.join(folder, "files", name), BEFORE, BEFORE);
	await compressFiles(folder, undefined);
	return folder;
}

/** Asserts that `a.html` has the same compressed forms in two folders. */
function assertSameForms(...folders: [string, string]) {
	for (const encoding of ["br", "gzip"]) {
		const [one, other] = folders.map((folder) => inodeOf(folder, "compressed", encoding, "a.html"));
		assert.equal(one, other);
	}
}

const inodeOf = (...parts: string[]) => statSync(path.join(...parts)).ino;
const dateOf = (...parts: string[]) => statSync(path.join(...parts)).mtime;

test("compresses texts in each encoding, with their dates", async () => {
	const folder = await createPrevious({ "blog/a.html": TEXT, "main.js": TEXT, "drawing.svg": TEXT });
	for (const [encoding, decompress] of [
		["br", brotliDecompressSync],
		["gzip", gunzipSync],
	] as const) {
		const compressed = await listPaths(path.join(folder, "compressed", encoding));
		assert.deepEqual(compressed, ["/blog/a.html", "/drawing.svg", "/main.js"]);
		const file = path.join(folder, "compressed", encoding, "blog/a.html");
		assert.equal(decompress(readFileSync(file)).toString(), TEXT);
		assert.deepEqual(dateOf(file), BEFORE);
	}
	assert.equal(readFileSync(path.join(folder, "files/blog/a.html"), "utf8"), TEXT);
});

test("leaves small files, images, and what gets no smaller as they are", async () => {
	const others = { "a.png": TEXT, "video.mp4": TEXT, "noise.wasm": NOISE };
	const folder = await createPrevious({ "small.html": "<p>A</p>", ...others });
	for (const encoding of ["br", "gzip"])
		assert.deepEqual(await listPaths(path.join(folder, "compressed", encoding)), []);
});

test("a file that is the same as before keeps its date and its compressed forms", async () => {
	const previous = await createPrevious({ "a.html": TEXT, "small.html": "<p>A</p>" });
	const folder = createFolder({ "a.html": TEXT, "small.html": "<p>A</p>" });
	await compressFiles(folder, previous);
	for (const name of ["a.html", "small.html"]) assert.deepEqual(dateOf(folder, "files", name), BEFORE);
	assertSameForms(folder, previous);
});

test("a file that is a link to the one before keeps its compressed forms", async () => {
	const previous = await createPrevious({ "a.html": TEXT });
	const folder = createFolder({ "b.txt": "B" });
	linkSync(path.join(previous, "files/a.html"), path.join(folder, "files/a.html"));
	await compressFiles(folder, previous);
	assertSameForms(folder, previous);
});

test("a file that has changed gets a new date and new compressed forms, even if it is as long", async () => {
	const previous = await createPrevious({ "a.html": TEXT, "b.html": TEXT });
	const changed = TEXT.replace("A page", "B page");
	const folder = createFolder({ "a.html": changed, "c.html": TEXT });
	await compressFiles(folder, previous);
	assert.ok(dateOf(folder, "files/a.html") > BEFORE && dateOf(folder, "files/c.html") > BEFORE);
	const compressed = path.join(folder, "compressed/br/a.html");
	assert.notEqual(inodeOf(compressed), inodeOf(previous, "compressed/br/a.html"));
	assert.equal(brotliDecompressSync(readFileSync(compressed)).toString(), changed);
	assert.deepEqual(dateOf(compressed), dateOf(folder, "files/a.html"));
	assert.equal(brotliDecompressSync(readFileSync(path.join(previous, "compressed/br/a.html"))).toString(), TEXT);
	assert.ok(!existsSync(path.join(folder, "compressed/br/b.html")));
});

test("compresses everything if the previous folder is gone or has no compressed forms", async () => {
	const folder = createFolder({ "a.html": TEXT });
	await compressFiles(folder, path.join(folder, "none"));
	assert.equal(gunzipSync(readFileSync(path.join(folder, "compressed/gzip/a.html"))).toString(), TEXT);
	const second = createFolder({ "a.html": TEXT });
	await compressFiles(second, createFolder({ "a.html": TEXT }));
	assert.equal(gunzipSync(readFileSync(path.join(second, "compressed/gzip/a.html"))).toString(), TEXT);
});

test("a file that was cut in the previous folder is compressed again", async () => {
	const previous = await createPrevious({ "a.html": TEXT });
	truncateSync(path.join(previous, "files/a.html"), 700);
	const folder = createFolder({ "a.html": TEXT });
	await compressFiles(folder, previous);
	assert.notEqual(inodeOf(folder, "compressed/br/a.html"), inodeOf(previous, "compressed/br/a.html"));
});
