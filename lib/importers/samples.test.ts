import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { importGhost } from "./ghost/import";
import { readGhost } from "./ghost/read-export";
import { importSource } from "./import";
import { filesIn, inFolder } from "./samples.support";
import { importWordpress } from "./wordpress/import";
import { readWxr } from "./wordpress/read-wxr";
import { lost, wordsOfHtml, wordsOfMarkdown } from "./words.support";

const SAMPLES = path.resolve("../shared/corpora");
const SKIP = "the samples ../shared/corpora are not beside the project";
/** What is said to WordPress and not to a reader; a caption may stand in it. */
const SHORTCODE = /\[\/?(?:caption|gallery|audio|video|embed|playlist)\b[^\]]*?(?:\bcaption="([^"]*)")?[^\]]*\]/g;
const quiet = () => undefined;

function samplesOf(folder: string, extension: string): string[] {
	const place = path.join(SAMPLES, folder);
	const names = existsSync(place) ? readdirSync(place).filter((name) => name.endsWith(extension)) : [];
	return names.map((name) => path.join(place, name));
}

const exports = samplesOf("wordpress", ".xml");
test("no word of WordPress's samples is lost", { skip: exports.length === 0 && SKIP }, async () => {
	for (const file of exports) {
		const [{ items }, { texts }] = [await readWxr(file, quiet), await importWordpress(file, quiet)];
		const bodies = items
			.filter((item) => /^(post|page)$/.test(item.fields.get("wp:post_type")?.trim() ?? ""))
			.map((item) => (item.fields.get("content:encoded") ?? "").replace(SHORTCODE, " $1 "));
		assert.equal(texts.length, bodies.length);
		for (const [index, { title, body }] of texts.entries()) {
			const words = lost(wordsOfHtml(bodies[index] ?? ""), wordsOfMarkdown(body));
			assert.deepEqual(words, [], `${file}: ${title}`);
		}
	}
});

const ghosts = samplesOf("ghost", ".json");
test("no word of Ghost's samples is lost", { skip: ghosts.length === 0 && SKIP }, async () => {
	for (const file of ghosts) {
		const [ghost, { texts }] = [await readGhost(file), await importGhost(file, quiet)];
		const rows = ghost.table("posts");
		assert.equal(texts.length, rows.length);
		for (const [index, { title, body }] of texts.entries()) {
			const row = rows[index] ?? {};
			const said = typeof row.html === "string" ? row.html : textsIn(row.lexical ?? row.mobiledoc).join(" ");
			assert.deepEqual(lost(wordsOfHtml(said), wordsOfMarkdown(body)), [], `${file}: ${title}`);
		}
	}
});

/** Every text of a body in one of Ghost's own formats. */
function textsIn(source: unknown): string[] {
	const found: string[] = [];
	const note = (key: string, value: unknown) => {
		if (key === "text") found.push(String(value));
		return value;
	};
	if (typeof source === "string") JSON.parse(source, note);
	return found;
}

const all = [...exports, ...ghosts];
test("samples import twice with the same result", { skip: all.length === 0 && SKIP }, async () => {
	for (const file of all) {
		await inFolder(async (into) => {
			await importSource(file, { into, force: false, progress: quiet });
			const first = filesIn(into);
			const { written } = await importSource(file, { into, force: false, progress: quiet });
			assert.deepEqual([written.added, written.replaced, filesIn(into)], [0, 0, first]);
		});
	}
});
