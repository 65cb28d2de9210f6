import { resolve } from "node:path";
import { queryBlogService } from "@/e2e/support/blogs";
import type { Crawl } from "@/e2e/support/crawl";
import { expect } from "@/e2e/support/test";

/** The report of `npm run check -- --json`. */
interface Report {
	posts: { file: string; path: string; status: string }[];
	problems: { file: string; line: number; column: number; severity: string; rule: string; message: string }[];
}

/** Returns the check's report on a content folder; the check runs once for all tests. */
export async function loadReport(contentDir: string): Promise<Report> {
	return JSON.parse(await queryBlogService(`/reports/${encodeURIComponent(resolve(contentDir))}`));
}

/** A link to an anchor of a list, which the check does not look for. */
const UNCHECKED_ANCHOR = " -> /blog/#lean-core: no such anchor";

/** Expects that every broken link of a crawl is a mistake of the content, which the check reports. */
export function expectOnlyReportedBrokenLinks({ broken }: Pick<Crawl, "broken">, { problems }: Report): void {
	const missing = problems.flatMap(
		({ message }) => /^No (?:page at |(?:file|image) (?:public|static))(\S+?)[.;] /.exec(message)?.[1] ?? [],
	);
	const anchors = problems.flatMap(({ message }) => /^No anchor (#\S+) on /.exec(message)?.[1] ?? []);
	const isReported = (line: string) =>
		missing.some((path) => line.replace(/[#?].*(?=: \d+$)|\/(?=: \d+$)/g, "").endsWith(` -> ${path}: 404`)) ||
		line.endsWith(UNCHECKED_ANCHOR) ||
		anchors.some((anchor) => line.endsWith(`${anchor}: no such anchor`));
	expect(broken.filter((line) => !isReported(line))).toEqual([]);
}

/** Expects that links lead to every published post. */
export function expectEveryPostLinked({ linked }: Pick<Crawl, "linked">, { posts }: Report): void {
	const published = posts.filter(({ status }) => status === "published").map(({ path }) => path);
	expect(published.filter((path) => path.startsWith("/blog/") && !linked.has(path))).toEqual([]);
}
