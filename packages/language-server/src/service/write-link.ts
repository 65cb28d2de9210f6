import path from "node:path/posix";
import { type Blog, fileToUrl, memoize, type Post } from "quire-blog/tools/blog";

type LinkForm = "path" | "path-slash" | "file" | "dot-file" | "url";

type Counts = Record<LinkForm, number>;

/** Matches the destinations of links in Markdown, but not of images. */
const DESTINATION = /(?<!!)\[[^\][\n]*\]\(<?([^\s()<>]+)/g;

/** The counts of each body, for bodies that haven't changed since. */
const known = new WeakMap<Blog["source"], Map<string, { body: string; counts: Counts }>>();

export const findLinkForm = memoize(async (blog: Blog): Promise<LinkForm> => {
	const [{ posts, pages, bodies }, { url }] = await Promise.all([blog.collection(), blog.site()]);
	const before = known.get(blog.source) ?? new Map<string, { body: string; counts: Counts }>();
	known.set(blog.source, before);
	const total: Counts = { path: 0, "path-slash": 0, file: 0, "dot-file": 0, url: 0 };
	for (const { file } of [...posts, ...pages]) {
		const { body = "" } = bodies.get(file) ?? {};
		const kept = before.get(file);
		const counts = kept?.body === body ? kept.counts : countForms(body, url);
		before.set(file, { body, counts });
		for (const form of Object.keys(total) as LinkForm[]) total[form] += counts[form];
	}
	const [best] = Object.entries(total).sort(([, a], [, b]) => b - a);
	return best && best[1] > 0 ? (best[0] as LinkForm) : "path";
});

function countForms(body: string, siteUrl: string): Counts {
	const counts: Counts = { path: 0, "path-slash": 0, file: 0, "dot-file": 0, url: 0 };
	if (!body.includes("](")) return counts;
	for (const [, destination = ""] of body.matchAll(DESTINATION)) {
		const form = formOf(destination, siteUrl);
		if (form) counts[form] += 1;
	}
	return counts;
}

function formOf(destination: string, siteUrl: string): LinkForm | undefined {
	const address = destination.replace(/[?#].*$/s, "");
	if (/^\.{1,2}\/.*\.(?:mdx?|markdown)$/i.test(address)) return "dot-file";
	if (/^[^/:@][^:]*\.(?:mdx?|markdown)$/i.test(address)) return "file";
	if (address.startsWith(`${siteUrl}/`)) return "url";
	if (!/^\/[^/]/.test(address) || /\.\w+$/.test(address)) return undefined;
	return address.endsWith("/") ? "path-slash" : "path";
}

export function writePostLink(target: Post, from: Pick<Post, "file">, form: LinkForm, siteUrl: string): string {
	const path = encodeDestination(target.path);
	if (form === "path-slash") return `${path}/`;
	if (form === "url") return siteUrl + path;
	if (form === "path") return path;
	const relative = encodeDestination(writeRelativePath(target.file, from.file));
	return form === "file" ? relative.replace(/^\.\//, "") : relative;
}

/**
 * Returns the path by which a post refers to a file of the content: from the root of the site for files in `public/` and with `isFromRoot`,
 * else from the folder of the post.
 */
export function writeFilePath(
	file: string,
	from: string,
	{ isFromRoot = false }: { isFromRoot?: boolean } = {},
): string {
	if (file.startsWith("public/")) return encodeDestination(file.slice("public".length));
	if (isFromRoot) return fileToUrl(file);
	return encodeDestination(writeRelativePath(file, from));
}

/** Returns the path from the folder of one file to another, such as `./a.png`. */
export function writeRelativePath(file: string, from: string): string {
	const relative = path.relative(path.dirname(from), file);
	return relative.startsWith(".") ? relative : `./${relative}`;
}

/** Percent-encodes characters that would end a destination in Markdown, or have a meaning in a URL. Letters of all scripts stay readable. */
export function encodeDestination(path: string): string {
	return path.replace(
		/[\s%()<>"'?#\\]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
	);
}
