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
	/** The name of the system, such as `Docusaurus`; `undefined` for a folder of this blog, which alone may run code. */
	system?: string;
	/** The settings file of the system, relative to the content folder. */
	config?: string | undefined;
	mounts: Mount[];
	settings: DetectedSettings;
	/** The folder of the site, relative to the content folder; `undefined` if it is the content folder itself. */
	root?: string | undefined;
	/** The folders of posts, relative to the content folder, if they were found and not named by the owner. */
	foundPosts?: string[];
	/** What a data file says of posts that have no dates of their own, by the path of their file, relative to the content folder. */
	listed?: Record<string, Record<string, unknown>>;
	/** The folders of files that the templates of posts can use. */
	templates?: TemplateFolders;
	/** The parameters of the site that its posts can show, by their names. */
	params?: Record<string, unknown>;
	/** What can't be read of the system's settings, with the paths of files on disk. */
	diagnostics?: Diagnostic[];
	/** Whether Markdown files beside an `index.md` belong to it and are not posts. */
	pageBundles?: boolean;
}

/** Folders relative to the content folder, those that win first. */
export interface TemplateFolders {
	includes: string[];
	data: string[];
}

/** A folder on disk. Paths are relative to it and have forward slashes. */
export interface Folder {
	isFile(path: string): boolean;
	isFolder(path: string): boolean;
	/** Returns the names of a folder's entries, sorted; empty if there is no such folder. */
	names(path: string): string[];
	/** Returns the entries of a folder, sorted by name; a symbolic link is no folder. */
	entries(path: string): { name: string; isFolder: boolean }[];
	/** Returns the text of a file; empty if there is none. One that can't be read is reported. */
	read(path: string): string;
	/** Reports what is wrong with a file of the folder. */
	report(diagnostic: Diagnostic): void;
	/** Returns the same folder with another receiver of reports, which gets the paths of files in the outermost folder. */
	reportingTo(report: (diagnostic: Diagnostic) => void): Folder;
	/** Returns the text at the beginning of a file, of at most a number of bytes. */
	readStart(path: string, bytes: number): string;
}

/** Returns the layout of a folder if it is a site of one system; else `undefined`. */
export type DetectProject = (folder: Folder) => Project | undefined;
