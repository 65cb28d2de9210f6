import { contentDir } from "@/lib/utils/content-dir";
import { contentVersion } from "@/lib/utils/memoize";
import { detectProject } from "./detect-project";
import { openFolder } from "./folder";
import type { Project } from "./types";

let known: { revision: number; project: Project } | undefined;

/** Where the content folder has everything; looked at once, and again after a change in development. */
export function getProject(): Project {
	if (known?.revision !== contentVersion()) {
		known = { revision: contentVersion(), project: detectProject(openFolder(contentDir)) };
	}
	return known.project;
}
