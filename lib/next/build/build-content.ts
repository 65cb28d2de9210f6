import { listPageFiles } from "@/lib/blog/pages";
import { writeAppData } from "@/lib/next/app-data-file";
import { isProfiling } from "@/lib/next/environment";
import { startFolder, writeBesidePages } from "@/lib/next/finished-folder/write-beside-pages";
import { openBlog } from "@/lib/next/open-blog";
import { printLines } from "@/lib/utils/print";
import { beginBuild, endIfExpected, lockBuild } from "./build-run";
import { BuildTimer, formatPhases } from "./build-timer";
import { replaceSite, updateCaches } from "./finish-build";
import { checkContent } from "./prepare-content";
import { startOutputs } from "./prepare-outputs";

/**
 * Builds a blog whose pages are routes of its app: reads and checks the content, writes the data for those routes, and makes the finished
 * folder of everything else. Ends the process if the build can't go on.
 */
export async function buildContent(): Promise<void> {
	const timer = new BuildTimer();
	try {
		const blog = openBlog();
		await lockBuild(blog);
		const run = await beginBuild(blog);
		await checkContent(blog, timer);
		const outputs = startOutputs(blog);
		const { media } = await writeAppData(blog);
		timer.lap("data of the app");
		await outputs;
		timer.lap("Markdown, feeds and search");
		const pageFiles = await listPageFiles(blog);
		const { nextChange } = await replaceSite(blog, run, async (folder, previous) => {
			await startFolder(blog, folder);
			return writeBesidePages(blog, folder, { previous, shown: [{ media }], pageFiles, buildId: "" }, timer);
		});
		await updateCaches(blog, nextChange);
		timer.lap("pruning caches");
		if (isProfiling()) printLines(formatPhases(timer.phases, true));
	} catch (error) {
		endIfExpected(error);
	}
}
