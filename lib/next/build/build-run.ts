import { existsSync, statfsSync } from "node:fs";
import path from "node:path";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { getBuildDir, getProcessSpace, getSiteDir, readBuildMemory, readKeptDays } from "@/lib/next/environment";
import { ContentFolderError } from "@/lib/next/open-blog";
import { CONTENT_CHANGED } from "@/lib/ship/site";
import { digest } from "@/lib/utils/digest";
import { printError, printErrorLines } from "@/lib/utils/print";
import { acquireProcessLock } from "@/lib/utils/process-lock";
import { UsageError } from "@/lib/utils/usage-error";
import { isNoSpace } from "@/lib/utils/write-atomically";
import {
	type ContentState,
	compareStates,
	formatChangedFiles,
	listChangedFiles,
	readContentState,
} from "./content-changes";

/** Milliseconds that a build waits for another one to end. */
const MAX_WAIT = 1000;
const RETRY = 50;
/** Bytes of free space below which a full disk may be the reason why a build failed. */
const LOW_SPACE = 16 * 1024 ** 2;

/** A build that has been started. */
export interface BuildRun {
	/** The state of the content at the start; `undefined` once a change of it was reported. */
	contentState?: ContentState | undefined;
}

/** Ends the process with a message if another build writes into the folder. */
export async function lockBuild({ options }: Pick<Blog, "options">): Promise<void> {
	const folder = getBuildDir();
	if (await acquireLock(folder, options)) return;
	printError(`Another build writes into \`${showFolder(folder)}\`. Wait until it has finished.`);
	process.exit(1);
}

/** Starts a build: records the state of the content. If the process fails, reports possible reasons. */
export async function beginBuild(blog: Blog): Promise<BuildRun> {
	// Reports invalid values early.
	readKeptDays();
	readBuildMemory();
	const folder = getBuildDir();
	const state = await readContentState(blog);
	const run: BuildRun = { contentState: state };
	process.once("exit", (code) => {
		if (code === 0) return;
		const changed = run.contentState ? listChangedFiles(state) : [];
		if (changed.length > 0) {
			printError(formatChangedFiles(changed));
			process.exitCode = CONTENT_CHANGED;
		}
		for (const line of describeFullDisks([folder, blog.options.cacheDir, path.dirname(getSiteDir())])) printError(line);
	});
	return run;
}

/** Ends the process with a message if the content has changed since the build started: pages and outputs may be of different versions. */
export async function endIfContentChanged(blog: Blog, run: BuildRun): Promise<void> {
	const before = run.contentState;
	if (!before) return;
	const changed = compareStates(before, await readContentState(blog));
	if (changed.length === 0) return;
	// No message about possible reasons: this is the reason.
	run.contentState = undefined;
	printError(formatChangedFiles(changed));
	process.exit(CONTENT_CHANGED);
}

/** Ends the process with the message of an error that the owner can correct, such as a full disk; throws all others. */
export function endIfExpected(error: unknown): never {
	const isExpected = error instanceof ContentFolderError || error instanceof UsageError || isNoSpace(error);
	if (!isExpected) throw error;
	printErrorLines((error as Error).message);
	process.exit(1);
}

/**
 * Locks a folder that builds write into. Next does so too, but only after the content is read and the state of the last build is changed.
 */
async function acquireLock(folder: string, { engineDir, cacheDir, app }: BlogOptions): Promise<boolean> {
	// Next empties the folders, but leaves the caches in this one. Some builds have their cache elsewhere. An engine that runs no Next is where
	// packages are installed, which nothing writes into.
	const cache = app?.inside ? cacheDir : path.join(engineDir, ".next", "cache");
	const file = path.join(cache, "locks", digest([folder]).slice(0, 16));
	for (const end = performance.now() + MAX_WAIT; performance.now() < end; ) {
		if (acquireProcessLock(file, getProcessSpace())) return true;
		await new Promise((resolve) => setTimeout(resolve, RETRY));
	}
	return false;
}

/** Returns a line for each folder whose disk is nearly full. */
export function describeFullDisks(folders: readonly string[], minBytes = LOW_SPACE): string[] {
	return [...new Set(folders.filter((folder) => existsSync(folder)))].flatMap((folder) => {
		const { bavail, bsize } = statfsSync(folder);
		const free = bavail * bsize;
		if (free >= minBytes) return [];
		const megabytes = (free / 1024 ** 2).toFixed(1);
		return `The disk of \`${showFolder(folder)}\` has ${megabytes} MB left. Free some and build again.`;
	});
}

const showFolder = (folder: string) => path.relative(process.cwd(), folder) || ".";
