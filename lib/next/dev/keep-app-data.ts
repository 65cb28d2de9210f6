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
 * function at each change.
 */
export function keepAppData(
	blog: Blog,
	watch: (onChange: () => void) => void = (report) => watchContent().add({ path: "", report }),
): void {
	let isOutdated = true;
	let isWriting = false;
	const listProblems = (post: Post) => getPostDiagnostics(blog.whole, post);
	const kept: NonNullable<AppDataOptions["kept"]> = { pages: new Map() };
	const unnamed = new Map<string, number>();
	const write = async () => {
		if (!existsSync(getAppDataFile())) await writeAppData(blog, { isHasty: true, unnamed });
		while (isOutdated) {
			isOutdated = false;
			await writeAppData(blog, { listProblems, kept, unnamed });
		}
	};
	const update = async () => {
		isOutdated = true;
		if (isWriting) return;
		isWriting = true;
		try {
			await write();
		} catch (error) {
			printError("The code of the app gets no new posts:", error);
			if (!existsSync(getAppDataFile())) await writeAppData(undefined);
		} finally {
			isWriting = false;
		}
	};
	watch(update);
	update();
}
