import { hostPrefix } from "@/lib/config/site";
import { endIfExpected } from "@/lib/next/build/build-run";
import { getDeskUrl, readAddresses, readApp, readDevHosts } from "@/lib/next/environment";
import { getServerOrigin, guardDevServer } from "@/lib/next/internals/dev-guard";
import { skipStaticPaths, skipVersionCheck } from "@/lib/next/internals/dev-server";
import { limitHeapGrowth } from "@/lib/next/internals/heap-growth";
import { skipPromiseRecords } from "@/lib/next/internals/promise-records";
import { openBlog, printSource } from "@/lib/next/open-blog";
import { generateOwnerCode } from "@/lib/owner-code/turbopack/generate";
import { getHostPath } from "@/lib/utils/app";
import { rememberOutside } from "@/lib/utils/process-state";
import { listDevOrigins } from "./access";
import { answerRequest } from "./answer";
import { listRoutes } from "./routes/list-routes";
import { warmCompiler } from "./warm-compiler";

/** Prepares the process of Next's development server, and returns what its configuration has of the blog. Ends the process with an expected error. */
export async function startDevelopment(root: string | undefined) {
	limitHeapGrowth();
	rememberOutside();
	skipPromiseRecords();
	skipVersionCheck();
	skipStaticPaths();
	guardDevServer((request) =>
		answerRequest(request, {
			serverHost: new URL(getServerOrigin()).hostname,
			hosts: readDevHosts(),
			deskUrl: getDeskUrl(),
			prefix: getHostPath(readApp()),
		}),
	);
	return readSettings(root).catch(endIfExpected);
}

async function readSettings(root: string | undefined) {
	const blog = openBlog();
	void warmCompiler(blog);
	const prefix = hostPrefix(await blog.site());
	printSource(blog);
	if (blog.options.app?.path !== undefined) (await import("./keep-app-data")).keepAppData(blog);
	const routes = await listRoutes(blog);
	return {
		prefix,
		aliases: await generateOwnerCode(blog, root),
		allowedDevOrigins: listDevOrigins(readAddresses(), readDevHosts()),
		...routes,
	};
}
