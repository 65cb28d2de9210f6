import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findLayout } from "./find";
import { openFolder } from "./folder";
import type { Layout } from "./types";

/** What is found in a folder of these files. */
export function layoutOf(files: Record<string, string>): Layout {
	const folder = mkdtempSync(path.join(tmpdir(), "layout-"));
	try {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
			writeFileSync(path.join(folder, name), text);
		}
		return findLayout(openFolder(folder));
	} finally {
		rmSync(folder, { recursive: true });
	}
}

/** Where a layout has a folder of this blog. */
export function placesOf({ mounts }: Layout, at: string): string[] {
	return mounts.filter((mount) => mount.at === at).map(({ from }) => from);
}
