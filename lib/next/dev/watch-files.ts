import type { Stats } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type FSWatcher, watch } from "chokidar";
import { POST_FILE } from "@/lib/content/layout/file-kinds";
import { isWatched } from "@/lib/content/layout/layout";
import type { ContentSource } from "@/lib/content/source/content-source";
import { getPollingInterval } from "@/lib/next/environment";
import { getBlog } from "@/lib/next/get-blog";
import { listImportedNames } from "@/lib/owner-code/post-imports";
import { regenerateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { logIgnored } from "@/lib/utils/log-ignored";
import { printError } from "@/lib/utils/print";
import { isTemporaryFile } from "@/lib/utils/write-atomically";

/**
 * A changed file is checked again this often, at intervals in milliseconds: chokidar drops a change that follows another one within 50 ms,
 * as when a program empties a file before it writes it.
 */
const CHECKS = 4;
const CHECK_INTERVAL = 20;

/**
 * Watches a content folder, and calls a function for every change of a file that may affect the blog, with the file's path on disk; without
 * a path if files may have changed before. Returns a function that stops this.
 */
export function watchFiles(onChange: (file?: string) => void): () => Promise<void> {
	const blog = getBlog();
	const watchers = new Map<string, FSWatcher>();
	const update = () => {
		const folders = listWatchedFolders(blog.source);
		for (const [key, watcher] of watchers) {
			if (folders.has(key)) continue;
			watchers.delete(key);
			void watcher.close();
		}
		for (const [key, folder] of folders) if (!watchers.has(key)) watchers.set(key, watchFolder(folder, report));
	};
	const report = (file?: string) => {
		blog.invalidate();
		update();
		onChange(file);
	};
	update();
	return async () => {
		await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
	};
}

interface WatchedFolder {
	folder: string;
	/** Tells whether changes of a path below the folder can't affect the blog. */
	isIgnored: (file: string) => boolean;
}

/** Lists the folders with content, by keys that change with the watched paths in them. */
function listWatchedFolders(source: ContentSource): Map<string, WatchedFolder> {
	const [contentDir = "", ...linkFolders] = source.watchedFolders();
	const project = source.project();
	const toPath = (file: string) => path.relative(contentDir, file).replaceAll("\\", "/");
	const folders = new Map(linkFolders.map((folder) => [folder, { folder, isIgnored: isNoContent }]));
	// The settings of another system decide which folders are watched.
	const { system, mounts, root } = project;
	return folders.set(JSON.stringify(system ? [contentDir, system, mounts, root] : [contentDir]), {
		folder: contentDir,
		isIgnored: (file) => isNoContent(file) || !isWatched(project, toPath(file)),
	});
}

/** Tells by the name alone whether a file isn't part of the content. */
function isNoContent(file: string): boolean {
	return /[/\\](\.git|node_modules)([/\\]|$)|~$|\.sw[a-p]$/.test(file) || isTemporaryFile(file);
}

/** Watches a folder, and reports its changes, and once when watching starts. */
function watchFolder({ folder, isIgnored }: WatchedFolder, report: (file?: string) => void): FSWatcher {
	const follow = async (file: string, stats: Stats): Promise<void> => {
		// A program that empties a file is about to write it.
		if (stats.size > 0) report(file);
		for (let check = 1; check <= CHECKS; check += 1) {
			await wait(CHECK_INTERVAL);
			const current = await stat(file).catch((error) => logIgnored(`reading ${file}`, error));
			if (watcher.closed) return;
			if (current && (current.size !== stats.size || current.mtimeMs !== stats.mtimeMs)) return follow(file, current);
			if (stats.size === 0 && check === 1) report(file);
		}
	};
	const interval = getPollingInterval();
	const polling = interval === undefined ? {} : { usePolling: true, interval, binaryInterval: interval };
	// Symbolic links are not followed: they may lead anywhere. The folders that they may lead to are watched themselves.
	const options = { alwaysStat: true, ignoreInitial: true, followSymlinks: false, ignored: isIgnored, ...polling };
	const watcher = watch(folder, options)
		.on("all", (_, file, stats) => (stats?.isFile() ? follow(file, stats) : report(file)))
		// Files may have been saved before the watcher was ready.
		.on("ready", () => report())
		.on("error", (error) => printError("Can't watch the content folder:", error));
	return watcher;
}

/** Watches a content folder for a development server, and reports a change once the owner's code is generated again. */
export function watchSources(onChange: (file?: string) => void): void {
	let generated = Promise.resolve();
	/** The files of the posts that import code. */
	let importing: ReadonlySet<string> = new Set();
	const generate = async (file: string | undefined): Promise<void> => {
		if (file !== undefined && !importing.has(file) && !(await concernsCode(file))) return;
		const blog = getBlog();
		await regenerateOwnerCode(blog);
		const { byPost } = await blog.postImports();
		importing = new Set([...byPost.keys()].map((post) => blog.source.filePath(post)));
	};
	watchFiles((file) => {
		generated = generated
			.then(() => generate(file))
			.catch((error) => printError("Can't generate the code of the blog's owner:", error))
			.then(() => onChange(file));
	});
}

/** Code can't import Markdown, but posts in MDX can import code. */
async function concernsCode(file: string): Promise<boolean> {
	if (!POST_FILE.test(file)) return true;
	// The page of a post that can't be read reports it.
	const source = (await readFile(file, "utf8").catch((error) => logIgnored(`reading ${file}`, error))) ?? "";
	return listImportedNames({ file, source }).length > 0;
}
