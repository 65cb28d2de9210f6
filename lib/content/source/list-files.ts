import { type Dirent, existsSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isMountedFile, mountsBelow } from "./mounts";
import type { Mount, Project } from "./types";

/** Matches files that may be posts. */
export const POST_FILE = /\.(mdx|md|markdown)$/i;
/** Matches file names with a date. */
const DATED_FILE = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** Lists the files below a folder of this blog's layout, by their paths in that layout, sorted. */
export async function listFiles(contentDir: string, project: Project, folder: string): Promise<string[]> {
	const lists = await Promise.all(mountsBelow(project, folder).map((mount) => listMount(contentDir, mount)));
	return [...new Set(lists.flat())].sort();
}

async function listMount(contentDir: string, mount: Mount): Promise<string[]> {
	return (await listAll(contentDir, mount)).filter((file) => isMountedFile(mount, file) && !isUndated(mount, file));
}

/** Lists the Markdown files in `posts/` that their own system does not render, because their names have no date. */
export async function listUndatedFiles(contentDir: string, project: Project): Promise<string[]> {
	const lists = await Promise.all(
		mountsBelow(project, "posts").map(async (mount) => {
			return (await listAll(contentDir, mount)).filter((file) => isUndated(mount, file));
		}),
	);
	return lists.flat().sort();
}

async function listAll(contentDir: string, { at, from }: Mount): Promise<string[]> {
	const source = inFolder(contentDir, from);
	if (await isDirectory(source)) {
		return (await walk(source, new Set())).map((file) => at + file.slice(source.length).replaceAll(path.sep, "/"));
	}
	return existsSync(source) ? [at] : [];
}

/** Lists every file below a folder, relative to it; none if there is no such folder. */
export async function listFolder(folder: string): Promise<string[]> {
	const files = await walk(folder, new Set());
	return files.map((file) => file.slice(folder.length + 1).replaceAll(path.sep, "/"));
}

function isUndated({ datedOnly }: Mount, file: string): boolean {
	return datedOnly === true && POST_FILE.test(file) && !DATED_FILE.test(file);
}

/** Lists files recursively. Follows symbolic links, after all other entries, but enters no folder twice. */
async function walk(folder: string, visited: Set<string>): Promise<string[]> {
	const real = await realpath(folder).catch(() => folder);
	if (visited.has(real)) return [];
	visited.add(real);
	const entries: Dirent[] = (await readdir(folder, { withFileTypes: true }).catch(undefinedIfMissing)) ?? [];
	const links = entries.filter((entry) => entry.isSymbolicLink());
	const files: string[] = [];
	for (const entry of [...entries.filter((entry) => !entry.isSymbolicLink()), ...links]) {
		const file = inFolder(folder, entry.name);
		const isFolder = entry.isSymbolicLink() ? await isDirectory(file) : entry.isDirectory();
		files.push(...(isFolder ? await walk(file, visited) : [file]));
	}
	return files;
}

/** Removes the Markdown files that belong to an `index.md` in the same folder: https://gohugo.io/content-management/page-bundles/#leaf-bundles */
export function excludeBundledFiles(files: string[], { pageBundles }: Project): string[] {
	const isIndex = (file: string) => /(^|\/)index\.\w+$/.test(file);
	const folders = new Set(pageBundles ? files.filter(isIndex).map((file) => path.posix.dirname(file)) : []);
	const isInBundle = (file: string): boolean => {
		const folder = path.posix.dirname(file);
		return folder !== "." && (folders.has(folder) || isInBundle(folder));
	};
	return files.filter((file) => (isIndex(file) ? !isInBundle(path.posix.dirname(file)) : !isInBundle(file)));
}

/** Joins a path to a folder; the comment keeps the bundler from tracing the whole folder into functions. */
export function inFolder(folder: string, file: string): string {
	return path.join(/* turbopackIgnore: true */ folder, file);
}

async function isDirectory(file: string): Promise<boolean> {
	return stat(file).then(
		(entry) => entry.isDirectory(),
		() => false,
	);
}

/** Turns the error for a missing file into `undefined`; throws all others. */
export function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
	throw error;
}
