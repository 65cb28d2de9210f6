import { EventEmitter } from "node:events";
import path from "node:path";
import { watch } from "chokidar";
import { isWithin } from "@/lib/content/source/real-paths";
import { isWatched } from "@/lib/content/source/watched-paths";
import { getBlog } from "./get-blog";

const holder = globalThis as typeof globalThis & { quireChanges?: EventEmitter };

/** Milliseconds within which changes of several files count as one for open pages, such as when a branch is checked out. */
const DEBOUNCE = 20;

/** Watches the content folder, once per process. Invalidates the blog and emits `change` on every change. */
export function watchContent(): EventEmitter {
	if (holder.quireChanges) return holder.quireChanges;
	const changes = new EventEmitter().setMaxListeners(0);
	holder.quireChanges = changes;
	let timer: NodeJS.Timeout | undefined;
	const onChange = () => {
		getBlog().invalidate();
		clearTimeout(timer);
		timer = setTimeout(() => changes.emit("change"), DEBOUNCE);
	};
	// Links are not followed: they may lead anywhere. The folders that they may lead to are watched themselves.
	watch(getBlog().source.watchedFolders(), { ignoreInitial: true, followSymlinks: false, ignored: isIgnored })
		.on("all", onChange)
		// Files may have been saved before the watcher was ready.
		.on("ready", onChange)
		.on("error", (error) => console.error("Can't watch the content folder:", error));
	return changes;
}

/** Tells whether a change of a file can't affect the blog. */
function isIgnored(file: string): boolean {
	if (/[/\\](\.git|node_modules)([/\\]|$)|~$|\.sw[a-p]$/.test(file)) return true;
	const { source } = getBlog();
	const [contentDir = "", ...linkFolders] = source.watchedFolders();
	if (linkFolders.some((folder) => isWithin(folder, file))) return false;
	return !isWatched(source.project(), path.relative(contentDir, file).replaceAll("\\", "/"));
}

/** Calls a function after every change of the content. Returns a function that unsubscribes it. */
export function onContentChange(callback: () => void): () => void {
	const changes = watchContent();
	changes.on("change", callback);
	return () => changes.off("change", callback);
}
