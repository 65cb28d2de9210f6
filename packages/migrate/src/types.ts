import type { DetectedSettings } from "./adapter-types";

export interface ImportedPost {
	kind: "post" | "page";
	/** The name in the URLs of the other system; that of a page may contain slashes. */
	slug: string;
	title: string;
	/** A day, a local date and time, or an instant, as `parseDate` reads it. */
	date?: string | undefined;
	updated?: string;
	isDraft: boolean;
	isPinned?: boolean;
	description?: string | undefined;
	/** Ids in {@link ImportedSite.authors}. */
	authors: string[];
	tags: string[];
	categories: string[];
	image?: string | undefined;
	imageAlt?: string | undefined;
	canonical?: string | undefined;
	legacyPaths: string[];
	/** A BCP 47 code. */
	language?: string | undefined;
	/** What a post and its translations have in common. */
	translationKey?: string | undefined;
	/** Markdown. */
	body: string;
}

export interface ImportedAuthor {
	name: string;
	bio?: string;
	url?: string;
	image?: string;
	socials?: Record<string, string>;
}

export interface ImportCount {
	label: string;
	imported: number;
	skipped: number;
	reason?: string;
	note?: string | undefined;
}

export interface ImportedSite {
	settings: DetectedSettings;
	authors: Record<string, ImportedAuthor>;
	posts: ImportedPost[];
	counts: ImportCount[];
}

/** The text of each file, or the absolute path of the file to copy, by the path in the content folder. */
export type ContentFiles = Map<string, string | { copyOf: string }>;

export type Progress = (count: number, step: string) => void;

/** The files of a blog with settings and data, relative to its content folder. */
export const SITE_FILE = "site.yml";
export const AUTHORS_FILE = "authors.yml";
export const TAGS_FILE = "tags.yml";

/** The import can't be done. The message is for the owner. */
export class ImportError extends Error {}

/** What templates and shortcodes need to know of a site. Folders are relative to the content folder; the first one wins. */
export interface SiteDetails {
	includes?: string[];
	data?: string[];
	/** The parameters of a site of Hugo. */
	params?: Record<string, unknown>;
}
