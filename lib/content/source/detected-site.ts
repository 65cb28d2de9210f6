import type { DetectedSettings } from "@/lib/config/site";
import type { Mount } from "@/lib/content/layout/layout";
import type { Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { Folder } from "./folder";

/**
 * A site of another system, as an adapter describes it. The adapter only names folders and files: the engine reads them, so that links out of
 * the content folder, hidden files and drafts are refused in every site.
 */
export interface DetectedSite {
	/** The system, such as `Docusaurus`. No site with one may run code. */
	system: string;
	/** The settings file of the system, relative to the content folder. */
	config?: string | undefined;
	/** Relative to the content folder; `undefined` if the site is the content folder itself. */
	root?: string | undefined;
	mounts: Mount[];
	settings: DetectedSettings;
	/** The folders with settings and data, relative to the root of the site. */
	settingsFolders?: readonly string[];
	/** What the dialect of the adapter has to know of the site; the engine only hands it on. */
	details?: object;
	/** Fields of front matter that the system knows, so that they aren't misspelt, but that mean nothing to this blog. */
	fields?: readonly string[];
	/** Errors in the system's settings, with paths on disk. */
	diagnostics?: Diagnostic[];
	/** Tells whether the system's settings keep a file off the site. `path` is on disk, relative to the content folder. */
	isExcluded?: ((path: string) => boolean) | undefined;
	/** Returns the fields that the system's settings give to the texts in a folder, by keys of front matter. Those of the text itself win. */
	defaults?: ((path: string) => Record<string, unknown>) | undefined;
	/** Classifies the Markdown files in a folder of the layout. Without it, each of them is a post. */
	entries?: (files: readonly FoundFile[]) => SourceEntry[];
}

/** A Markdown file that the engine may read. */
interface FoundFile {
	/** In this blog's layout, such as `posts/hello.md`. */
	id: string;
	/** On disk, relative to the content folder. */
	origin: string;
}

/** What a Markdown file of a site is. */
export interface SourceEntry {
	id: string;
	/** `resource` belongs to a post beside it. `excluded` isn't shown. */
	kind: "post" | "resource" | "excluded";
	/** For an excluded file, why, and the remedy. */
	message?: string;
	/** The fields that the file itself lacks, by keys of front matter. */
	fields?: Record<string, unknown>;
}

/**
 * Finds the site of another system in a folder or below it; `undefined` if there is none. `hasPosts` tells whether the owner has named the
 * folder of posts, so that none is searched.
 */
export type DetectSite = (folder: Folder, hasPosts: boolean) => DetectedSite | undefined;
