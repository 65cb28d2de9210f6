import { SITE_FILE } from "@/lib/config/parse";
import { AUTHORS_FILE } from "@/lib/content/authors/authors-file";
import { TAGS_FILE } from "@/lib/content/taxonomies/tags-file";
import type { Project } from "./types";

export const POST_FOLDERS = ["posts", "drafts", "pages"] as const;

export type PostFolder = (typeof POST_FOLDERS)[number];

/** Static files beside posts are published if a published post uses them. */
export const STATIC_FOLDERS = ["public", ...POST_FOLDERS] as const;

/** All folders whose files are read for a blog. */
export const LAYOUT_FOLDERS = [...STATIC_FOLDERS, "authors"] as const;

export const DATA_FILES = [SITE_FILE, AUTHORS_FILE, TAGS_FILE];

/** Includes the settings file of another system. */
export function listDataFiles({ config }: Project): string[] {
	return [...DATA_FILES, ...(config === undefined ? [] : [config])];
}

/** Tells whether a path is the folder itself or inside of it. */
export function isIn(folder: string, path: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}

/** Tells whether a path is a folder of posts or pages, or inside of one. */
export function isPostPath(path: string): boolean {
	return POST_FOLDERS.some((folder) => isIn(folder, path));
}
