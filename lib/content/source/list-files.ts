import { readdir, realpath } from "node:fs/promises";
import path from "node:path";
import { isMountedFile, mountsBelow } from "@/lib/content/source/mounts";
import { getProject } from "@/lib/content/source/project";
import type { Mount, Project } from "@/lib/content/source/types";
import { existsAt, isDirectory, missing, onDisk } from "./disk-paths";

/** Files that may be posts. */
export const POST_FILE = /\.(mdx|md|markdown)$/i;
const DATED = /(^|\/)\d{4}-\d{1,2}-\d{1,2}-[^/]+$/;

/** Every file below a folder of the content, by its path in this blog's layout, in a stable order; none if there is no such folder. */
export async function listFiles(folder: string): Promise<string[]> {
	const lists = await Promise.all(mountsBelow(getProject(), folder).map(listMount));
	return [...new Set(lists.flat())].sort();
}

async function listMount(mount: Mount): Promise<string[]> {
	return (await listAll(mount)).filter((file) => isMountedFile(mount, file) && !isUndated(mount, file));
}

/** The texts among the posts that are none for the system whose folder it is. */
export async function listUndatedFiles(): Promise<string[]> {
	const lists = await Promise.all(
		mountsBelow(getProject(), "posts").map(async (mount) => {
			return (await listAll(mount)).filter((file) => isUndated(mount, file));
		}),
	);
	return lists.flat().sort();
}

async function listAll({ at, from }: Mount): Promise<string[]> {
	const files = (await isDirectory(from)) ? await walk(from, new Set()) : [from].filter((file) => existsAt(file));
	return files.map((file) => at + file.slice(from.length));
}

function isUndated({ datedOnly }: Mount, file: string): boolean {
	return datedOnly === true && POST_FILE.test(file) && !DATED.test(file);
}

/** Follows symbolic links, but into no folder twice; one after the other and links last, so that names don't depend on chance. */
async function walk(folder: string, seen: Set<string>): Promise<string[]> {
	const real = await realpath(onDisk(folder)).catch(() => folder);
	if (seen.has(real)) return [];
	seen.add(real);
	const entries = (await readdir(onDisk(folder), { withFileTypes: true }).catch(missing)) ?? [];
	const links = entries.filter((entry) => entry.isSymbolicLink());
	const files: string[] = [];
	for (const entry of [...entries.filter((entry) => !entry.isSymbolicLink()), ...links]) {
		const file = `${folder}/${entry.name}`;
		const isFolder = entry.isSymbolicLink() ? await isDirectory(file) : entry.isDirectory();
		files.push(...(isFolder ? await walk(file, seen) : [file]));
	}
	return files;
}

/** Leaves out texts that belong to an `index.md` beside them: https://gohugo.io/content-management/page-bundles/#leaf-bundles */
export function excludeBundledFiles(files: string[], { pageBundles }: Project): string[] {
	const isIndex = (file: string) => /(^|\/)index\.\w+$/.test(file);
	const folders = new Set(pageBundles ? files.filter(isIndex).map((file) => path.posix.dirname(file)) : []);
	const isInBundle = (file: string): boolean => {
		const folder = path.posix.dirname(file);
		return folder !== "." && (folders.has(folder) || isInBundle(folder));
	};
	return files.filter((file) => (isIndex(file) ? !isInBundle(path.posix.dirname(file)) : !isInBundle(file)));
}
