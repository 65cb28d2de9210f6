import assert from "node:assert/strict";
import fs, { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";
import { afterEach, describe, mock, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { createTestBlog } from "@/lib/blog/blog.support";
import { processState } from "@/lib/utils/process-state";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { watchFiles } from "./watch-files";

const shared = processState<{ blog?: ReturnType<typeof createTestBlog> | undefined }>("get-blog", {});
/** A change that isn't reported is waited for without an end. */
const LIMIT = { timeout: 60_000 };
const before = { blog: shared.blog, polling: process.env.WATCHPACK_POLLING };
let stop = async () => {};

/** Watches a blog. Returns a function that waits until a condition holds after a report, and calls another one with each changed file. */
function watchBlog(blog: ReturnType<typeof createTestBlog>, onReport: (file?: string) => void = () => {}) {
	shared.blog = blog;
	let wake = () => {};
	stop = watchFiles((file) => {
		onReport(file);
		wake();
	});
	return async (isReached: () => boolean) => {
		while (!isReached()) await new Promise<void>((resolve) => (wake = resolve));
	};
}

/** Watches a blog. `reportOf` waits until a change is reported that is made meanwhile; `reports` are those since its call. */
function watchReports(blog: ReturnType<typeof createTestBlog>) {
	let reports: (string | undefined)[] = [];
	const until = watchBlog(blog, (file) => reports.push(file));
	const reportOf = async (file: string | undefined, change: () => void) => {
		reports = [];
		change();
		await until(() => reports.includes(file));
	};
	return { reports: () => reports, reportOf };
}

// In a suite, as the hook would run after each test of all files in this process.
describe("watchFiles", () => {
	afterEach(async () => {
		await stop();
		stop = async () => {};
		shared.blog = before.blog;
		if (before.polling === undefined) delete process.env.WATCHPACK_POLLING;
		else process.env.WATCHPACK_POLLING = before.polling;
		mock.restoreAll();
		syncBuiltinESMExports();
	});

	test("reports the last state of a file that is written in several steps", LIMIT, async () => {
		const blog = createTestBlog({ "site.yml": "title: Q\n", "posts/a.md": "First" });
		const file = path.join(blog.options.contentDir, "posts/a.md");
		/** The text that the file had when the last change was reported. */
		let seen: string | undefined;
		let isReady = false;
		const until = watchBlog(blog, (changed) => {
			// Files may have been saved before.
			isReady ||= changed === undefined;
			if (changed === file && existsSync(file)) seen = readFileSync(file, "utf8");
		});
		await until(() => isReady);
		for (let round = 0; round < 20; round += 1) {
			writeFileSync(file, "");
			await wait((round * 7) % 60);
			writeFileSync(file, `Text ${round}`);
			await until(() => seen === `Text ${round}`);
		}
		writeFileSync(file, "");
		await until(() => seen === "");
	});

	test("watches the folders of the setting `links` as soon as they are named, and until then only", LIMIT, async () => {
		const linked = createTemporaryFolder();
		const blog = createTestBlog({ "site.yml": "title: Q\n", "posts/a.md": "First" });
		const settings = path.join(blog.options.contentDir, "site.yml");
		const [own, other] = [path.join(blog.options.contentDir, "posts/a.md"), path.join(linked, "deep/b.md")];
		mkdirSync(path.dirname(other));
		const { reports, reportOf } = watchReports(blog);
		await reportOf(undefined, () => {});
		// The folder is watched from the report on that files may have changed before.
		await reportOf(undefined, () => writeFileSync(settings, `title: Q\nlinks: ["${linked}"]\n`));
		await reportOf(other, () => writeFileSync(other, "Linked"));
		await reportOf(other, () => writeFileSync(other, "Linked again"));
		await reportOf(other, () => rmSync(other));
		await reportOf(settings, () => writeFileSync(settings, "title: Q\n"));
		writeFileSync(other, "Not watched any more");
		await reportOf(own, () => writeFileSync(own, "Second"));
		assert.ok(!reports().includes(other));
	});

	test("watches the folders of another system's site that its settings name", LIMIT, async () => {
		const files = { "_posts/2026-01-01-a.md": "First", "texts/b.md": "B" };
		const blog = createTestBlog({ "_config.yml": "title: Q\n", ...files });
		const inContent = (file: string) => path.join(blog.options.contentDir, file);
		const { reportOf } = watchReports(blog);
		await reportOf(undefined, () => {});
		await reportOf(undefined, () => writeFileSync(inContent("site.yml"), "posts: texts\n"));
		await reportOf(inContent("texts/b.md"), () => writeFileSync(inContent("texts/b.md"), "B2"));
	});

	test("reports saves by looking at the files, if the system reports none", LIMIT, async () => {
		process.env.WATCHPACK_POLLING = "20";
		const unused = mock.method(fs, "watch");
		syncBuiltinESMExports();
		const blog = createTestBlog({ "site.yml": "title: Q\n", "posts/a.md": "First" });
		const file = path.join(blog.options.contentDir, "posts/a.md");
		const reports: (string | undefined)[] = [];
		const until = watchBlog(blog, (changed) => reports.push(changed));
		await until(() => reports.includes(undefined));
		// The time of the file that later ones are compared with is taken a moment after the report.
		for (let save = 0; !reports.includes(file); save += 1) {
			writeFileSync(file, `Save ${save}`);
			await wait(50);
		}
		assert.equal(unused.mock.callCount(), 0);
	});
});
