import type { DetectedSettings } from "@/lib/config/types";
import type { Diagnostic } from "@/lib/utils/diagnostics";

/** Maps a folder or file of a site to a path of this blog's layout. */
export interface Mount {
	/** A path of this blog's layout, such as `posts`, `drafts`, `public/img` or `authors.yml`. */
	at: string;
	/** The folder or file on disk, relative to the content folder. */
	from: string;
	/** Whether only media files are included, because the folder also has files of its system. */
	mediaOnly?: boolean;
	/** Whether only Markdown files with a date in the name are included. */
	datedOnly?: boolean;
}

/** The layout of the content folder, and the settings of its own system. */
export interface Project {
	/** The system, such as `Docusaurus`; `undefined` for a folder of this blog, which alone may run code. */
	system?: string;
	/** The settings file of the system, relative to the content folder. */
	config?: string | undefined;
	mounts: Mount[];
	settings: DetectedSettings;
	/** Relative to the content folder; `undefined` if the site is the content folder itself. */
	root?: string | undefined;
	/** The folders of posts, relative to the content folder, if they were found and not named by the owner. */
	foundPosts?: string[];
	/**
	 * The fields that a data file has for posts without dates of their own, by the path of the post, relative to the
	 * content folder.
	 */
	listed?: Record<string, Record<string, unknown>>;
	/** The folders of files that templates in posts can use. */
	templates?: TemplateFolders;
	/** The parameters of the site that posts can show. */
	params?: Record<string, unknown>;
	/** Errors in the system's settings, with paths on disk. */
	diagnostics?: Diagnostic[];
	/** Whether Markdown files beside an `index.md` belong to it and are not posts. */
	pageBundles?: boolean;
}

/** Relative to the content folder; the first folder wins. */
export interface TemplateFolders {
	includes: string[];
	data: string[];
}

/** A folder on disk. Paths are relative to it and have forward slashes. */
export interface Folder {
	isFile(path: string): boolean;
	isFolder(path: string): boolean;
	/** Sorted; empty if there is no such folder. */
	names(path: string): string[];
	/** Sorted by name; a symbolic link is no folder. */
	entries(path: string): { name: string; isFolder: boolean }[];
	/** Empty if there is no such file. Reports a file that can't be read. */
	read(path: string): string;
	/** Reports a problem of a file in the folder. */
	report(diagnostic: Diagnostic): void;
	/** Returns the same folder with another receiver of diagnostics, whose paths are relative to the outermost folder. */
	reportingTo(report: (diagnostic: Diagnostic) => void): Folder;
	/** Reads at most `bytes` bytes. */
	readStart(path: string, bytes: number): string;
}

/** Returns `undefined` if the folder isn't a site of the system. */
export type DetectProject = (folder: Folder) => Project | undefined;
