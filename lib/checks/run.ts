import { isFile } from "@/lib/content/files";
import { getCollection } from "@/lib/content/posts";
import type { Post } from "@/lib/content/types";
import { hasPage, isListed } from "@/lib/content/visibility";
import { getCompiled } from "@/lib/markdown/compiled";
import { measure, UnreadableImage } from "@/lib/media/images";
import type { Problem } from "@/lib/problem";
import { getSite, getSiteProblems } from "@/lib/site";
import { countPages, pagePath } from "@/lib/site/pagination";
import { type CheckContext, checkPost } from "./check";
import { makeReport, type Report } from "./report";

/** Reads, compiles and checks the whole content as readers will see it, and reports everything at once. */
export async function runChecks(components: readonly string[]): Promise<Report> {
	const [site, siteProblems, { posts, pages, problems }] = await Promise.all([
		getSite(),
		getSiteProblems(),
		getCollection(),
	]);
	const context: CheckContext = {
		url: site.url,
		paths: pathsOf([...posts, ...pages], posts, site.postsPerPage),
		components,
		isFile,
		imageFault,
	};
	const found: Problem[] = [...siteProblems, ...problems];
	for (const post of [...posts, ...pages]) {
		const compiled = await getCompiled(post);
		found.push(...compiled.problems, ...(await checkPost(post, compiled, context)));
	}
	return makeReport([...posts, ...pages], found, site.checks);
}

function pathsOf(all: Post[], posts: Post[], postsPerPage: number): Set<string> {
	const listed = posts.filter((post) => isListed(post.status, false)).length;
	const lists = Array.from({ length: countPages(listed, postsPerPage) }, (_, index) => pagePath(index + 1));
	return new Set([...all.filter((post) => hasPage(post.status, false)).map((post) => post.path), ...lists, "/blog"]);
}

async function imageFault(src: string): Promise<string | undefined> {
	try {
		await measure(src);
		return undefined;
	} catch (error) {
		if (error instanceof UnreadableImage) return error.message;
		throw error;
	}
}
