import type { DetectedSettings } from "@/lib/content/source/types";

/** A text as it comes out of another system. */
export interface ImportedText {
	kind: "post" | "page";
	/** What the other system calls it in addresses; a page's may have folders. */
	slug: string;
	title: string;
	/** As `parseDate` reads it: a day, a wall clock, or an instant. */
	date?: string;
	updated?: string;
	isDraft: boolean;
	isPinned?: boolean;
	description?: string;
	/** Ids of {@link Imported.authors}. */
	authors: string[];
	tags: string[];
	categories: string[];
	image?: string;
	imageAlt?: string;
	canonical?: string;
	/** Paths of the old site that led to it. */
	oldPaths: string[];
	/** Markdown. */
	body: string;
}

/** Someone who wrote some of the texts. */
export interface ImportedAuthor {
	name: string;
	bio?: string;
	url?: string;
	image?: string;
	socials?: Record<string, string>;
}

/** A line of the table that ends an import: how many of something came, or were left out and why. */
export interface Count {
	what: string;
	came: number;
	left: number;
	/** Why some were left out. */
	why?: string;
	/** What to know of those that came. */
	hint?: string;
}

/** All that another system's export says, in this blog's terms. */
export interface Imported {
	settings: DetectedSettings;
	authors: Record<string, ImportedAuthor>;
	texts: ImportedText[];
	counts: Count[];
}

/** The files of a content folder that an import makes, by their paths in it. */
export type ContentFiles = Map<string, string | { copyOf: string }>;

/** Tells how far long work is. */
export type Progress = (done: number, what: string) => void;

/** A source that can't be imported, and why, in words for its owner. */
export class UnreadableSource extends Error {}
