import { readFileSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createTestBlog } from "@/lib/blog/blog.support";
import { watchFiles } from "./watch-files";

const blog = createTestBlog({ "site.yml": "title: Q\n", "posts/a.md": "First" });
const holder = globalThis as typeof globalThis & { quireBlog?: typeof blog };
holder.quireBlog = blog;
const file = path.join(blog.options.contentDir, "posts/a.md");
/** The text that the file had when each change was reported; `undefined` for a deleted one. */
const seen: (string | undefined)[] = [];
let onReport = () => {};
const watcher = watchFiles((changed) => {
	if (changed === file) seen.push(readIfPresent());
	onReport();
});
after(async () => {
	delete holder.quireBlog;
	await watcher.close();
});

function readIfPresent(): string | undefined {
	try {
		return readFileSync(file, "utf8");
	} catch {
		return undefined;
	}
}

/** Waits until a text was seen. */
async function untilSeen(text: string | undefined) {
	while (seen.at(-1) !== text) await new Promise<void>((resolve) => (onReport = resolve));
}

test("reports the last state of a file that is written in several steps", {
	timeout: 60_000,
}, async () => {
	// Files may have been saved before.
	await new Promise<void>((resolve) => (onReport = resolve));
	for (let round = 0; round < 20; round += 1) {
		seen.length = 0;
		const text = `Text ${round}`;
		writeFileSync(file, "");
		await wait(round % 5);
		writeFileSync(file, text);
		await untilSeen(text);
	}
	writeFileSync(file, "");
	await untilSeen("");
	unlinkSync(file);
	await untilSeen(undefined);
});
