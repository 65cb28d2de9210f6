import type { DetectedSettings } from "@/lib/config/types";

/** A post or page from another system. */
export interface ImportedPost {
	kind: "post" | "page";
	/** Its name in the URLs of the other system; that of a page may contain slashes. */
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
	/** Its paths on the old site. */
	legacyPaths: string[];
	/** Markdown. */
	body: string;
}

/** An author of imported posts. */
export interface ImportedAuthor {
	name: string;
	bio?: string;
	url?: string;
	image?: string;
	socials?: Record<string, string>;
}

/** A row of the table that an import prints: how many items of a kind were imported and how many were skipped. */
export interface ImportCount {
	label: string;
	imported: number;
	skipped: number;
	/** Why some were skipped. */
	reason?: string;
	/** What the owner should know about the imported ones. */
	note?: string | undefined;
}

/** The content of another system's export. */
export interface ImportedSite {
	settings: DetectedSettings;
	authors: Record<string, ImportedAuthor>;
	posts: ImportedPost[];
	counts: ImportCount[];
}

/** The files of a content folder, by their path in it. */
export type ContentFiles = Map<string, string | { copyOf: string }>;

/** Reports the progress of a long step, such as "posts converted". */
export type Progress = (count: number, step: string) => void;

/** An import that can't be done, with a message for the owner. */
export class ImportError extends Error {}
