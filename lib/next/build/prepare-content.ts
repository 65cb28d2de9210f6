import { availableParallelism } from "node:os";
import type { Blog } from "@/lib/blog/blog";
import { dependsOnDay } from "@/lib/checks/cached-report";
import { addAppProblems } from "@/lib/checks/check-app";
import { formatReport, formatTolerated, listErrors, type Report, stopsBuild } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { SITE_FILE } from "@/lib/config/data-files";
import { hostPrefix, type Site } from "@/lib/config/site";
import { compileAll } from "@/lib/next/compile/compile-all";
import {
	getDeploymentId,
	getProjectRoot,
	getSiteDir,
	getSiteTarget,
	type NextSettings,
	readApp,
	readBuildMemory,
} from "@/lib/next/environment";
import { printSource } from "@/lib/next/open-blog";
import { generateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { readManifest } from "@/lib/ship/site";
import { findSite } from "@/lib/ship/site-folder";
import { getHostPath } from "@/lib/utils/app";
import { printError, printErrorLines, printLines } from "@/lib/utils/print";
import type { BuildTimer } from "./build-timer";
import { planReusedPages } from "./cached-pages/plan";
import { countWorkers } from "./count-workers";
import { startOutputs } from "./prepare-outputs";
import { saveCollection } from "./saved-collection";

const NO_URL = `as the blog has no URL. Write the line \`url: https://example.org\` with your host into \`${SITE_FILE}\`, or \`url: false\` if there is none yet. The variable \`QUIRE_ALLOW_MISSING_URL=1\` does the same.`;

/** What a build has made of the content, and hands to Next. */
interface PreparedContent {
	settings: NextSettings;
	/** The file with the posts; `undefined` if it can't be written. */
	collectionFile: string | undefined;
	/** Ends when the outputs that are made meanwhile are done. */
	outputs: Promise<void>;
	/** What was printed about the content; `undefined` if it may be something else on another day. */
	report: string | undefined;
}

/** Checks the content, decides which pages are rendered, and starts the outputs. Ends the process if an error stops the build. */
export async function prepareContent(blog: Blog, timer: BuildTimer): Promise<PreparedContent> {
	const report = await checkContent(blog, timer);
	const prefix = hostPrefix(await blog.site());
	const rendered = await planReusedPages(blog, getDeploymentId());
	timer.lap("comparing pages");
	const outputs = startOutputs(blog);
	const { posts, pages } = await blog.collection();
	const settings = {
		prefix,
		cpus: countWorkers({
			pages: rendered.length,
			posts: posts.length + pages.length,
			processors: availableParallelism(),
			memory: readBuildMemory(),
		}),
		aliases: await generateOwnerCode(blog, getProjectRoot()),
	};
	return { settings, collectionFile: await saveCollection(blog), outputs, report };
}

/**
 * Checks and thereby compiles all posts, prints the report, and ends the process if an error stops the build. Returns what was printed, unless it
 * may be something else on another day.
 */
export async function checkContent(blog: Blog, timer: BuildTimer): Promise<string | undefined> {
	printSource(blog);
	await compileAll(blog);
	const [checked, { site, urlSource }] = await Promise.all([runChecks(blog), blog.settings()]);
	const report = await addAppProblems(blog, checked);
	const policy = { strict: site.strict, system: blog.source.project().system };
	const reasons = [
		...(stopsBuild(report, policy) || (await hasNewErrors(report)) ? ["because of the errors above."] : []),
		...(urlSource === "missing" && blog.options.app === undefined ? [NO_URL] : []),
	];
	// A server that rebuilds the blog reports the error stream, and the build of an app prints nothing else.
	const show = reasons.length > 0 || getHostPath(readApp()) !== undefined ? printErrorLines : printLines;
	const note = urlSource !== "settings" && describeUrl(site);
	const printed = [formatReport(report), ...(reasons.length > 0 ? [] : [formatTolerated(report), note])].filter(
		Boolean,
	);
	show(printed.join("\n"));
	if (reasons.length > 0) {
		for (const reason of reasons) printError(`Nothing was built ${reason}`);
		process.exit(1);
	}
	timer.lap("reading and checking posts");
	return dependsOnDay(report) ? undefined : printed.join("\n");
}

/** Describes the URL of a blog whose settings have none. */
function describeUrl({ url, hasNoUrl }: Site): string {
	return hasNoUrl
		? `The blog has no URL, and so neither feeds nor a sitemap, canonical URLs and link previews. Before you publish it, write the line \`url: https://example.org\` with your host into \`${SITE_FILE}\`.`
		: `The URL of the blog is ${url}, as the environment says. Write the line \`url: ${url}\` into \`${SITE_FILE}\` to have it in every build.`;
}

/** Tells whether a rebuild for a running server has errors that the served version doesn't have; then the server keeps that version. */
async function hasNewErrors(report: Report): Promise<boolean> {
	const served = getSiteTarget() === undefined ? undefined : await findSite(getSiteDir());
	if (served === undefined) return false;
	const known = new Set((await readManifest(served)).errors);
	return listErrors(report).some((error) => !known.has(error));
}
