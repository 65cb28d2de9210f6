import path from "node:path/posix";
import { isPostPath } from "@/lib/content/source/layout";
import { resolveFile } from "@/lib/content/urls/resolve-url";
import { safeDecode } from "@/lib/utils/url";
import type { CompiledPost } from "./compiled-post";

/**
 * Marks a link to the file of another post in a compiled body. The body is cached, while paths of other posts may change, so the link is
 * resolved later. The private-use character keeps it from matching text of an author.
 */
const SCHEME = "post-file:\uE000";
const ENCODED_LINK = new RegExp(`${SCHEME}([^:"\\s]*):([^:"\\s]*):([^:"\\s]*)`, "g");

/** Prefixes of links to posts from the root of a site, as in Docusaurus and Hugo. */
const FROM_ROOT = /^(?:@site|@)?\/(?:blog|posts|_posts|content\/(?:blog|posts)|src\/content\/(?:blog|posts))\//;

/** Encodes a link to the file of a post for `resolvePostLinks`; returns `undefined` for other links. `from` is the linking file. */
export function encodePostFileLink(href: string, from: string): string | undefined {
	const link = parsePostFileLink(href, from);
	return link && `${SCHEME}${[link.target, link.suffix, href].map(encodeURIComponent).join(":")}`;
}

/** Returns the possible targets of a link to the file of a post, best first; `undefined` for other links. */
export function listLinkedFiles(href: string, from: string): string[] | undefined {
	const link = parsePostFileLink(href, from);
	return link && candidateFiles(link.target);
}

function parsePostFileLink(href: string, from: string): { target: string; suffix: string } | undefined {
	const [, file = "", suffix = ""] = /^([^?#]+\.(?:mdx?|markdown))([?#].*)?$/i.exec(href.trim()) ?? [];
	if (file === "" || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) return undefined;
	const name = safeDecode(file);
	if (FROM_ROOT.test(name)) return { target: name.replace(FROM_ROOT, "posts/"), suffix };
	// In Zola, links to any folder: https://www.getzola.org/documentation/content/linking/#internal-links
	if (name.startsWith("@/")) return { target: name.replace("@", "content"), suffix };
	return /^[/@]/.test(name) ? undefined : { target: resolveFile(from, name), suffix };
}

/** Replaces links to files of posts with the paths of their pages. A link to another file stays unchanged. */
export function resolvePostLinks(compiled: CompiledPost, getPath: (file: string) => string | undefined): CompiledPost {
	const { code, metadata } = compiled;
	if (!code.includes(SCHEME)) return compiled;
	const resolve = (text: string) =>
		text.replace(ENCODED_LINK, (_, ...encoded: string[]) => {
			const [target = "", suffix = "", href = ""] = encoded.slice(0, 3).map(decodeURIComponent);
			const pagePath = candidateFiles(target)
				.map(getPath)
				.find((path) => path !== undefined);
			return pagePath ? pagePath + suffix : href;
		});
	const links = metadata.links.map((link) => ({ ...link, url: resolve(link.url) }));
	return { ...compiled, code: resolve(code), metadata: { ...metadata, links } };
}

function candidateFiles(target: string): string[] {
	// On disk, the folders of sections are beside that of posts.
	const files = isPostPath(target) ? [target] : [target, `sections/${target}`];
	return files.flatMap((file) => {
		const name = file.replace(/\.\w+$/, "");
		const [folder, base] = [path.dirname(file), path.basename(name)];
		const others = ["md", "mdx", "markdown"].flatMap((extension) => [
			`${name}.${extension}`,
			`${folder}/${base}/index.${extension}`,
		]);
		return [file, ...others];
	});
}
