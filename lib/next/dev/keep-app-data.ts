import { existsSync } from "node:fs";
import type { AppDataOptions } from "@/lib/blog/app-data/create-app-data";
import type { Blog } from "@/lib/blog/blog";
import { getPostDiagnostics } from "@/lib/checks/run-checks";
import type { Post } from "@/lib/content/types";
import { getAppDataFile, writeAppData } from "@/lib/next/app-data-file";
import { printError } from "@/lib/utils/print";
import { watchContent } from "./watch-content";

/**
 * Writes the posts for the code of the app after each change of the content, and now: without the file, the app doesn't start. `watch` calls a
 * function at each change. Returns when the first posts are written.
 */
export function keepAppData(
	blog: Blog,
	watch: (onChange: () => void) => void = (report) => watchContent().add({ path: "", report }),
): Promise<void> {
	let isOutdated = false;
	let isWriting = false;
	const listProblems = (post: Post) => getPostDiagnostics(blog.whole, post);
	const kept: NonNullable<AppDataOptions["kept"]> = { pages: new Map() };
	const unnamed = new Map<string, number>();
	const write = async () => {
		try {
			if (!existsSync(getAppDataFile())) await writeAppData(blog, { isHasty: true, unnamed });
			await writeAppData(blog, { listProblems, kept, unnamed });
		} catch (error) {
			printError("The code of the app gets no new posts:", error);
			if (!existsSync(getAppDataFile())) await writeAppData(undefined);
		}
	};
	const update = async () => {
		isOutdated = true;
		if (isWriting) return;
		isWriting = true;
		try {
			while (isOutdated) {
				isOutdated = false;
				await write();
			}
		} finally {
			isWriting = false;
		}
	};
	watch(update);
	return update();
}
