// The messages between the editor in the browser and the development server about the file of a post. Texts have the line ends and the byte
// order mark of the file; a digest identifies a version of its bytes on disk.

export const SOURCE_PATH = "/desk/source";

/** The file of a post: its path in this blog's layout, the owner's path, and the path of its page. */
export interface PostFile {
	file: string;
	name: string;
	path: string;
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

/** A message from a page of the blog to the desk, which shows it beside its source and has another origin. */
export interface PageReport {
	/** Percent-encoded. */
	path: string;
	isNew: boolean;
	/** Pixels above the window, in it, and in all. */
	scrollTop: number;
	clientHeight: number;
	scrollHeight: number;
	/** The positions of texts that can be found in the source, if they may have moved. */
	text?: PageText;
}

/** The positions of texts, in pixels from the top of the page. */
export interface PageText {
	/** The beginning of each block, with its position. */
	blocks: { text: string; top: number }[];
	/** The end of the post. Content after it, such as related posts, has no text in the source. */
	end: number;
}
