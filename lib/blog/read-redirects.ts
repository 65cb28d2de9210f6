import { listMatcher } from "@/lib/content/check-paths";
import { claimPaths, FileClaims, markdownFile, pageFile } from "@/lib/content/urls/page-files";
import { type CollectedRedirects, collectSiteRedirects, listOldPaths } from "@/lib/content/urls/redirects";
import { isPublic } from "@/lib/content/visibility";
import type { Blog } from "./blog";
import { claimFiles, listOwnPaths } from "./claim-pages";

/** Returns the redirects from the old paths of published posts and pages that nothing else of the blog has. */
export async function readRedirects(blog: Blog): Promise<CollectedRedirects> {
	const [site, { byPath }, all, pages, publicFiles, files] = await Promise.all([
		blog.site(),
		blog.published(),
		blog.collection(),
		blog.publicPaths(),
		blog.source.listPublicFiles(),
		claimFiles(blog),
	]);
	for (const file of publicFiles) files.claim(`/${file}`, `/${file}`);
	const paths = new Set([...pages, ...publicFiles.map((file) => `/${file}`)]);
	// Browsers keep a redirect when the post is published.
	const unpublished = [...all.posts, ...all.pages].filter((post) => !post.isGuest && !isPublic(post));
	const ofUnpublished = unpublished.flatMap((post) => [post.path, markdownFile(post.path), ...listOldPaths(post)]);
	const own = claimPaths([...(await listOwnPaths(blog)), ...ofUnpublished], site);
	const scheduled = new FileClaims();
	for (const { status, path, file } of unpublished)
		if (status === "scheduled") scheduled.claim(pageFile(path, site), file);
	return collectSiteRedirects([...byPath.values()], { paths, files, own, scheduled, site, isList: listMatcher(site) });
}
