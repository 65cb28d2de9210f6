import type { Diagnostic } from "@/lib/utils/diagnostics";

export interface RefreshOptions {
	/** The folder of the build that the server was started with, absolute. */
	build: string;
	/** The folder of what is being served: that build, or one that was refreshed before. */
	served: string;
	/** The folder of the refreshed build, which doesn't exist yet. */
	target: string;
	/** The content of what is being served, as the last refresh has found it. */
	known?: KnownContent | undefined;
}

/** Content, and how long a build of it stays the same. */
export interface KnownContent {
	/** A digest of the state of its files. */
	state: string;
	/** When a post is due or a review ends, in milliseconds; `null` for neither. */
	until: number | null;
}

/** What the process of a refresh answers. */
export type RefreshAnswer =
	/** Its result, and the content that is served from now on, if that can be known again. */
	| { result: RefreshResult; content?: KnownContent | undefined }
	/** The content changed meanwhile, so parts of the folder may be of different versions; a message names the files. */
	| { changed: string };

/** How a refresh ended. */
export type RefreshResult =
	/** The content can't be served, so the folder isn't complete. */
	| { status: "rejected"; message: string; problems: readonly Diagnostic[] }
	/** Everything would be the same. */
	| { status: "unchanged" }
	/** The paths of the pages that were rendered and of those that are gone, and what the owner should know. */
	| { status: "updated"; rendered: readonly string[]; removed: readonly string[]; notes: readonly string[] };
