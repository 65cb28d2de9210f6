import type { Post } from "@/lib/content/types";
import { safeDecode, urlToFile } from "@/lib/content/urls/assets";
import { internalPath } from "@/lib/content/urls/internal-path";
import type { BodyMetadata, Reference } from "@/lib/markdown/types";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { didYouMean } from "@/lib/utils/suggest";

/** What a check needs to know of the pages that links lead to. */
export interface LinkContext {
	/** Origin of the site: links to it are its own. */
	url: string;
	/** Every path that a reader can open. */
	paths: ReadonlySet<string>;
	/** Whether a file is there, relative to the content folder. */
	isFile(file: string): Promise<boolean>;
	/** The ids in the text at a path, where that is known. */
	anchorsOf(path: string): Promise<ReadonlySet<string> | undefined>;
}

/** Parts that a page has around its text. */
const AROUND = new Set(["", "top", "content", "related"]);

/** A post with the ids in its own text, where they are known. */
type Linking = Pick<Post, "file" | "path"> & Pick<BodyMetadata, "anchors">;

/** Finds out whether a link leads to a page or file of the site that isn't there, or to a part that a page hasn't got. */
export async function checkLink(post: Linking, link: Reference, context: LinkContext): Promise<Diagnostic | undefined> {
	const path = link.url.startsWith("#") ? post.path : internalPath(link.url, `${context.url}${post.path}`);
	if (path === undefined) return undefined;
	// A draft is at no path that readers can open, and its own parts are known all the same.
	const isOwn = path === post.path;
	if (isOwn || context.paths.has(path)) {
		const part = partOf(link.url);
		if (AROUND.has(part)) return undefined;
		const parts = isOwn ? post.anchors && new Set(post.anchors) : await context.anchorsOf(path);
		if (!parts || parts.has(part)) return undefined;
		const where = `${isOwn ? "this page" : path}.${didYouMean(part, [...parts])}`;
		return createDiagnostic("link-part", post.file, link, `There is no part #${part} on ${where} Mend the link.`);
	}
	const file = urlToFile(path);
	if (file && (await context.isFile(file))) return undefined;
	const hint = didYouMean(path, [...context.paths]);
	return createDiagnostic(
		"link-missing",
		post.file,
		link,
		`Nothing is at ${path}.${hint} Mend the link, or publish the page.`,
	);
}

/** The id in an address, decoded; words to be marked (`:~:text=`) are none. */
function partOf(address: string): string {
	const written = /#(.*)$/s.exec(address)?.[1]?.replace(/:~:.*$/s, "") ?? "";
	return safeDecode(written);
}
