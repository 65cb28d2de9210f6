import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createTestBlog } from "@/lib/blog/blog.support";
import { watchFiles } from "./watch-files";

const holder = globalThis as typeof globalThis & { quireBlog?: ReturnType<typeof createTestBlog> | undefined };

test("reports the last state of a file that is written in several steps", { timeout: 60_000 }, async () => {
	const before = holder.quireBlog;
	const blog = createTestBlog({ "site.yml": "title: Q\n", "posts/a.md": "First" });
	holder.quireBlog = blog;
	const file = path.join(blog.options.contentDir, "posts/a.md");
	/** The text that the file had when the last change was reported. */
	let seen: string | undefined;
	let onReport = () => {};
	const nextReport = () => new Promise<void>((resolve) => (onReport = resolve));
	const untilSeen = async (text: string) => {
		while (seen !== text) await nextReport();
	};
	// Files may have been saved before.
	const ready = nextReport();
	const watcher = watchFiles((changed) => {
		if (changed === file && existsSync(file)) seen = readFileSync(file, "utf8");
		onReport();
	});
	try {
		await ready;
		for (let round = 0; round < 20; round += 1) {
			writeFileSync(file, "");
			await wait((round * 7) % 60);
			writeFileSync(file, `Text ${round}`);
			await untilSeen(`Text ${round}`);
		}
		writeFileSync(file, "");
		await untilSeen("");
	} finally {
		await watcher.close();
		holder.quireBlog = before;
	}
});
