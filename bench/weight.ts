import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright";
import { audit, ensureLighthouse } from "@/bench/weight/lighthouse";
import { servePlainBlog } from "@/bench/weight/plain";
import { blogs } from "@/e2e/support/blogs";
import { launchOptions } from "@/e2e/support/browser-arguments";
import { type Build, buildOrThrow, serve } from "@/e2e/support/build";
import { hasKamiwaza, kamiwaza, makeKamiwazaContent, REVIEW_PATH } from "@/e2e/support/corpora";
import { pageKinds } from "@/e2e/support/page-kinds";
import type { Server } from "@/e2e/support/process";
import { unlockSharedBuild } from "@/e2e/support/shared-build-folder";
import { listRequests, measurePage, type PagePart, sumBytes } from "@/e2e/support/weigh";

const TYPES = ["HTML", "CSS", "JS", "font", "other"] as const;

/** Formats the bytes of a type as gzip / brotli. */
const formatBytes = (parts: PagePart[], type?: PagePart["type"]) =>
	`${sumBytes(parts, "gzip", type)} / ${sumBytes(parts, "brotli", type)}`;

/** Returns a row of the table: the bytes of each type as gzip / brotli. Inline scripts count as HTML. */
function createRow(parts: PagePart[]): Record<string, string | number> {
	const counted = parts.filter(({ type, isInline }) => !(type === "JS" && isInline));
	const byType = TYPES.map((type) => [type, formatBytes(counted, type)]);
	return { ...Object.fromEntries(byType), all: formatBytes(parts), requests: listRequests(parts).length };
}

/** The paths of the pages that the plain blog has, too. */
const PLAIN_PATHS = ["/", "/blog/a-page-on-the-scales"];

/** Builds and serves the blogs with every kind of page and the plain blog, calls `measure` with the URLs of pages by name, then stops the servers. */
async function withMeasuredPages(page: Page, measure: (urls: Map<string, string>) => Promise<void>): Promise<void> {
	await unlockSharedBuild();
	const servers: Server[] = [];
	const buildAndServe = async (blog: Build) => {
		await buildOrThrow(blog);
		const server = await serve(blog);
		servers.push(server);
		return server.url;
	};
	try {
		const urls = new Map<string, string>();
		const ownUrl = await buildAndServe(blogs[0]);
		for (const { name, path } of pageKinds) urls.set(name, ownUrl + path);
		await page.goto(ownUrl);
		const plain = await servePlainBlog(page);
		servers.push(plain);
		if (hasKamiwaza) {
			await makeKamiwazaContent();
			urls.set("post this blog started from", (await buildAndServe(kamiwaza)) + REVIEW_PATH);
		}
		for (const { name, path } of pageKinds)
			if (PLAIN_PATHS.includes(path)) urls.set(`plain Next: ${name}`, plain.url + path);
		await measure(urls);
	} finally {
		await Promise.all(servers.map((server) => server.stop()));
	}
}

const { values } = parseArgs({ options: { bytes: { type: "boolean", default: false } } });
if (!values.bytes) await ensureLighthouse();
const browser = await chromium.launch(launchOptions);
try {
	await withMeasuredPages(await browser.newPage(), async (urls) => {
		const weights: Record<string, object> = {};
		for (const [name, url] of urls) {
			const page = await browser.newPage();
			weights[name] = createRow((await measurePage(page, url)).parts);
			await page.close();
		}
		console.log("Bytes without images, gzip / brotli at the highest quality");
		console.table(weights);
		if (values.bytes) return;
		const scores: Record<string, object> = {};
		for (const [name, url] of urls) {
			console.log(`Lighthouse opens ${name}.`);
			scores[name] = await audit(url);
		}
		console.log("Lighthouse for phones, median of three runs");
		console.table(scores);
	});
} finally {
	await browser.close();
}
