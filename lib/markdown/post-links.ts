import path from "node:path/posix";
import { safeDecode } from "@/lib/content/urls/assets";
import type { CompiledPost } from "./types";

/**
 * A link to the file of another post, until the collection says where that post lives. It is written so because a
 * compiled body is kept, while addresses of other posts change. The sign in it stands in no text.
 */
const SCHEME = "post-file:\uE000";
const TOKEN = new RegExp(`${SCHEME}([^:"\\s]*):([^:"\\s]*):([^:"\\s]*)`, "g");

/** Where Docusaurus and its like have their posts, from the root of the site. */
const FROM_ROOT = /^(?:@site|@)?\/(?:blog|posts|_posts|content\/(?:blog|posts)|src\/content\/(?:blog|posts))\//;

/** A link as it is kept, if it leads to the file of a post; nothing for other links. */
export function encodePostFileLink(href: string, from: string): string | undefined {
	const [, file = "", part = ""] = /^([^?#]+\.(?:mdx?|markdown))([?#].*)?$/i.exec(href.trim()) ?? [];
	if (file === "" || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(file)) return undefined;
	const name = safeDecode(file);
	const isFromRoot = FROM_ROOT.test(name);
	if (!isFromRoot && /^[/@]/.test(name)) return undefined;
	const target = isFromRoot ? name.replace(FROM_ROOT, "posts/") : path.join(path.dirname(from), name);
	return `${SCHEME}${[target, part, href].map(encodeURIComponent).join(":")}`;
}

/** A body with its links to files of posts as links to their pages; a file that is no post's stays as it was written. */
export function resolvePostLinks(compiled: CompiledPost, pathOf: (file: string) => string | undefined): CompiledPost {
	const { code, metadata } = compiled;
	if (!code.includes(SCHEME)) return compiled;
	const link = (text: string) =>
		text.replace(TOKEN, (_, ...encoded: string[]) => {
			const [target = "", part = "", written = ""] = encoded.slice(0, 3).map(decodeURIComponent);
			const found = namesOf(target)
				.map(pathOf)
				.find((path) => path !== undefined);
			return found ? found + part : written;
		});
	return {
		...compiled,
		code: link(code),
		metadata: { ...metadata, links: metadata.links.map((one) => ({ ...one, url: link(one.url) })) },
	};
}

/** A file, and what else of its name a link to it may mean: Jekyll and Hugo name posts without their extension. */
function namesOf(file: string): string[] {
	const name = file.replace(/\.\w+$/, "");
	const [folder, base] = [path.dirname(file), path.basename(name)];
	return [file, ...["md", "mdx", "markdown"].flatMap((end) => [`${name}.${end}`, `${folder}/${base}/index.${end}`])];
}
