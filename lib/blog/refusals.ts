import type { Site } from "@/lib/config/site";
import { compareTrust, decideFolderTrust, isRestricted } from "@/lib/config/trust";
import type { Collection } from "@/lib/content/collection";
import type { LocalImage } from "@/lib/content/images/image-library";
import { isOfDrafts } from "@/lib/content/layout/layout";
import type { StaticFile } from "@/lib/content/source/content-source";
import { HARD_LINK_PROBLEM } from "@/lib/content/source/source-names";
import type { Post } from "@/lib/content/types";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { isPassive } from "@/lib/utils/media-type";
import { memoize } from "@/lib/utils/memoize";
import { FILE_START, type Position } from "@/lib/utils/position";
import type { Blog } from "./blog";

/** Why a file is not published although a post uses it. */
export type Refusal = "scripts" | "draft" | "trust" | "hard-link";

const DESCRIPTIONS: Record<Refusal, string> = {
	scripts:
		"is not published, as files of its type may run scripts. Move it to `public/`, or set `scripts: true` in `site.yml`.",
	draft: "is not published for this post, as it is in a folder of drafts. Move it beside the post.",
	"hard-link": HARD_LINK_PROBLEM,
	trust:
		"is not published for this post, as it is in a folder with more `trust` in `site.yml`. Move it beside the post, or to `public/`.",
};

type User = Pick<Post, "file" | "folderTrust">;

/** Returns the static files of the content by their path in this blog's layout. */
export const getStaticFiles = memoize(
	async (blog: Blog) => new Map((await blog.source.listStaticFiles()).map((one) => [one.file, one])),
);

/**
 * Tells why a post doesn't publish a file. It publishes none of `drafts/`, and none of a folder with more trust, whose owner has to choose
 * what is published. A hard link in a folder with less trust than others may be any file, such as `.env`.
 */
export function findRefusal(
	{ source }: Pick<Blog, "source">,
	{ scripts, trust }: Pick<Site, "scripts" | "trust">,
	post: User,
	{ file, origin, isBesidePosts }: StaticFile,
): Refusal | undefined {
	if (!isBesidePosts) return undefined;
	if (!scripts && !isPassive(file)) return "scripts";
	if (isOfDrafts(origin, post.file)) return "draft";
	const folderTrust = decideFolderTrust(trust, source.pathsOf(origin));
	if (compareTrust(folderTrust, post.folderTrust) > 0) return "trust";
	return isRestricted(folderTrust, trust) && source.hasHardLinks(file) ? "hard-link" : undefined;
}

/** Reports a file that a post uses but that is not published for it. */
export function describeRefusal(post: User, file: string, refusal: Refusal, position: Position): Diagnostic {
	const rule = refusal === "scripts" ? "html-script" : "file-missing";
	return createDiagnostic(rule, post.file, position, `\`${file}\` ${DESCRIPTIONS[refusal]}`);
}

/** Measures a local image by its URL; `undefined` if the post may not publish its file, or pages can't show it. */
export async function getPostImage(blog: Blog, post: User, src: string): Promise<LocalImage | undefined> {
	const [staticFiles, site] = await Promise.all([getStaticFiles(blog.whole), blog.site()]);
	const staticFile = staticFiles.get(urlToFile(src) ?? "");
	if (!staticFile || findRefusal(blog, site, post, staticFile)) return undefined;
	return blog.images.get(src);
}

/** Leaves out the images of front matter that their posts may not publish, and reports them. */
export async function leaveOutRefusedImages(blog: Blog, collection: Collection): Promise<Collection> {
	const [staticFiles, site] = await Promise.all([getStaticFiles(blog), blog.site()]);
	const diagnostics: Diagnostic[] = [];
	const check = (post: Post): Post => {
		const { image, ogImage, authors, positions } = post;
		const isRefused = (src: string | undefined, position: Position = FILE_START) => {
			const staticFile = src === undefined ? undefined : staticFiles.get(urlToFile(src) ?? "");
			const refusal = staticFile && findRefusal(blog, site, post, staticFile);
			if (refusal) diagnostics.push(describeRefusal(post, staticFile.file, refusal, position));
			return refusal !== undefined;
		};
		const refused = {
			...(isRefused(image, positions.image) && { image: undefined }),
			...(isRefused(ogImage?.src, positions.ogImage) && { ogImage: undefined }),
		};
		const shown = authors.map((author) =>
			isRefused(author.image, positions.authors ?? positions.author) ? { ...author, image: undefined } : author,
		);
		const isChanged = Object.keys(refused).length > 0 || shown.some((author, index) => author !== authors[index]);
		return isChanged ? { ...post, ...refused, authors: shown } : post;
	};
	const [posts, pages] = [collection.posts.map(check), collection.pages.map(check)];
	if (diagnostics.length === 0) return collection;
	return { ...collection, posts, pages, diagnostics: [...collection.diagnostics, ...diagnostics] };
}
