import { type Dirent, lstatSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { isLeftover, isUnpublishedName } from "@/lib/content/layout/file-kinds";
import { isMountedFile, type Mount, mountsBelow } from "@/lib/content/layout/layout";
import { joinPath } from "@/lib/utils/paths";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { findPostPath, type OpenedContent } from "./open-content";
import { RealPaths } from "./real-paths";
import { resolveSymlink, type SymlinkTarget } from "./symlinks";

export interface ListedFile {
	/** In this blog's layout. */
	file: string;
	/** Absolute, without symbolic links. */
	real: string;
	/** Whether a symbolic link leads to the file, or to one of its folders from another folder of the layout. */
	isLinked?: boolean | undefined;
}

/** The files below a folder, and those that are left out. Paths are those of this blog's layout. */
export interface Listing {
	files: ListedFile[];
	/** The folders that were entered, also if they have no files. */
	folders: string[];
	links: { file: string; problem: string; isDangling?: true }[];
	unpublished: string[];
	/** Files and folders whose names aren't encoded as UTF-8, so that they can't be opened. */
	misencoded: string[];
}

/** Lists the files below a folder of this blog's layout, sorted by path. */
export async function listFiles(content: OpenedContent, folder: string): Promise<Listing> {
	const listings = await Promise.all(mountsBelow(content.project, folder).map((mount) => listMount(content, mount)));
	const files = new Map<string, ListedFile>();
	for (const file of listings.flatMap((listing) => listing.files)) {
		if (!files.has(file.file)) files.set(file.file, file);
	}
	return {
		files: [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
		folders: listings.flatMap(({ folders }) => folders),
		links: listings.flatMap(({ links }) => links),
		unpublished: listings.flatMap(({ unpublished }) => unpublished).sort(),
		misencoded: listings.flatMap(({ misencoded }) => misencoded).sort(),
	};
}

async function listMount(content: OpenedContent, mount: Mount): Promise<Listing> {
	const listing: Listing = { files: [], folders: [], links: [], unpublished: [], misencoded: [] };
	const add = (file: ListedFile) => {
		if (isMountedFile(content.project, mount, file.file)) listing.files.push(file);
	};
	const resolve = ({ file, real }: ListedFile) => resolveSymlink(content, file, real);
	const folder = inFolder(content.paths.root, mount.from);
	// The content folder itself may have the posts of a site.
	const target = mount.from === "" ? { real: content.paths.root } : resolve({ file: mount.at, real: folder });
	if ("problem" in target) return listing;
	const { real } = target;
	const start = { file: mount.at, real, isLinked: (findPostPath(content.folders, real) ?? mount.at) !== mount.at };
	const stats = await stat(real).catch(undefinedIfMissing);
	if (stats?.isFile()) add(start);
	if (stats?.isDirectory()) await walk(start, { add, listing, resolve });
	return listing;
}

/** Lists paths relative to the folder; none if there is no such folder. */
export async function listFolder(folder: string): Promise<string[]> {
	const paths = new RealPaths(folder);
	const files: string[] = [];
	const listing = { folders: [], links: [], unpublished: [], misencoded: [] };
	const resolve = (link: ListedFile) => {
		const real = paths.resolve(link.real);
		return real === undefined ? { problem: "" } : { real };
	};
	const add = ({ file }: ListedFile) => files.push(file.slice(1));
	await walk({ file: "", real: paths.root }, { add, listing, resolve });
	return files;
}

interface Walk {
	add: (file: ListedFile) => void;
	listing: Pick<Listing, "folders" | "links" | "unpublished" | "misencoded">;
	resolve: (link: ListedFile) => SymlinkTarget;
	visited: Set<string>;
	/** The links that were found and not followed yet. */
	links: ListedFile[];
}

/**
 * Lists files recursively. Follows symbolic links, but enters no folder twice; links come after everything else, so that a folder keeps its
 * own path.
 */
async function walk(folder: ListedFile, options: Omit<Walk, "visited" | "links">): Promise<void> {
	const state: Walk = { ...options, visited: new Set(), links: [] };
	await enter(folder, state);
	for (const link of state.links) await followLink(link, state);
}

async function enter(folder: ListedFile, state: Walk): Promise<void> {
	if (state.visited.has(folder.real)) return;
	state.visited.add(folder.real);
	state.listing.folders.push(folder.file);
	const entries: Dirent[] = (await readdir(folder.real, { withFileTypes: true }).catch(undefinedIfMissing)) ?? [];
	const files = new Set(entries.map(({ name }) => `${folder.file}/${name}`));
	for (const entry of entries) {
		const child = { ...folder, file: `${folder.file}/${entry.name}`, real: inFolder(folder.real, entry.name) };
		if (isUnpublishedName(child.file, entry.isDirectory()) || isLeftover(child.file, files))
			state.listing.unpublished.push(child.file);
		else if (isMisencoded(child)) state.listing.misencoded.push(child.file);
		else if (entry.isSymbolicLink()) state.links.push(child);
		else if (entry.isDirectory()) await enter(child, state);
		else if (entry.isFile()) state.add(child);
	}
}

/** Tells whether a name isn't UTF-8: what is invalid is read as U+FFFD, and nothing is found by that name. */
function isMisencoded({ real }: ListedFile): boolean {
	return real.includes("\uFFFD") && lstatSync(real, { throwIfNoEntry: false }) === undefined;
}

async function followLink(link: ListedFile, state: Walk): Promise<void> {
	const target = state.resolve(link);
	if ("problem" in target) {
		state.listing.links.push({ file: link.file, ...target });
		return;
	}
	const linked = { file: link.file, real: target.real, isLinked: true };
	const stats = await stat(target.real).catch(undefinedIfMissing);
	if (stats?.isDirectory()) await enter(linked, state);
	else if (stats?.isFile()) state.add(linked);
}

export function inFolder(folder: string, file: string): string {
	return joinPath(folder, file);
}
