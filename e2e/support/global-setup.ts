import type { FullConfig } from "playwright/test";
import { type BlogName, blogs, urlVariable } from "@/e2e/support/blogs";
import { type Build, mustBuild, type Server, serve } from "@/e2e/support/build";
import { hasKamiwaza, makeKamiwaza } from "@/e2e/support/kamiwaza";
import { vercel } from "@/e2e/support/vercel";

/** Builds and serves each blog that readers visit, once for all tests. */
export default async function setup(config: FullConfig) {
	if (hasKamiwaza) await makeKamiwaza();
	else console.log("What is said of kamiwaza is skipped: ../shared/corpora is not beside the project.");
	if (!vercel) console.log("vercel.spec.ts is skipped: there is no vercel command, nor does VERCEL_PATH name one.");
	const visited = blogs.filter(({ name }) => name !== "kamiwaza" || hasKamiwaza);
	const servers = await Promise.all(
		Array.from({ length: config.workers }, (_, worker) => {
			return serveAll(
				visited.filter((_, index) => index % config.workers === worker),
				worker,
			);
		}),
	);
	return () => Promise.all(servers.flat().map((server) => server.stop()));
}

/** One after the other, where that worker will build more. */
async function serveAll(built: readonly (Build & { name: BlogName })[], worker: number): Promise<Server[]> {
	const servers: Server[] = [];
	for (const blog of built) {
		await mustBuild(blog, worker);
		const server = await serve(blog);
		process.env[urlVariable(blog.name)] = server.url;
		servers.push(server);
	}
	return servers;
}
