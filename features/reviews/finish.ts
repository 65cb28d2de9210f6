import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { toPagePath } from "@/lib/content/urls/redirects";
import { bundle } from "@/lib/outputs/client-script/client-script";
import { printError } from "@/lib/utils/print";
import { writeWhole } from "@/lib/utils/write-whole";
import { readDraftFiles } from "./finish/draft-files";
import { sealPage } from "./finish/seal-page";
import { REVIEW_FOLDER, type Review } from "./reviews";

/** A page in the finished folder. */
interface Page {
	file: string;
	/** The URLs of the content's images that it loads. */
	media: readonly string[];
	bytesAfter: number;
}

/** Hosts refuse larger files: https://developers.cloudflare.com/pages/platform/limits/#file-size */
const MAX_BYTES = 25 * 1024 ** 2;

/** Matches the file of a page of a draft for review. */
const DRAFT_PAGE = new RegExp(`${REVIEW_FOLDER}/[0-9a-f]{32}(?:/index)?\\.html$`);

/** Encrypts the pages of drafts for review among the optimised pages of a build, and returns all pages. */
export async function sealDrafts<Finished extends Page>(blog: Blog, finished: Finished[]): Promise<Finished[]> {
	const reviews = await blog.reviews();
	assertIsSealed(
		finished.map(({ file }) => file),
		reviews,
	);
	if (reviews.length === 0) return finished;
	const [site, script] = await Promise.all([blog.site(), bundle(blog, "features/reviews/client/open-draft.ts")]);
	const sealFile = async (page: Finished): Promise<Finished> => {
		const review = reviews.find((one) => isPageOf(page.file, one.path));
		if (!review) return page;
		const draft = await readFile(page.file, "utf8");
		const files = await readDraftFiles(blog, review.post, draft);
		const html = sealPage(review, { draft, files, script, site });
		await writeWhole(page.file, html);
		const bytesAfter = Buffer.byteLength(html);
		if (bytesAfter > MAX_BYTES) warnOfSize(review.file, bytesAfter);
		return { ...page, media: [], bytesAfter };
	};
	return Promise.all(finished.map(sealFile));
}

/**
 * Throws an error if the page of a draft would not be encrypted because its review has ended since it was rendered. It must not be
 * published.
 */
export function assertIsSealed(pages: readonly string[], reviews: readonly Pick<Review, "path">[]): void {
	const drafts = pages.filter((file) => DRAFT_PAGE.test(file.replaceAll(path.sep, "/")));
	if (drafts.every((file) => reviews.some((review) => isPageOf(file, review.path)))) return;
	throw new Error("The review of a draft has ended while the blog was built. Build it again.");
}

function isPageOf(file: string, pagePath: string): boolean {
	return toPagePath(file.replaceAll(path.sep, "/")).endsWith(pagePath);
}

function warnOfSize(file: string, bytes: number): void {
	const size = Math.round(bytes / 1024 ** 2);
	printError(
		`\`${file}\`: its page for review has ${size} MB, because its images and other files are in it. Some hosts refuse files of more than 25 MB.`,
	);
}
