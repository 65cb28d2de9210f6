import { existsSync } from "node:fs";
import type { AppDataOptions } from "@/lib/blog/app-data/create-app-data";
import type { Blog } from "@/lib/blog/blog";
import { getPostDiagnostics } from "@/lib/checks/run-checks";
import type { Post } from "@/lib/content/types";
import { getAppDataFile, writeAppData } from "@/lib/next/app-data-file";
import { logIgnored } from "@/lib/utils/log-ignored";
import { printError } from "@/lib/utils/print";
import { watchContent } from "./watch-content";

/**
 * Writes the posts for the code of the app after each change of the content, and now: without the file, the app doesn't start. `watch` calls a
 * function at each change. Returns when the present posts are written, at first without the texts of those that aren't compiled.
 */
export async function keepAppData(
	blog: Blog,
	watch: (onChange: () => void) => void = (report) => watchContent().add({ path: "", report }),
): Promise<void> {
	let isOutdated = false;
	let writing: Promise<void> | undefined;
	const listProblems = (post: Post) => getPostDiagnostics(blog.whole, post);
	const kept: NonNullable<AppDataOptions["kept"]> = { pages: new Map() };
	const unnamed = new Map<string, number>();
	const write = async (isHasty: boolean) => {
		try {
			await writeAppData(blog, isHasty ? { isHasty, unnamed } : { listProblems, kept, unnamed });
		} catch (error) {
			printError("The code of the app gets no new posts:", error);
			if (!existsSync(getAppDataFile())) await writeAppData(undefined);
		}
	};
	const writeAll = async (isHasty: boolean) => {
		try {
			while (isOutdated) {
				isOutdated = false;
				await write(isHasty);
			}
		} finally {
			writing = undefined;
		}
	};
	const update = (isHasty = false) => {
		isOutdated = true;
		writing ??= writeAll(isHasty);
		return writing;
	};
	watch(() => update());
	const isHasty = !(await areCompiled(blog));
	await update(isHasty);
	if (isHasty) void update();
}

/** Tells whether all bodies are in the cache. */
async function areCompiled(blog: Blog): Promise<boolean> {
	try {
		const { posts, pages } = await blog.collection();
		for (const post of [...posts, ...pages]) if (!(await blog.isCompiled(post))) return false;
		return true;
	} catch (error) {
		return logIgnored("looking for compiled bodies", error) ?? false;
	}
}
