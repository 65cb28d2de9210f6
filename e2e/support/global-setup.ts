import { blogs, urlVariable } from "@/e2e/support/blogs";
import { mustBuild, type Server, serve } from "@/e2e/support/build";
import { hasKamiwaza } from "@/e2e/support/kamiwaza";

/** Builds and serves each blog that readers visit, once for all tests. */
export default async function setup() {
	if (!hasKamiwaza) console.log("kamiwaza.spec.ts is skipped: ../shared/corpora is not beside the project.");
	const servers: Server[] = [];
	for (const blog of blogs) {
		await mustBuild(blog);
		const server = await serve(blog);
		process.env[urlVariable(blog.name)] = server.url;
		servers.push(server);
	}
	return () => Promise.all(servers.map((server) => server.stop()));
}
