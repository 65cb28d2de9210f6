import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { readFiles } from "@/lib/utils/temporary-folder.support";
import { importGhost } from "./ghost/import";
import { readGhost } from "./ghost/read-export";
import { importSource } from "./import";
import { withTemporaryFolder } from "./samples.support";
import { importWordpress } from "./wordpress/import";
import { readWxr } from "./wordpress/read-wxr";
import { countHtmlWords, countMarkdownWords, findLostWords } from "./words.support";

const SAMPLES = path.resolve("../shared/corpora");
const SKIP = "the samples ../shared/corpora are not beside the project";
const SHORTCODE = /\[\/?(?:caption|gallery|audio|video|embed|playlist)\b[^\]]*?(?:\bcaption="([^"]*)")?[^\]]*\]/g;
/** Matches URLs alone on a line, which become a prop of a component. */
const EMBEDDED = /^\s*https?:\/\/[^\s<>"]+\s*$/gm;
const quiet = () => undefined;

function samplesOf(folder: string, extension: string): string[] {
	const directory = path.join(SAMPLES, folder);
	const names = existsSync(directory) ? readdirSync(directory).filter((name) => name.endsWith(extension)) : [];
	return names.map((name) => path.join(directory, name));
}

const exports = samplesOf("wordpress", ".xml");
test("imports every word of the samples of WordPress", { skip: exports.length === 0 && SKIP }, async () => {
	for (const file of exports) {
		const [{ items }, { posts }] = [await readWxr(file, quiet), await importWordpress(file, quiet)];
		const bodies = items
			.filter((item) => /^(post|page)$/.test(item.fields.get("wp:post_type")?.trim() ?? ""))
			.map((item) => (item.fields.get("content:encoded") ?? "").replace(SHORTCODE, " $1 ").replace(EMBEDDED, " "));
		assert.equal(posts.length, bodies.length);
		for (const [index, { title, body }] of posts.entries()) {
			const words = findLostWords(countHtmlWords(bodies[index] ?? ""), countMarkdownWords(body));
			assert.deepEqual(words, [], `${file}: ${title}`);
		}
	}
});

const ghosts = samplesOf("ghost", ".json");
test("imports every word of the samples of Ghost", { skip: ghosts.length === 0 && SKIP }, async () => {
	for (const file of ghosts) {
		const [ghost, { posts }] = [await readGhost(file), await importGhost(file, quiet)];
		const rows = ghost.table("posts");
		assert.equal(posts.length, rows.length);
		for (const [index, { title, body }] of posts.entries()) {
			const row = rows[index] ?? {};
			const original = typeof row.html === "string" ? row.html : textsIn(row.lexical ?? row.mobiledoc).join(" ");
			assert.deepEqual(findLostWords(countHtmlWords(original), countMarkdownWords(body)), [], `${file}: ${title}`);
		}
	}
});

function textsIn(source: unknown): string[] {
	const texts: string[] = [];
	const collect = (key: string, value: unknown) => {
		if (key === "text") texts.push(String(value));
		return value;
	};
	if (typeof source === "string") JSON.parse(source, collect);
	return texts;
}

const samples = [...exports, ...ghosts];
test("imports samples twice with the same result", { skip: samples.length === 0 && SKIP }, async () => {
	for (const file of samples) {
		await withTemporaryFolder(async (into) => {
			await importSource(file, { into, force: false, progress: quiet });
			const first = readFiles(into);
			const { written } = await importSource(file, { into, force: false, progress: quiet });
			assert.deepEqual([written.added, written.replaced, readFiles(into)], [0, 0, first]);
		});
	}
});
