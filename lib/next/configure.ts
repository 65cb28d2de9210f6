import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from "next/constants";
import type { Blog } from "@/lib/blog/blog";
import { SMALL_WIDTHS, WIDTHS } from "@/lib/content/images/urls";
import { describeProject } from "@/lib/content/source/detect-project";
import { generateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { getHostPath } from "@/lib/utils/app";
import { print, printError, printErrorLines } from "@/lib/utils/print";
import { rememberOutside } from "@/lib/utils/process-state";
import { UsageError } from "@/lib/utils/usage-error";
import { beginBuild, endIfNoSpace } from "./build/build-run";
import { prepareBuild } from "./build/prepare-build";
import { listDevOrigins } from "./dev/access";
import { blogOrigin } from "./dev/answer";
import { listRoutes } from "./dev/routes/list-routes";
import { getDeskUrl, readAddresses, readApp, readDevHosts } from "./environment";
import { getServerOrigin, guardDevServer } from "./internals/dev-guard";
import { skipStaticPaths, skipVersionCheck } from "./internals/dev-server";
import { limitHeapGrowth } from "./internals/heap-growth";
import { skipPromiseRecords } from "./internals/promise-records";
import { ContentFolderError, openBlog } from "./open-blog";

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

/** Adds redirects, rewrites and headers to Next's configuration, and prepares a build, which may end the process. */
export async function configure<Config extends NextConfig>(original: Config, phase: string): Promise<Config> {
	return extendConfig(original, phase).catch(endIfExpected);
}

/** Ends the process with the message of an error that the owner can correct; throws all others. */
function endIfExpected(error: unknown): never {
	if (!(error instanceof ContentFolderError || error instanceof UsageError)) return endIfNoSpace(error);
	printErrorLines(error.message);
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
	const isBuild = phase === PHASE_PRODUCTION_BUILD;
	if (isBuild) await beginBuild(blog);
	const { prefix } = await blog.basePath();
	// Next derives `assetPrefix` from `basePath` before it calls the adapter.
	const config = { ...original, ...(prefix !== "" && { basePath: prefix, assetPrefix: prefix }) };
	if (!isBuild && phase !== PHASE_DEVELOPMENT_SERVER) return config;
	printSource(blog);
	if (isBuild) config.experimental = { ...config.experimental, cpus: await prepareBuild(blog, config) };
	config.turbopack = {
		...config.turbopack,
		resolveAlias: {
			...config.turbopack?.resolveAlias,
			...(isBuild && { "@/lib/next/get-blog": "./lib/next/compiled-blog.ts" }),
			...(await generateOwnerCode(blog, config.turbopack?.root)),
		},
	};
	config.images = { ...config.images, ...IMAGES };
	if (isBuild) return config;
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
	print(`The blog is at ${url}${deskUrl === undefined ? "" : `, its desk at ${deskUrl}`}.`);
}

/** Prints which posts were found if the folder is written for another system, or what it lacks. */
function printSource(blog: Blog): void {
	const project = blog.source.project();
	const source = describeProject(project);
	if (source !== undefined) print(source);
	for (const { message } of project.diagnostics ?? []) if (project.isUnsupported) printError(message);
}

/** Throws an error for options that would break pages. */
export function assertSupportedConfig(config: NextConfig): void {
	for (const [option, reason] of Object.entries(UNSUPPORTED)) {
		if (config[option as keyof typeof UNSUPPORTED])
			throw new Error(`\`${option}\` in next.config.ts isn't supported, ${reason}.`);
	}
}
