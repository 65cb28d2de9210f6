import path from "node:path/posix";
import { isPostPath } from "@/lib/content/layout/layout";
import { resolveFile } from "@/lib/content/urls/resolve-url";
import { safeDecode } from "@/lib/utils/url";
import type { CompiledPost } from "./compiled-post";

/** The paths of posts and pages by their files, in this blog's layout and on disk. */
export type PathsByFile = ReadonlyMap<string, string>;

/** Prefixes of links to posts from the root of a site, as in Docusaurus and Hugo. */
const FROM_ROOT = /^(?:@site|@)?\/(?:blog|posts|_posts|content\/(?:blog|posts)|src\/content\/(?:blog|posts))\//;

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

/**
 * Resolves a link to the file of a post, such as `./2020-01-01-foo.md#setup`; `undefined` for other links. `target` is the file, `path` that of its page, if
 * there is one, and `from` the linking file.
 */
export function resolvePostLink(
	href: string,
	from: string,
	paths: PathsByFile,
): { target: string; path: string | undefined; url: string } | undefined {
	const link = parsePostFileLink(href, from);
	if (!link) return undefined;
	const path = findPath(link.target, paths);
	return { target: link.target, path, url: path === undefined ? href : path + link.suffix };
}

/** Tells whether the links of a compiled body to files of posts still lead to the same pages. */
export function hasCurrentLinks({ metadata: { postFiles = {} } }: CompiledPost, paths: PathsByFile): boolean {
	return Object.entries(postFiles).every(([target, path]) => (findPath(target, paths) ?? null) === path);
}

function findPath(target: string, paths: PathsByFile): string | undefined {
	const found = candidateFiles(target).find((file) => paths.has(file));
	return found === undefined ? findByName(target, paths) : paths.get(found);
}

/** Finds the post that alone has a name with a date, if a link names it without its folder, as `{% ref %}` of Eleventy does. */
function findByName(target: string, paths: PathsByFile): string | undefined {
	const [, name] = /^posts\/(\d{4}-\d{1,2}-\d{1,2}-[^/]+)\.\w+$/.exec(target) ?? [];
	if (name === undefined) return undefined;
	const found = new Set([...paths].flatMap(([file, url]) => (path.parse(file).name === name ? url : [])));
	return found.size === 1 ? [...found][0] : undefined;
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
