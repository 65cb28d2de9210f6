import type { Stats } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type FSWatcher, watch } from "chokidar";
import type { ContentSource } from "@/lib/content/source/content-source";
import { POST_FILE } from "@/lib/content/source/post-file";
import { isWithin } from "@/lib/content/source/real-paths";
import { isWatched } from "@/lib/content/source/watched-paths";
import { isTemporaryFile } from "@/lib/utils/write-atomically";
import { getPollingInterval } from "./environment";
import { getBlog } from "./get-blog";
import { regenerateOwnerCode } from "./owner-code/generate";

/**
 * A file that has changed is looked at again some times, in intervals of milliseconds: chokidar drops a change that follows another one
 * within 50 ms, as when a program empties a file before it writes it.
 */
const CHECKS = 4;
const CHECK_INTERVAL = 20;

/**
 * Watches a content folder, and calls a function for every change of a file that may affect the blog, with the file's path on disk;
 * without one if files may have changed before.
 */
export function watchFiles(onChange: (file?: string) => void): FSWatcher {
	const blog = getBlog();
	const { source } = blog;
	const report = (file?: string) => {
		// The settings may have changed, which decide what is watched.
		blog.invalidate();
		onChange(file);
	};
	const follow = async (file: string, stats: Stats): Promise<void> => {
		// A program that empties a file is about to write it.
		if (stats.size > 0) report(file);
		for (let check = 1; check <= CHECKS; check += 1) {
			await wait(CHECK_INTERVAL);
			const current = await stat(file).catch(() => undefined);
			if (watcher.closed) return;
			if (current && (current.size !== stats.size || current.mtimeMs !== stats.mtimeMs)) return follow(file, current);
			if (stats.size === 0 && check === 1) report(file);
		}
	};
	// Links are not followed: they may lead anywhere. The folders that they may lead to are watched themselves.
	const ignored = (file: string) => isIgnored(source, file);
	const interval = getPollingInterval();
	const polling = interval === undefined ? {} : { usePolling: true, interval, binaryInterval: interval };
	const options = { alwaysStat: true, ignoreInitial: true, followSymlinks: false, ignored, ...polling };
	const watcher = watch(source.watchedFolders(), options)
		.on("all", (_, file, stats) => (stats?.isFile() ? follow(file, stats) : report(file)))
		// Files may have been saved before the watcher was ready.
		.on("ready", () => report())
		.on("error", (error) => console.error("Can't watch the content folder:", error));
	return watcher;
}

/** Tells whether a change of a file can't affect the blog. */
function isIgnored(source: ContentSource, file: string): boolean {
	if (/[/\\](\.git|node_modules)([/\\]|$)|~$|\.sw[a-p]$/.test(file) || isTemporaryFile(file)) return true;
	const [contentDir = "", ...linkFolders] = source.watchedFolders();
	if (linkFolders.some((folder) => isWithin(folder, file))) return false;
	return !isWatched(source.project(), path.relative(contentDir, file).replaceAll("\\", "/"));
}

/** Watches a content folder for a development server, and reports a change once the owner's code is generated again. */
export function watchSources(onChange: (file?: string) => void): void {
	let generated = Promise.resolve();
	watchFiles((file) => {
		// Code can't import Markdown.
		const isCode = file === undefined || !POST_FILE.test(file);
		generated = generated
			.then(() => (isCode ? regenerateOwnerCode(getBlog()) : undefined))
			.catch((error) => console.error("Can't generate the code of the blog's owner:", error))
			.then(() => onChange(file));
	});
}
