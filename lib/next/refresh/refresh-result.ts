import type { Diagnostic } from "@/lib/utils/diagnostics";

export interface RefreshOptions {
	/** The folder of the build that the server was started with, absolute. */
	build: string;
	/** The folder of what is being served: that build, or one that was refreshed before. */
	served: string;
	/** The folder of the refreshed build, which doesn't exist yet. */
	target: string;
}

/** How a refresh ended. */
export type RefreshResult =
	/** The content can't be served, so the folder isn't complete. */
	| { status: "rejected"; message: string; problems: readonly Diagnostic[] }
	/** Everything would be the same. */
	| { status: "unchanged" }
	/** The paths of the pages that were rendered and of those that are gone, and what the owner should know. */
	| { status: "updated"; rendered: readonly string[]; removed: readonly string[]; notes: readonly string[] };
