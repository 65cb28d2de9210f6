import path from "node:path/posix";
import { fileToUrl } from "@/lib/content/urls/resolve-url";
import { encodePath } from "@/lib/utils/url";

/** Returns the URL of an image in the text of a post: relative to its file, or the path of a file in `public/`. */
export function imageUrlFrom(postFile: string, imageFile: string): string {
	if (imageFile.startsWith("public/")) return escapeUrl(fileToUrl(imageFile));
	const relative = path.relative(path.dirname(postFile), imageFile);
	return escapeUrl(`${relative.startsWith("../") ? "" : "./"}${encodePath(relative)}`);
}

/** Parentheses would end the URL in Markdown. */
const escapeUrl = (url: string) => url.replaceAll("(", "%28").replaceAll(")", "%29");

/** MDX reads it in the same way. */
export function imageMarkdown(url: string, alt: string): string {
	const text = alt.replace(/\s+/g, " ").trim();
	return `![${text.replace(/[\\[\]`*_<>{}&]/g, "\\$&")}](${url})`;
}
