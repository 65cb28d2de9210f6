// What the editor in the browser and the development server tell each other about the file of a post. Texts are those of the
// file, with its line ends and its byte order mark; a digest identifies a version of the bytes on disk.

/** Where the routes of the editor are. */
export const SOURCE_PATH = "/desk/source";

/** The file of a post: its path in this blog's layout, the name that the owner knows, and the path of its page. */
export interface PostFile {
	file: string;
	name: string;
	path: string;
}

/** What is known of the file of a post once its page can be rendered. */
export interface KnownFile extends PostFile {
	words?: number | undefined;
	minutes?: number | undefined;
}

/** A version of a file. */
export interface Version {
	text: string;
	digest: string;
}

/** The answer to the question for a file. */
export type SourceAnswer =
	/** It is the version that the editor has. */
	| ({ state: "same" } & KnownFile)
	| ({ state: "text" } & PostFile & Version)
	/** It can't be written back as it is; the text is shown with the reason. */
	| ({ state: "read-only"; text: string; reason: string } & PostFile)
	| Gone;

/** A file that was deleted or renamed; `movedTo` is the one that has its content now. */
export interface Gone {
	state: "gone";
	movedTo?: PostFile | undefined;
}

export interface SaveRequest {
	file: string;
	text: string;
	/** The digest of the version that the text was made from; `null` to create the file again after it was deleted. */
	base: string | null;
}

/** The answer to a request to save a file. Nothing was written unless the state is `saved`. */
export type SaveAnswer =
	| { state: "saved"; digest: string }
	/** Another program has changed the file; this is its present version. */
	| ({ state: "changed" } & Version)
	| Gone
	| { state: "failed"; message: string };

/** What the editor has to know of an image that was stored. */
export interface StoredImage {
	/** The image in Markdown, to be inserted into the post. */
	markdown: string;
	/** The path of its file as the owner knows it, relative to the content folder. */
	path: string;
	width: number;
	height: number;
	/** The number of its bytes. */
	size: number;
	/** What the editor should know of it, such as that it is far too large. */
	warning?: string;
}
