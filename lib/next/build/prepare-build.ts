import { availableParallelism } from "node:os";
import type { NextConfig } from "next";
import type { Blog } from "@/lib/blog/blog";
import { formatReport, formatTolerated, listErrors, type Report, stopsBuild } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { compileAll } from "@/lib/next/compile/compile-all";
import { getSiteDir, getSiteTarget, prepareWorkers, readApp } from "@/lib/next/environment";
import { readSiteTable } from "@/lib/ship/site";
import { findSite } from "@/lib/ship/site-folder";
import { getHostPath } from "@/lib/utils/app";
import { getBuildTimer } from "./build-timer";
import { planKeptPages } from "./kept-pages/plan";
import { startOutputs } from "./prepare-outputs";
import { saveCollection } from "./saved-collection";

/** The least number of pages for each of Next's render workers. */
const MIN_PAGES_PER_WORKER = 200;

/** More workers would take more memory than their time is worth. */
const MAX_WORKERS = 4;

/**
 * Checks the content, decides which pages are rendered, and starts the outputs. Returns the number of processes in which Next is to render. Ends
 * the process if an error stops the build.
 */
export async function prepareBuild(blog: Blog, config: NextConfig): Promise<number> {
	const timer = getBuildTimer();
	await checkContent(blog);
	timer.lap("reading and checking posts");
	const rendered = await planKeptPages(blog, config);
	timer.lap("comparing pages");
	startOutputs(blog);
	prepareWorkers(await saveCollection(blog));
	// Each render worker reads the whole blog first.
	return Math.max(1, Math.min(availableParallelism(), MAX_WORKERS, Math.floor(rendered.length / MIN_PAGES_PER_WORKER)));
}

/** Checks and thereby compiles all posts, prints the report, and ends the process if an error stops the build. */
async function checkContent(blog: Blog): Promise<void> {
	await compileAll(blog);
	const [report, { strict }] = await Promise.all([runChecks(blog), blog.site()]);
	const isStopped =
		stopsBuild(report, { strict, system: blog.source.project().system }) || (await hasNewErrors(report));
	// A server that rebuilds the blog reports the error stream, and the build of an app prints nothing else.
	const print = isStopped || getHostPath(readApp()) !== undefined ? console.error : console.log;
	print(formatReport(report));
	if (isStopped) {
		console.error("Nothing was built because of the errors above.");
		process.exit(1);
	}
	const tolerated = formatTolerated(report);
	if (tolerated) print(tolerated);
}

/** Tells whether a rebuild for a running server has errors that the served version doesn't have; then the server keeps that version. */
async function hasNewErrors(report: Report): Promise<boolean> {
	const served = getSiteTarget() === undefined ? undefined : await findSite(getSiteDir());
	if (served === undefined) return false;
	const known = new Set((await readSiteTable(served)).errors);
	return listErrors(report).some((error) => !known.has(error));
}
