import { randomUUID } from "node:crypto";
import { Worker } from "node:worker_threads";
import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { getBlog } from "@/lib/next/get-blog";
import { joinPath } from "@/lib/utils/paths";
import { printError } from "@/lib/utils/print";
import { processState } from "@/lib/utils/process-state";
import { OpenPages } from "./open-pages";

const shared = processState<{
	openPages?: OpenPages;
	process?: string;
}>("watch-content", {});

/** Milliseconds within which changes of several files count as one for open pages, such as when a branch is checked out. */
const DEBOUNCE = 10;

/** Watches the content folder, once per process, and invalidates the blog on every change. Returns the pages that are notified. */
export function watchContent(): OpenPages {
	if (shared.openPages) return shared.openPages;
	const pages = new OpenPages();
	shared.openPages = pages;
	let timer: NodeJS.Timeout | undefined;
	let changedPaths = new Set<string>();
	const { engineDir } = getBlog().options;
	const script = joinPath(engineDir, "lib/next/dev/watch-worker.mjs");
	const worker = new Worker(/* turbopackIgnore: true */ script, { workerData: { engineDir } });
	worker.on("message", (file: string | undefined) => {
		const blog = getBlog();
		const paths = changedPaths;
		if (pages.isEmpty) blog.invalidate();
		else {
			// A change seldom moves a post, and the earlier collection is still in memory.
			findPost(blog, file).then((post) => post && paths.add(post.path));
			blog.invalidate();
			prepare(blog, file);
		}
		clearTimeout(timer);
		timer = setTimeout(() => {
			pages.reportChange(changedPaths);
			changedPaths = new Set();
		}, DEBOUNCE);
	});
	worker.on("error", (error) => printError("Can't watch the content folder:", error));
	worker.unref();
	return pages;
}

/** Reads the posts and compiles the one of a changed file, while its open page learns of the change. */
async function prepare(blog: Blog, file: string | undefined): Promise<void> {
	const post = await findPost(blog, file);
	// A page that uses the body gets the same error.
	if (post) await blog.compiled(post).catch(() => {});
}

/** Returns `undefined` for a file without a post, or if the content can't be read, which each page reports. */
async function findPost(blog: Blog, file: string | undefined): Promise<Post | undefined> {
	const content = await blog.visible().catch(() => undefined);
	const name = file && blog.source.layoutPath(file);
	return name ? [...(content?.byPath.values() ?? [])].find((post) => post.file === name) : undefined;
}

/**
 * Returns the version of the content, from which pages are rendered. After a restart of the server, pages that are still open have no
 * version of the new process.
 */
export function getPageVersion(): string {
	shared.process ??= randomUUID();
	return `${shared.process}.${getBlog().version}`;
}
