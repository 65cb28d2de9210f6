import type { Diagnostic } from "@/lib/utils/diagnostics";
import type { ContentSource } from "./content-source";
import { STATIC_FOLDERS } from "./layout";

/** Matches a folder of this blog's layout in a message, or a path in one. */
const LAYOUT_PATH = new RegExp(`(?<![\\w/.@-])(?:${STATIC_FOLDERS.join("|")})/[^\\s\`;,]*`, "g");

/** If the folder has another system's site, replaces paths of this blog's layout in a diagnostic by those on disk. */
export function withOwnerPaths(source: ContentSource, diagnostic: Diagnostic): Diagnostic {
	const { mounts } = source.project();
	if (!mounts.some(({ at, from }) => at !== from)) return diagnostic;
	const message = diagnostic.message.replace(LAYOUT_PATH, (file) => {
		const folder = mounts.find(({ at }) => file === `${at}/`);
		return folder ? `${folder.from}/` : source.ownerPath(file);
	});
	return { ...diagnostic, file: source.ownerPath(diagnostic.file), message };
}
