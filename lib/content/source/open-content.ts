import path from "node:path";
import type { TrustByFolder } from "@/lib/config/trust";
import {
	COMPONENT_FOLDERS,
	isIn,
	isInDrafts,
	isPostPath,
	LAYOUT_FOLDERS,
	type Mount,
	type Project,
} from "@/lib/content/layout/layout";
import { joinPath } from "@/lib/utils/paths";
import { detectProject, readFolders, readTrust } from "./detect-project";
import type { DetectSite } from "./detected-site";
import { openFolder } from "./folder";
import { isWithin, RealPaths, realPath } from "./real-paths";

/** `real` is absolute, without symbolic links. */
export interface MountedFolder extends Mount {
	real: string;
}

export interface OpenedContent {
	project: Project;
	paths: RealPaths;
	trust: TrustByFolder;
	/** Includes mounts that don't exist. */
	folders: readonly MountedFolder[];
	/** Folders in settings that are not used, with the reason as a phrase that follows the name. */
	refused: readonly { mount: Mount; problem: string }[];
}

/**
 * Detects the project of a content folder, and refuses folders that can't exist, or would publish more than their
 * owner intends. `trustsSettings` tells whether the setting `links` is the owner's; by default, that of a folder of
 * this blog is.
 */
export function openContent(contentDir: string, trustsSettings?: boolean, detectSite?: DetectSite): OpenedContent {
	const open = (links: readonly string[]) => {
		const paths = new RealPaths(contentDir, links);
		return { paths, project: detectProject(openFolder(contentDir, paths), detectSite) };
	};
	const withoutLinks = open([]);
	const links = readLinkFolders(contentDir);
	const mayLink = trustsSettings ?? withoutLinks.project.system === undefined;
	const { paths, project } = mayLink && links.length > 0 ? open(links) : withoutLinks;
	const all = project.mounts.map((mount) => ({ ...mount, real: locate(paths, mount.from) }));
	const refused: { mount: Mount; problem: string }[] = [];
	const folders = all.filter((mount) => {
		const problem = describeProblem(mount, paths.root, all);
		if (problem) refused.push({ mount, problem });
		return !problem;
	});
	const mounts = folders.map(({ real: _, ...mount }) => mount);
	const trust = readTrust(openFolder(contentDir, paths));
	return { project: { ...project, mounts }, paths, trust, folders, refused };
}

/**
 * Returns the path in this blog's layout of a file in a folder of posts, even if it is listed elsewhere; `undefined` for others. The
 * innermost folder of the layout that contains it decides.
 */
export function findPostPath(folders: readonly MountedFolder[], real: string): string | undefined {
	const around = folders.filter((folder) => isWithin(folder.real, real));
	const depth = Math.max(...around.map((folder) => folder.real.length));
	const found = around.find((folder) => folder.real.length === depth && isPostPath(folder.at));
	return found && found.at + real.slice(depth).replaceAll(path.sep, "/");
}

/** Read first, as it decides how other settings and folders are read. */
function readLinkFolders(contentDir: string): string[] {
	return readFolders(openFolder(contentDir, new RealPaths(contentDir)), "links");
}

function describeProblem(mount: MountedFolder, root: string, all: readonly MountedFolder[]): string | undefined {
	const isUsed = (folder: MountedFolder) => !isIn("sections", folder.at) || describeClash(folder, all) === undefined;
	const postFolders = all.filter((folder) => isPostPath(folder.at) && isUsed(folder));
	if (!isPossiblePath(mount.from)) return "has a name that no file system has.";
	// The content folder itself may have the posts of a site.
	const isWholeFolder = isWithin(mount.real, root) && !(mount.from === "" && isPostPath(mount.at));
	if (isWholeFolder) return "is the content folder itself or contains it, so that drafts and settings would be public.";
	if (isIn("sections", mount.at)) return describeClash(mount, all);
	const isStatic = isIn("public", mount.at) && !mount.mediaOnly;
	const outer = postFolders.find((folder) => isIn("drafts", folder.at) && isWithin(folder.real, mount.real));
	if ((isStatic || isIn("posts", mount.at)) && (outer || isInDrafts(mount.from)))
		return "is a folder of drafts, which would be public.";
	const inside = isStatic ? postFolders.find((folder) => isWithin(mount.real, folder.real)) : undefined;
	return inside && `contains the posts in \`${inside.from}\`, so that drafts would be public.`;
}

/** Folders with other files than posts, which may not exist yet. */
const OTHER_FOLDERS: readonly string[] = [...LAYOUT_FOLDERS, ...COMPONENT_FOLDERS];

/** Describes why a folder can't be that of a section: its files would be those of another folder too. */
function describeClash(section: MountedFolder, all: readonly MountedFolder[]): string | undefined {
	const overlaps = ({ real }: MountedFolder) => isWithin(real, section.real) || isWithin(section.real, real);
	const other = all.find((one) => one !== section && !one.mediaOnly && overlaps(one));
	const from = other?.from ?? OTHER_FOLDERS.find((name) => name === section.from);
	return from === undefined ? undefined : `can't be that of a section, as \`${from || "."}\` is a folder of the blog.`;
}

/** The limit of usual file systems. */
const MAX_NAME_BYTES = 255;

/** For other paths, Node.js throws errors instead of finding nothing. */
function isPossiblePath(file: string): boolean {
	return !file.includes("\0") && file.split("/").every((name) => Buffer.byteLength(name) <= MAX_NAME_BYTES);
}

/** Returns the real path of a folder, or where it would be if it existed. */
function locate(paths: RealPaths, from: string): string {
	const folder = joinPath(paths.root, from);
	return realPath(folder) ?? folder;
}
