import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Project } from "@/lib/content/layout/layout";
import { detectProject } from "./detect-project";
import type { DetectSite } from "./detected-site";
import { openFolder } from "./folder";

/** Detects the project of a folder with some files. */
export function projectOf(files: Record<string, string>, detectSite?: DetectSite): Project {
	const folder = mkdtempSync(path.join(tmpdir(), "layout-"));
	try {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			writeFileSync(path.join(folder, name), text);
		}
		return detectProject(openFolder(folder), detectSite);
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Returns the paths on disk that are mounted at a path of this blog's layout. */
export function mountedFolders({ mounts }: Project, at: string): string[] {
	return mounts.filter((mount) => mount.at === at).map(({ from }) => from);
}
