// The messages between the editor in the browser and the server of the desk about the file of a post. Texts have the line ends and the byte
// order mark of the file; a digest identifies a version of its bytes on disk.

export const SOURCE_PATH = "/source";

/** The file of a post: its path in this blog's layout, the owner's path, and the path of its page. */
export interface PostFile {
	file: string;
	name: string;
	path: string;
}

/** What the page of the editor tells its script. */
export interface EditorOptions extends PostFile {
	/** The language of the text (BCP 47). */
	language: string;
	/** The line to go to, one-based. */
	line: number;
	/** The URL of the blog's development server, without a slash at the end. */
	siteUrl: string;
}

export interface KnownFile extends PostFile {
	words?: number | undefined;
	minutes?: number | undefined;
}

export interface Version {
	text: string;
	digest: string;
}

export type SourceAnswer =
	/** The editor has this version already. */
	| ({ state: "same" } & KnownFile)
	| ({ state: "text" } & PostFile & Version)
	/** The file can't be written back as it is; the text is shown with the reason. */
	| ({ state: "read-only"; text: string; reason: string } & PostFile)
	| Gone;

/** A file that was deleted or renamed; `movedTo` has its content now. */
export interface Gone {
	state: "gone";
	movedTo?: PostFile | undefined;
}

export interface SaveRequest {
	file: string;
	text: string;
	/** The digest of the version that the editor started from; `null` to create the file again after it was deleted. */
	base: string | null;
}

/** Nothing was written unless the state is `saved`. */
export type SaveAnswer =
	| { state: "saved"; digest: string }
	/** Another program has changed the file; this is its present version. */
	| ({ state: "changed" } & Version)
	| Gone
	| { state: "failed"; message: string };

export interface StoredImage {
	/** The Markdown to insert into the post. */
	markdown: string;
	/** The owner's path, relative to the content folder. */
	path: string;
	width: number;
	height: number;
	size: number;
	/** A problem of the image, such as that it is far too large. */
	warning?: string;
}
