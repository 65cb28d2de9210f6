import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { NextConfig } from "next";
import { ROUTES_MANIFEST } from "next/constants";
import type { Blog } from "@/lib/blog/blog";
import { formatReport, isError } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { compileInThreads } from "@/lib/next/compile-in-threads";
import { compareStates, formatChangedFiles, readContentState } from "@/lib/next/content-changes";
import { getBlog } from "@/lib/next/get-blog";
import { type FileTable, readFileTable, SERVE_FOLDER, TABLE_FILE } from "@/lib/next/serve/file-table";
import { makeTable } from "@/lib/next/serve/write-server";
import { hasMarkdown } from "@/lib/next/vary-by-accept";
import { writeServerOutputs } from "@/lib/next/write-outputs";
import { type ServedBuild, type StaticFile, staticFile } from "@/lib/outputs/build-result";
import { shipOgImages } from "@/lib/outputs/og-images/ship-og-images";
import { linkImages } from "@/lib/outputs/static-files/link-images";
import { addBasePath } from "@/lib/utils/base-path";
import { encodePath } from "@/lib/utils/url";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { type BuildDescription, readDescription, writeDescription } from "./build-description";
import { addOlderMedia, createRefreshedFolder, listRouteFiles, MANIFEST } from "./create-folder";
import { listErrors } from "./describe-build";
import { isSameContent, readKnownContent } from "./known-content";
import { refreshPages } from "./refresh-pages";
import type { RefreshAnswer, RefreshOptions, RefreshResult } from "./refresh-result";
import { updateRoutes } from "./routes-manifest";

/**
 * Makes a build of the present content from one that is being served, by its code: renders the pages that would be different,
 * and writes the files of all outputs. What is served stays as it is. Tells if the content changed meanwhile.
 */
export async function refreshBuild(options: RefreshOptions): Promise<RefreshAnswer> {
	// First of all, as it has the link to the cache.
	await createRefreshedFolder(options.build, options.target);
	const blog = getBlog();
	const state = await readContentState(blog);
	// Before the content is read, so that what changes meanwhile is noticed by the next refresh.
	const content = await readKnownContent(blog);
	if (isSameContent(options.known, content, blog.options.now())) {
		return { result: { status: "unchanged" }, content: options.known };
	}
	const result = await refreshContent(blog, options);
	const changed = compareStates(state, await readContentState(blog));
	if (changed.length > 0) return { changed: formatChangedFiles(changed, "A refresh needs a moment without changes.") };
	return result.status === "rejected" ? { result } : { result, content };
}

async function refreshContent(blog: Blog, { build, served, target }: RefreshOptions): Promise<RefreshResult> {
	const before = await readDescription(served);
	await compileInThreads(blog);
	const report = await runChecks(blog);
	const known = new Set(before.errors);
	const errors = listErrors(report);
	if (errors.some((error) => !known.has(error))) {
		const problems = report.problems.filter(isError);
		return { status: "rejected", message: formatReport({ ...report, problems }), problems };
	}
	const { prefix } = await blog.basePath();
	if (prefix !== before.basePath) {
		const message = "The path of `url:` in `site.yml` is part of the build. Build the blog again.";
		return { status: "rejected", message, problems: [] };
	}
	const projectDir = process.cwd();
	const { config }: { config: NextConfig } = await readJson(path.join(build, "required-server-files.json"));
	await updateRoutes(blog, target, config);
	const staticFiles = [...(await writeServerOutputs(blog, target)), ...(await linkImages(blog, target))];
	await shipOgImages(blog, { distDir: target, projectDir, outputs: { appRoutes: [] }, config: { basePath: prefix } });
	const { pages, rendered } = await refreshPages(blog, { served, target, before, config });
	const olderMedia = await addOlderMedia({
		build,
		served,
		target,
		olderSince: before.olderMedia,
		now: blog.options.now(),
	});
	const after = { ...before, errors, pages, olderMedia };
	await writeDescription(target, after);
	const previous = await readFileTable(served);
	const table = await makeTable(
		blog,
		{
			projectDir,
			distDir: target,
			buildId: before.buildId,
			config: { basePath: prefix },
			routing: { rsc: { varyHeader: before.varyHeader } },
			outputs: {
				staticFiles: [...staticFiles, ...(await listOtherFiles(target, staticFiles, prefix))],
				prerenders: await describePages(blog, target, after),
			},
		},
		previous,
	);
	const [oldRoutes, newRoutes] = await Promise.all(
		[served, target].map(async (folder) => JSON.stringify(await readJson(path.join(folder, ROUTES_MANIFEST)))),
	);
	if (oldRoutes === newRoutes && describeContent(table) === describeContent(previous)) return { status: "unchanged" };
	await writeAtomically(path.join(target, SERVE_FOLDER, TABLE_FILE), JSON.stringify(table));
	const { ownHash } = await blog.ownerCode();
	return {
		status: "updated",
		rendered,
		removed: Object.keys(before.pages).filter((pagePath) => !pages[pagePath]),
		notes:
			ownHash === before.ownerCode
				? []
				: ["Components, slots and `theme.css` are part of the build. Build the blog again for their changes."],
	};
}

const readJson = async (file: string) => JSON.parse(await readFile(file, "utf8"));

/** Returns all that clients can see of a table. */
function describeContent({ health, ...table }: FileTable): string {
	const files = Object.entries(table.files).map(([url, { file: _, encoded: __, modified: ___, headers, ...rest }]) => [
		url,
		{ ...rest, headers: table.headers[headers] },
	]);
	const { posts, nextPublication } = health.body;
	return JSON.stringify([files.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)), posts, nextPublication]);
}

/** Lists the static files of a build other than those given: those of Next, and of earlier versions of the content. */
async function listOtherFiles(distDir: string, known: readonly StaticFile[], prefix: string): Promise<StaticFile[]> {
	const listed = new Set(known.map(({ filePath }) => filePath));
	const folder = path.join(distDir, "static");
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
	const others = files.filter((file) => !listed.has(file));
	const manifests = await listRouteFiles(distDir, MANIFEST.files);
	return [
		...others.map((file) => {
			const name = path.relative(folder, file).replaceAll(path.sep, "/");
			return staticFile(`${prefix}/_next/static/${encodePath(name)}`, file);
		}),
		...manifests.map((file) => staticFile(`${prefix}${MANIFEST.path}`, path.join(distDir, file))),
	];
}

/** Describes the pages as Next describes those of a build. */
async function describePages(
	blog: Blog,
	distDir: string,
	{ pages, varyHeader }: BuildDescription,
): Promise<ServedBuild["outputs"]["prerenders"]> {
	const basePath = await blog.basePath();
	const described = Object.entries(pages).map(async ([pagePath, { file }]) => ({
		pathname: addBasePath(encodePath(pagePath), basePath),
		fallback: {
			filePath: path.join(distDir, file),
			initialStatus: 200,
			initialRevalidate: false as const,
			initialHeaders: {
				vary: (await hasMarkdown(blog, pagePath)) ? `${varyHeader}, Accept` : varyHeader,
				"content-type": "text/html; charset=utf-8",
			},
		},
	}));
	return Promise.all(described);
}
