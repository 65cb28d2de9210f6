import { SITE_FILE } from "@/lib/config/parse";
import { AUTHORS_FILE } from "@/lib/content/authors/authors-file";
import { TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import type { Project } from "./types";

/** The folders of posts and pages in this blog's layout. */
export const POST_FOLDERS = ["posts", "drafts", "pages"] as const;

/** A folder of posts or pages. */
export type PostFolder = (typeof POST_FOLDERS)[number];

/** The folders with static files; those beside posts are published if a published post uses them. */
export const STATIC_FOLDERS = ["public", ...POST_FOLDERS] as const;

/** All folders of the layout whose files are read for a blog. */
export const LAYOUT_FOLDERS = [...STATIC_FOLDERS, "authors"] as const;

/** The files with settings and data. */
export const DATA_FILES = [SITE_FILE, AUTHORS_FILE, TAGS_FILE];

/** Lists the files with settings and data of a project, among them the settings file of another system. */
export function listDataFiles({ config }: Project): string[] {
	return [...DATA_FILES, ...(config === undefined ? [] : [config])];
}

/** Tells whether a path is that of a folder or of something in it. */
export function isIn(folder: string, path: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}

/** Tells whether a path is that of a folder of posts or pages, or of something in one. */
export function isPostPath(path: string): boolean {
	return POST_FOLDERS.some((folder) => isIn(folder, path));
}
