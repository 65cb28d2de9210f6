import { getProject } from "@/lib/content/source/project";
import type { Diagnostic } from "@/lib/utils/diagnostics";
import { ownerPath } from "./files";

const OWN_PATH = /(?<![\w/.@-])(?:posts|drafts|pages|public)\/[^\s`;,]+/g;

/** A problem with the paths that an owner knows, where the folder is that of another system. */
export function withOwnerPaths(diagnostic: Diagnostic): Diagnostic {
	if (!getProject().mounts.some(({ at, from }) => at !== from)) return diagnostic;
	const message = diagnostic.message.replace(OWN_PATH, (file) => ownerPath(file));
	return { ...diagnostic, file: ownerPath(diagnostic.file), message };
}
