import type { Diagnostic } from "@/lib/utils/diagnostics";
import type { ContentSource } from "./content-source";
import { STATIC_FOLDERS } from "./layout";

/** Matches a path of this blog's layout in a message, or one of its folders. */
const LAYOUT_PATH = new RegExp(`(?<![\\w/.@-])(?:${STATIC_FOLDERS.join("|")})/[^\\s\`;,]*`, "g");

/** Replaces paths of this blog's layout in a diagnostic by those on disk, if another system's site is in the folder. */
export function withOwnerPaths(source: ContentSource, diagnostic: Diagnostic): Diagnostic {
	const { mounts } = source.project();
	if (!mounts.some(({ at, from }) => at !== from)) return diagnostic;
	const message = diagnostic.message.replace(LAYOUT_PATH, (file) => {
		const folder = mounts.find(({ at }) => file === `${at}/`);
		return folder ? `${folder.from}/` : source.ownerPath(file);
	});
	return { ...diagnostic, file: source.ownerPath(diagnostic.file), message };
}
