import { resolve } from "node:path";
import { askService } from "@/e2e/support/blogs";
import type { Crawl } from "@/e2e/support/crawl";
import { expect } from "@/e2e/support/test";

/** What the check says of a blog. */
interface Report {
	posts: { file: string; path: string; status: string }[];
	problems: { file: string; line: number; column: number; severity: string; rule: string; message: string }[];
}

/** What the check says of a content folder, as it tells programs; it looks once for all tests. */
export async function reportOf(contentDir: string): Promise<Report> {
	return JSON.parse(await askService(`/reports/${encodeURIComponent(resolve(contentDir))}`));
}

/** An anchor of a list, whose anchors the check doesn't know. */
const ANCHOR_OF_A_LIST = " -> /blog/#lean-core: no such anchor";

/** A link to what the content doesn't have is the content's own, and told by the check. */
export function expectNoOtherGaps({ broken }: Crawl, { problems }: Report): void {
	const gaps = problems.flatMap(
		({ message }) => /^(?:Nothing is at|There is no file (?:public|static)) ?(\S+?)\. /.exec(message)?.[1] ?? [],
	);
	const anchors = problems.flatMap(({ message }) => /^There is no part (#\S+) on /.exec(message)?.[1] ?? []);
	const isTold = (line: string) =>
		gaps.some((gap) => line.replace(/[#?].*(?=: \d+$)|\/(?=: \d+$)/g, "").endsWith(` -> ${gap}: 404`)) ||
		line.endsWith(ANCHOR_OF_A_LIST) ||
		anchors.some((part) => line.endsWith(`${part}: no such anchor`));
	expect(broken.filter((line) => !isTold(line))).toEqual([]);
}

/** Every published post has been come upon. */
export function expectEveryPost({ pages }: Crawl, { posts }: Report): void {
	const published = posts.filter(({ status }) => status === "published").map(({ path }) => path);
	expect(published.filter((path) => path.startsWith("/blog/") && !pages.has(path))).toEqual([]);
}
