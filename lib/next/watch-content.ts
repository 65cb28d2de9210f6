import { EventEmitter } from "node:events";
import path from "node:path";
import { Worker } from "node:worker_threads";
import type { Blog } from "@/lib/blog/blog";
import { getBlog } from "./get-blog";

/** What pages are rendered from, besides the content: facts that are found out later, such as those of the desk. */
const holder = globalThis as typeof globalThis & { quireChanges?: EventEmitter; quireFactsVersion?: number };

/** Milliseconds within which changes of several files count as one for open pages, such as when a branch is checked out. */
const DEBOUNCE = 10;

/** Watches the content folder, once per process. Invalidates the blog and emits `change` on every change. */
export function watchContent(): EventEmitter {
	if (holder.quireChanges) return holder.quireChanges;
	const changes = new EventEmitter().setMaxListeners(0);
	holder.quireChanges = changes;
	let timer: NodeJS.Timeout | undefined;
	const { engineDir } = getBlog().options;
	const file = path.join(/* turbopackIgnore: true */ engineDir, "lib/next/watch-worker.mjs");
	const worker = new Worker(/* turbopackIgnore: true */ file, { workerData: { engineDir } });
	worker.on("message", (file: string | undefined) => {
		const blog = getBlog();
		blog.invalidate();
		// A page that asks for the same gets the failure.
		if (changes.listenerCount("change") > 0) prepare(blog, file).catch(() => {});
		clearTimeout(timer);
		timer = setTimeout(() => changes.emit("change"), DEBOUNCE);
	});
	worker.on("error", (error) => console.error("Can't watch the content folder:", error));
	worker.unref();
	return changes;
}

/** Reads the posts, and compiles the one whose file on disk has changed, while the open pages learn of the change. */
async function prepare(blog: Blog, file: string | undefined): Promise<void> {
	const { byPath } = await blog.visible();
	const changed = file && blog.source.layoutPath(file);
	const post = changed && [...byPath.values()].find((one) => one.file === changed);
	if (post) await blog.compiled(post);
}

/** Calls a function after every change of the content. Returns a function that unsubscribes it. */
export function onContentChange(callback: () => void): () => void {
	const changes = watchContent();
	changes.on("change", callback);
	return () => changes.off("change", callback);
}

/** Tells open pages, and those that are just being opened, that more is known of the content than before. */
export function announceFacts(): void {
	holder.quireFactsVersion = (holder.quireFactsVersion ?? 0) + 1;
	watchContent().emit("change");
}

/** Returns the version of what pages are rendered from: of the content, and of what is known of it. */
export function getPageVersion(): string {
	return `${getBlog().version}.${holder.quireFactsVersion ?? 0}`;
}
