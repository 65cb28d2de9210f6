import path from "node:path/posix";
import { fileToUrl } from "@/lib/content/urls/resolve-url";

/** Percent-encodes characters that would end a destination in Markdown, or have a meaning in a URL. Letters of all scripts stay readable. */
export function encodeDestination(path: string): string {
	return path.replace(
		/[\s%()<>"'?#\\]/g,
		(character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`,
	);
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
