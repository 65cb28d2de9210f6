import path from "node:path";
import { watch } from "chokidar";
import type { ContentSource } from "@/lib/content/source/content-source";
import { isWithin } from "@/lib/content/source/real-paths";
import { isWatched } from "@/lib/content/source/watched-paths";
import { isTemporaryFile } from "@/lib/utils/write-atomically";
import { getPollingInterval } from "./environment";
import { getBlog } from "./get-blog";
import { regenerateOwnerCode } from "./owner-code/generate";

/** Watches a content folder, and calls a function for every change of a file that may affect the blog. */
export function watchFiles(onChange: () => void): void {
	const blog = getBlog();
	const { source } = blog;
	const onEvent = () => {
		// The settings may have changed, which decide what is watched.
		blog.invalidate();
		onChange();
	};
	// Links are not followed: they may lead anywhere. The folders that they may lead to are watched themselves.
	const ignored = (file: string) => isIgnored(source, file);
	const interval = getPollingInterval();
	const polling = interval === undefined ? {} : { usePolling: true, interval, binaryInterval: interval };
	const options = { ignoreInitial: true, followSymlinks: false, ignored, ...polling };
	watch(source.watchedFolders(), options)
		.on("all", onEvent)
		// Files may have been saved before the watcher was ready.
		.on("ready", onEvent)
		.on("error", (error) => console.error("Can't watch the content folder:", error));
}

/** Tells whether a change of a file can't affect the blog. */
function isIgnored(source: ContentSource, file: string): boolean {
	if (/[/\\](\.git|node_modules)([/\\]|$)|~$|\.sw[a-p]$/.test(file) || isTemporaryFile(file)) return true;
	const [contentDir = "", ...linkFolders] = source.watchedFolders();
	if (linkFolders.some((folder) => isWithin(folder, file))) return false;
	return !isWatched(source.project(), path.relative(contentDir, file).replaceAll("\\", "/"));
}

/** Watches a content folder for a development server, and reports a change once the owner's code is generated again. */
export function watchSources(onChange: () => void): void {
	let generated = Promise.resolve();
	watchFiles(() => {
		generated = generated
			.then(() => regenerateOwnerCode(getBlog()))
			.catch((error) => console.error("Can't generate the code of the blog's owner:", error))
			.then(onChange);
	});
}
