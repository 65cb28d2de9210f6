import { readlinkSync } from "node:fs";
import path from "node:path";
import { isUnpublishedPath } from "./file-names";
import { isIn } from "./layout";
import type { OpenedContent } from "./open-content";
import { isWithin, realPath } from "./real-paths";

/** The target of a symbolic link, or why it is not followed, as a phrase that follows its name. */
export type LinkTarget = { real: string } | { problem: string };

/** Resolves a symbolic link; `at` is its mount, and `link` its absolute path. */
export function resolveLink({ paths, folders }: OpenedContent, at: string, link: string): LinkTarget {
	const real = realPath(link);
	const target = real ?? readLink(link);
	const refuse = (problem: string) => ({ problem: `is a symbolic link to \`${target}\`, ${problem}` });
	if (real === undefined) return refuse("which can't be opened. Remove the link.");
	if (!paths.isAllowed(real)) {
		return refuse("outside the content folder. Copy the files, or add their folder to `links:` in `site.yml`.");
	}
	if (isWithin(real, paths.root)) {
		return refuse("which contains the content folder. Link to a folder inside it.");
	}
	if (isHiddenTarget({ paths, folders }, real)) return refuse("a file that is never published. Link to another file.");
	if (isForeignDraft(folders, at, real)) return refuse("a draft, which would be published. Move the file instead.");
	return { real };
}

/** Tells whether a file is never published, because of its name or that of a folder below those of the layout. */
export function isHiddenTarget({ paths, folders }: Pick<OpenedContent, "paths" | "folders">, real: string): boolean {
	const bases = [paths.root, ...paths.linkFolders, ...folders.map((folder) => folder.real)];
	const depth = Math.max(...bases.map((base) => (isWithin(base, real) ? base.length : 0)));
	return isUnpublishedPath(real.slice(depth).replaceAll(path.sep, "/").replace(/^\//, ""));
}

/** Tells whether a path of another folder leads to a file of `drafts/`, which would not be a draft there. */
export function isForeignDraft(folders: OpenedContent["folders"], at: string, real: string): boolean {
	return !isIn("drafts", at) && folders.some((folder) => isIn("drafts", folder.at) && isWithin(folder.real, real));
}

function readLink(link: string): string {
	try {
		return readlinkSync(link);
	} catch {
		return path.basename(link);
	}
}
