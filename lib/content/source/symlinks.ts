import { lstatSync, readlinkSync } from "node:fs";
import path from "node:path";
import { isGuestFile } from "@/lib/config/trust";
import { isPostSource, isUnpublishedPath } from "@/lib/content/layout/file-kinds";
import { isOfDrafts, isPostPath, resolveMounts } from "@/lib/content/layout/layout";
import { logIgnored } from "@/lib/utils/log-ignored";
import { findPostPath, type OpenedContent } from "./open-content";
import { isWithin, realPath } from "./real-paths";

/** The target of a symbolic link, or why it is not followed, as a phrase that follows its name. */
export type SymlinkTarget = { real: string } | { problem: string; isDangling?: true };

/**
 * Resolves a path of the content, which is checked by its target if it is a symbolic link. `file` is its path in this blog's layout, and
 * `link` on disk, absolute.
 */
export function resolveSymlink(content: OpenedContent, file: string, link: string): SymlinkTarget {
	const { paths, folders } = content;
	const real = realPath(link);
	const target = real ?? readLink(link);
	const refuse = (problem: string) => ({ problem: `is a symbolic link to \`${target}\`, ${problem}` });
	if (real === undefined) return { ...refuse("which can't be opened. Remove the link."), isDangling: true };
	if (!paths.isAllowed(real)) {
		return refuse("outside the content folder. Copy the files, or add their folder to `links:` in `site.yml`.");
	}
	if (isWithin(real, paths.root)) {
		return refuse("which contains the content folder. Link to a folder inside it.");
	}
	if (isLinkOfGuest(content, file, link)) {
		return refuse("in a folder of `links:`, which no link in a folder with less `trust` may lead to. Copy the files.");
	}
	if (isHiddenTarget(content, real)) return refuse("a file that is never published. Link to another file.");
	const inPosts = findPostPath(folders, real);
	if (inPosts !== undefined && isOfDrafts(inPosts, file)) {
		return refuse("a draft, which would be published. Move the file instead.");
	}
	if (inPosts !== undefined && isPostSource(inPosts) && !(isPostPath(file) && isPostSource(file))) {
		return refuse("the source of a post, which may be a draft. Copy what is to be published.");
	}
	const known = [...folders.map((folder) => folder.real), ...paths.linkFolders];
	if (known.some((folder) => isWithin(folder, real))) return { real };
	const beside = realPath(path.dirname(link)) ?? link;
	const isBesidePosts = isPostPath(file) || findPostPath(folders, beside) !== undefined;
	if (isBesidePosts) {
		return refuse(
			"outside the folders of the blog. Copy what is to be published, or add the folder to `links:` in `site.yml`.",
		);
	}
	return { real };
}

/**
 * Tells whether a path leads into a folder of `links` by a symbolic link in a folder of guests, who don't choose what is published of it. The
 * owner's link may have less trust itself.
 */
function isLinkOfGuest({ project, paths, folders, trust }: OpenedContent, file: string, link: string): boolean {
	const isOfLinks = (real: string) =>
		paths.linkFolders.some((folder) => isWithin(folder, real)) &&
		!folders.some((folder) => isWithin(folder.real, real));
	const isOfGuests = (folder: string) =>
		resolveMounts(project, folder).some((diskPath) => isGuestFile(trust, [folder, diskPath]));
	for (let [at, disk] = [file, link]; isOfLinks(realPath(disk) ?? ""); disk = path.dirname(disk)) {
		at = path.posix.dirname(at);
		const isLink = lstatSync(disk, { throwIfNoEntry: false })?.isSymbolicLink();
		if (isLink && isOfGuests(findPostPath(folders, realPath(path.dirname(disk)) ?? "") ?? at)) return true;
	}
	return false;
}

/** Tells whether a file is never published, because of its name, that of a folder below those of the layout, or the settings of its system. */
function isHiddenTarget(
	{ paths, folders, project }: Pick<OpenedContent, "paths" | "folders" | "project">,
	real: string,
): boolean {
	if (project.isExcluded?.(path.relative(paths.root, real).replaceAll(path.sep, "/"))) return true;
	const bases = [paths.root, ...paths.linkFolders, ...folders.map((folder) => folder.real)];
	const depth = Math.max(...bases.map((base) => (isWithin(base, real) ? base.length : 0)));
	return isUnpublishedPath(real.slice(depth).replaceAll(path.sep, "/").replace(/^\//, ""));
}

function readLink(link: string): string {
	try {
		return readlinkSync(link);
	} catch (error) {
		// Only the message that names the target needs it.
		return logIgnored(`reading ${link}`, error) ?? path.basename(link);
	}
}
