import type { Page } from "playwright";
import { makePlainBlog, plainBlog } from "@/bench/weight/plain";
import { blogs } from "@/e2e/support/blogs";
import { type Build, buildOrThrow, type Server, serve } from "@/e2e/support/build";
import { hasKamiwaza, kamiwaza, makeKamiwazaContent, REVIEW_PATH } from "@/e2e/support/kamiwaza";
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
		const measureKinds = (url: string, kinds: readonly { name: string; path: string }[], prefix = "") =>
			pages.push(...kinds.map(({ name, path }) => ({ name: prefix + name, url: url + path })));
		const ownUrl = await buildAndServe(blogs[0]);
		measureKinds(ownUrl, pageKinds);
		await page.goto(ownUrl);
		await makePlainBlog(page);
		if (hasKamiwaza) {
			await makeKamiwazaContent();
			measureKinds(await buildAndServe(kamiwaza), [{ name: "post this blog started from", path: REVIEW_PATH }]);
		}
		const plainKinds = pageKinds.filter(({ path }) => PLAIN_PATHS.includes(path));
		measureKinds(await buildAndServe(plainBlog), plainKinds, "plain Next: ");
		await measure(pages);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
	}
}
