import { realpathSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { joinPath, resolvePath } from "@/lib/utils/paths";

/**
 * Resolves symbolic links, and refuses paths that lead out of the content folder. `links` are further allowed
 * folders, absolute or relative to the content folder, except for the root of a file system.
 */
export class RealPaths {
	/** The content folder, without symbolic links. */
	readonly root: string;
	/** The existing folders of the setting `links`, without symbolic links. */
	readonly linkFolders: readonly string[];

	constructor(contentDir: string, links: readonly string[] = []) {
		this.root = realPath(contentDir) ?? resolvePath(contentDir);
		this.linkFolders = links
			.map((folder) => realPath(resolvePath(this.root, folder)))
			.filter((folder) => folder !== undefined)
			.filter((folder) => path.dirname(folder) !== folder);
	}

	/** Returns `undefined` if the path doesn't exist or is outside the allowed folders. */
	resolve(file: string): string | undefined {
		const real = realPath(resolvePath(this.root, file));
		return real !== undefined && this.isAllowed(real) ? real : undefined;
	}

	/** Tells whether a real path is in the content folder or in a folder of the setting `links`. */
	isAllowed(real: string): boolean {
		return [this.root, ...this.linkFolders].some((folder) => isWithin(folder, real));
	}
}

/** Tells whether an absolute path is the folder itself or inside of it. */
export function isWithin(folder: string, file: string): boolean {
	return file === folder || file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

/** Returns an absolute path without symbolic links. Its last parts need not exist. */
export function realPathOfNew(file: string): string {
	const folder = path.dirname(file);
	const join = () => joinPath(realPathOfNew(folder), path.basename(file));
	return realPath(file) ?? (folder === file ? file : join());
}

/** Returns a path without symbolic links; `undefined` for one that doesn't exist or is a loop of links. */
export function realPath(file: string): string | undefined {
	try {
		return realpathSync.native(file);
	} catch {
		return undefined;
	}
}

/**
 * Returns the path on disk of a file that differs from a path in case, or in the Unicode form of its letters, relative to the same folder; `undefined`
 * if it `exists` in the same case, or there is no such file. macOS and Windows find such a file, most servers don't.
 */
export async function findOtherCase(folder: string, file: string, exists = false): Promise<string | undefined> {
	const found: string[] = [];
	for (const segment of file.split("/")) {
		const names = await readdir(joinPath(folder, ...found)).catch((): string[] => []);
		const name = names.includes(segment)
			? segment
			: names.find((one) => one.normalize().toLowerCase() === segment.normalize().toLowerCase());
		if (name === undefined) return undefined;
		found.push(name);
	}
	const actual = found.join("/");
	return actual === file || (exists && actual.normalize() === file.normalize()) ? undefined : actual;
}
