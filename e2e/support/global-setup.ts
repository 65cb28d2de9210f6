import { blogs, urlVariable } from "@/e2e/support/blogs";
import { mustBuild, type Server, serve } from "@/e2e/support/build";
import { hasKamiwaza, makeKamiwaza } from "@/e2e/support/kamiwaza";
import { vercel } from "@/e2e/support/vercel";
import { openWorkshop } from "@/e2e/support/workshop";

/** Builds and serves each blog that readers visit, once for all tests. */
export default async function setup() {
	if (hasKamiwaza) await makeKamiwaza();
	else console.log("What is said of kamiwaza is skipped: ../shared/corpora is not beside the project.");
	if (!vercel) console.log("vercel.spec.ts is skipped: there is no vercel command, nor does VERCEL_PATH name one.");
	await openWorkshop();
	const servers: Server[] = [];
	for (const blog of blogs.filter(({ name }) => name !== "kamiwaza" || hasKamiwaza)) {
		await mustBuild(blog);
		const server = await serve(blog);
		process.env[urlVariable(blog.name)] = server.url;
		servers.push(server);
	}
	return () => Promise.all(servers.map((server) => server.stop()));
}
