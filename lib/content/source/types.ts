import type { DetectedSettings } from "@/lib/config/types";

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
	/** The name of the system, such as `Docusaurus`; `undefined` for a folder of this blog. */
	system?: string;
	/** The settings file of the system, relative to the content folder. */
	config?: string | undefined;
	mounts: Mount[];
	settings: DetectedSettings;
	/** The folders of files that the templates of posts can use. */
	templates?: TemplateFolders;
	/** The parameters of the site that its posts can show, by their names. */
	params?: Record<string, unknown>;
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
	/** Returns the text of a file; empty if there is none. */
	read(path: string): string;
}

/** Returns the layout of a folder if it is a site of one system; else `undefined`. */
export type DetectProject = (folder: Folder) => Project | undefined;
