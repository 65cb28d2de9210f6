import type { Page } from "playwright";
import { makePlainBlog, plainBlog } from "@/bench/weight/plain";
import { blogs } from "@/e2e/support/blogs";
import { type Build, buildOrThrow, type Server, serve } from "@/e2e/support/build";
import { kamiwaza, makeKamiwazaContent } from "@/e2e/support/kamiwaza";
import { pageKinds } from "@/e2e/support/page-kinds";
import { unlockSharedBuild } from "@/e2e/support/shared-build-folder";

/** The paths of the pages that the plain blog has, too. */
const PLAIN_PATHS = ["/", "/blog/a-page-on-the-scales"];

/** A page to be measured. */
export interface MeasuredPage {
	name: string;
	url: string;
}

/** Builds and serves the blogs with every kind of page and the plain blog, calls `measure` with the pages, then stops the servers. */
export async function withMeasuredPages(page: Page, measure: (pages: MeasuredPage[]) => Promise<void>): Promise<void> {
	await unlockSharedBuild();
	const servers: Server[] = [];
	const buildAndServe = async (blog: Build) => {
		await buildOrThrow(blog);
		const server = await serve(blog);
		servers.push(server);
		return server.url;
	};
	try {
		const pages: MeasuredPage[] = [];
		for (const blog of [...blogs, kamiwaza].filter(({ name }) => pageKinds.some((kind) => kind.blog === name))) {
			if (blog.name === "kamiwaza") await makeKamiwazaContent();
			const url = await buildAndServe(blog);
			const kinds = pageKinds.filter((kind) => kind.blog === blog.name);
			pages.push(...kinds.map(({ name, path }) => ({ name, url: url + path })));
			if (blog.name !== "own") continue;
			await page.goto(url);
			await makePlainBlog(page);
		}
		const url = await buildAndServe(plainBlog);
		const plainKinds = pageKinds.filter(({ blog, path }) => blog === "own" && PLAIN_PATHS.includes(path));
		pages.push(...plainKinds.map(({ name, path }) => ({ name: `plain Next: ${name}`, url: url + path })));
		await measure(pages);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
	}
}
