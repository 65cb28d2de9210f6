/** A folder of a site as this blog's own: its files are known as if they lay at `at`. */
export interface Mount {
	/** A path of this blog's layout, below `posts`, `drafts`, `pages` or `public`. */
	at: string;
	/** Where that is, relative to the content folder. */
	from: string;
	/** Whether only files that a browser shows or saves count, as the folder has others of its system as well. */
	mediaOnly?: boolean;
	/** Whether only files with a date in their names are posts. */
	datedOnly?: boolean;
}

/** Settings as `site.yml` would say them, which is text. */
export type DetectedSettings = Partial<
	Record<"title" | "url" | "description" | "language" | "timeZone" | "author" | "spacedLists" | "permalink", string>
> & { oldPermalinks?: string[] };

/** Where a site has what this blog is made of, and what its own settings say. */
export interface Project {
	/** The system it was made for, such as `Docusaurus`; nothing for a folder of this blog. */
	system?: string;
	/** The file with that system's settings. */
	config?: string;
	mounts: Mount[];
	settings: DetectedSettings;
	/** Whether a text beside an `index.md` belongs to that one and is no post. */
	pageBundles?: boolean;
}

/** A folder to look into; paths are relative to it and have forward slashes. */
export interface Folder {
	isFile(path: string): boolean;
	isFolder(path: string): boolean;
	/** The names in a folder, in a stable order; none if there is no such folder. */
	names(path: string): string[];
	/** The text of a file; empty if there is none. */
	read(path: string): string;
}

/** Finds out whether a folder is a site of one system, and where that has everything. */
export type DetectProject = (folder: Folder) => Project | undefined;
