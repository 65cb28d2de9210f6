import type { Blog } from "@/lib/blog/blog";
import type { Post } from "@/lib/content/types";
import { encodeDestination, writeRelativePath } from "@/lib/language-service/write-link";
import { memoize } from "@/lib/utils/memoize";

type LinkForm = "path" | "path-slash" | "file" | "dot-file" | "url";
type Counts = Record<LinkForm, number>;

/** Matches the destinations of links in Markdown, but not of images. */
const DESTINATION = /(?<!!)\[[^\][\n]*\]\(<?([^\s()<>]+)/g;

/** The counts of each body, for bodies that haven't changed since. */
const known = new WeakMap<Blog["source"], Map<string, { body: string; counts: Counts }>>();

export const findLinkForm = memoize(async (blog: Blog): Promise<LinkForm> => {
	const [{ bodies }, { url }] = await Promise.all([blog.collection(), blog.site()]);
	const before = known.get(blog.source) ?? new Map<string, { body: string; counts: Counts }>();
	known.set(blog.source, before);
	const total: Counts = { path: 0, "path-slash": 0, file: 0, "dot-file": 0, url: 0 };
	for (const [file, { body }] of bodies) {
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
