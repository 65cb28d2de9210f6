import { availableParallelism } from "node:os";
import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import type { Blog } from "@/lib/blog/blog";
import { formatReport, formatTolerated, listErrors, type Report, stopsBuild } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { SMALL_WIDTHS, WIDTHS } from "@/lib/content/images/urls";
import { describeProject } from "@/lib/content/source/detect-project";
import { generateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { readSiteTable } from "@/lib/ship/site";
import { findSite } from "@/lib/ship/site-folder";
import { getHostPath } from "@/lib/utils/app";
import { rememberOutside } from "@/lib/utils/process-state";
import { beginBuild, endIfNoSpace } from "./build-run";
import { getBuildTimer } from "./build-timer";
import { compileAll } from "./compile-all";
import { listDevOrigins } from "./dev-access";
import { blogOrigin } from "./dev-answer";
import { listRoutes } from "./dev-routes/list-routes";
import {
	getDeskUrl,
	getSiteDir,
	getSiteTarget,
	markBuild,
	prepareWorkers,
	readAddresses,
	readApp,
	readDevHosts,
} from "./environment";
import { getServerOrigin, guardDevServer } from "./internals/dev-guard";
import { skipStaticPaths, skipVersionCheck } from "./internals/dev-server";
import { limitHeapGrowth } from "./internals/heap-growth";
import { skipPromiseRecords } from "./internals/promise-records";
import { planKeptPages } from "./kept-pages/plan";
import { ContentFolderError, openBlog } from "./open-blog";
import { startOutputs } from "./prepare-outputs";
import { saveCollection } from "./saved-collection";

/** The least number of pages for each of Next's render workers. */
const MIN_PAGES_PER_WORKER = 200;

/** More workers would take more memory than their time is worth. */
const MAX_WORKERS = 4;

const IMAGES: NextConfig["images"] = {
	formats: ["image/avif", "image/webp"],
	deviceSizes: WIDTHS,
	imageSizes: SMALL_WIDTHS,
	// Only the development server resizes images by Next.
	localPatterns: [{ pathname: "/**" }],
	// Links to enlarged images open them instead of downloading them.
	contentDispositionType: "inline",
};

const UNSUPPORTED = {
	basePath:
		"because the blog takes it from its URL. Remove it, and write it at the end of `url:` in `site.yml`, such as https://example.org/blog",
	assetPrefix: "because the policy of each page only allows scripts and styles of the blog's host. Remove it",
} as const;

/** Adds redirects, rewrites and headers to Next's configuration. Before a build, checks the content first. */
export async function configure<Config extends NextConfig>(original: Config, phase: string): Promise<Config> {
	return extendConfig(original, phase).catch(endIfExpected);
}

/** Ends the process with the message of an error that the owner can correct; throws all others. */
function endIfExpected(error: unknown): never {
	if (!(error instanceof ContentFolderError)) return endIfNoSpace(error);
	console.error(error.message);
	process.exit(1);
}

async function extendConfig<Config extends NextConfig>(original: Config, phase: string): Promise<Config> {
	assertSupportedConfig(original);
	if (phase === PHASE_DEVELOPMENT_SERVER) {
		limitHeapGrowth();
		rememberOutside();
		skipPromiseRecords();
		skipVersionCheck();
		skipStaticPaths();
		guardDevServer();
		printUrls();
	}
	const blog = openBlog();
	if (phase === PHASE_PRODUCTION_BUILD) {
		markBuild();
		await beginBuild(blog);
	}
	const { prefix } = await blog.basePath();
	// Next derives `assetPrefix` from `basePath` before it calls the adapter.
	const config = { ...original, ...(prefix !== "" && { basePath: prefix, assetPrefix: prefix }) };
	const timer = getBuildTimer();
	if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) printSource(blog);
	if (phase === PHASE_PRODUCTION_BUILD) await checkContent(blog);
	timer.lap("reading and checking posts");
	if (phase === PHASE_PRODUCTION_BUILD) {
		const rendered = await planKeptPages(blog, config);
		timer.lap("comparing pages");
		startOutputs(blog);
		prepareWorkers(await saveCollection(blog));
		// Each render worker reads the whole blog first.
		const cpus = Math.min(availableParallelism(), MAX_WORKERS, Math.floor(rendered.length / MIN_PAGES_PER_WORKER));
		config.experimental = { ...config.experimental, cpus: Math.max(1, cpus) };
	}
	if (phase !== PHASE_PRODUCTION_BUILD && phase !== PHASE_DEVELOPMENT_SERVER) return config;
	config.turbopack = {
		...config.turbopack,
		resolveAlias: {
			...config.turbopack?.resolveAlias,
			...(phase === PHASE_PRODUCTION_BUILD && { "@/lib/next/get-blog": "./lib/next/compiled-blog.ts" }),
			...(await generateOwnerCode(blog, config.turbopack?.root)),
		},
	};
	config.images = { ...config.images, ...IMAGES };
	if (phase === PHASE_PRODUCTION_BUILD) return config;
	// In a build, the table of the finished folder has these rules.
	const routes = await listRoutes(blog);
	return {
		...config,
		allowedDevOrigins: [...(config.allowedDevOrigins ?? []), ...listDevOrigins(readAddresses(), readDevHosts())],
		...routes,
		// The server in front of this one asks it for each page.
		...(getHostPath(readApp()) && { logging: { incomingRequests: { ignore: [/\/dev\/base-path$/] } } }),
	};
}

function printUrls(): void {
	const app = readApp();
	const origin = app?.port === undefined ? getServerOrigin() : `http://localhost:${app.port}`;
	if (!/^(?:127\.0\.0\.1|localhost)$/.test(new URL(origin).hostname)) return;
	const deskUrl = getDeskUrl();
	const url = blogOrigin(origin) + (getHostPath(app) ?? "");
	console.log(`The blog is at ${url}${deskUrl === undefined ? "" : `, its desk at ${deskUrl}`}.`);
}

/** Prints which posts were found if the folder is written for another system, or what it lacks. */
function printSource(blog: Blog): void {
	const project = blog.source.project();
	const source = describeProject(project);
	if (source !== undefined) console.log(source);
	for (const { message } of project.diagnostics ?? []) if (project.isUnsupported) console.error(message);
}

/** Checks and thereby compiles all posts, prints the report, and ends the process if an error stops the build. */
async function checkContent(blog: Blog): Promise<void> {
	await compileAll(blog);
	const [report, { strict }] = await Promise.all([runChecks(blog), blog.site()]);
	const isStopped =
		stopsBuild(report, { strict, system: blog.source.project().system }) || (await hasNewErrors(report));
	// A server that rebuilds the blog reports the error stream.
	(isStopped ? console.error : console.log)(formatReport(report));
	if (isStopped) {
		console.error("Nothing was built because of the errors above.");
		process.exit(1);
	}
	const tolerated = formatTolerated(report);
	if (tolerated) console.log(tolerated);
}

/** Tells whether a rebuild for a running server has errors that the served version doesn't have; then the server keeps that version. */
async function hasNewErrors(report: Report): Promise<boolean> {
	const served = getSiteTarget() === undefined ? undefined : await findSite(getSiteDir());
	if (served === undefined) return false;
	const known = new Set((await readSiteTable(served)).errors);
	return listErrors(report).some((error) => !known.has(error));
}

/** Throws an error for options that would break pages. */
export function assertSupportedConfig(config: NextConfig): void {
	for (const [option, reason] of Object.entries(UNSUPPORTED)) {
		if (config[option as keyof typeof UNSUPPORTED])
			throw new Error(`\`${option}\` in next.config.ts isn't supported, ${reason}.`);
	}
}
