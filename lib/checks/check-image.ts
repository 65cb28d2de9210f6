import type { ImageIssue } from "@/lib/content/images/inspect";
import { isExternalUrl, toInternalUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { Reference } from "@/lib/markdown/compiled-post";
import { describeMisspeltScheme } from "@/lib/utils/suggest";
import { hasValidHost, isFileUrl, isLocalHost, parseExternalUrl } from "@/lib/utils/url";

export interface ImageContext {
	/** Images below it are the site's own. */
	url: string;
	/** The file is relative to the content folder. */
	isFile(file: string): Promise<boolean>;
	/** Returns the name on disk of a file that has other upper and lower case than the given one. `exists` is the result of `isFile`. */
	findOtherCase(file: string, exists: boolean): Promise<string | undefined>;
	/** `undefined` for an image without a problem. */
	imageIssue(src: string): Promise<ImageIssue | undefined>;
	/** Says in what respect an image is larger than any page shows it, or than the stated size; `undefined` if it isn't. */
	imageExcess(src: string, shown?: Partial<Size>): Promise<string | undefined>;
}

/** In pixels. */
export interface Size {
	width: number;
	height: number;
}

/** Reports the first problem of an image that a file of the content refers to. `shown` is its size on the page, if the author states it. */
export async function checkImage(
	file: string,
	image: Reference,
	context: ImageContext,
	shown?: Partial<Size>,
): Promise<Diagnostic | undefined> {
	const { problem, path, name } = await findFile(image.url, context, (missing) =>
		image.url === ""
			? "This image has no file; its alternative text is shown. Write the path of the file, or remove it."
			: `No image ${missing}; its alternative text is shown. Add the file or fix the path.`,
	);
	if (problem !== undefined) return createDiagnostic("image-missing", file, image, problem);
	if (path === undefined) return undefined;
	const issue = await context.imageIssue(path);
	if (issue) return createDiagnostic(issue.rule, file, image, `${name} ${issue.message}`);
	const excess = await context.imageExcess(path, shown);
	if (excess === undefined) return undefined;
	return createDiagnostic("image-heavy", file, image, `${name}: ${excess}. Save it smaller.`);
}

/**
 * Finds the file at a URL in the content: its path on the site and its name, or the problem with it; `{}` if it is on another site.
 * `describeMissing` gets the name of a file that doesn't exist.
 */
export async function findFile(
	url: string,
	context: Pick<ImageContext, "url" | "isFile" | "findOtherCase">,
	describeMissing: (name: string) => string,
): Promise<{ problem?: string | undefined; path?: string; name?: string }> {
	const path = isExternalUrl(url) ? toInternalUrl(url, context.url) : url;
	if (path === undefined) return { problem: describeExternalUrl(url) };
	const name = urlToFile(path);
	const exists = name !== undefined && (await context.isFile(name));
	const otherCase = name && (await context.findOtherCase(name, exists));
	if (otherCase) {
		const isSame = otherCase.normalize() === name.normalize();
		const advice = isSame
			? "They look alike, but Unicode has two forms of their letters: rename the file, by typing its name again."
			: "Write it with the same upper and lower case: most servers tell them apart.";
		return { problem: `No file ${name}, but \`${otherCase}\`. ${advice}` };
	}
	return exists ? { path, name } : { problem: describeMissing(name ?? path) };
}

export function describeLocalFile(url: string): string {
	return `\`${url}\` is on your computer, where readers can't open it. Move the file beside the post, and write its path from there.`;
}

/** Describes the mistake in the URL of a file on another site; `undefined` if there is none. */
function describeExternalUrl(url: string): string | undefined {
	const external = parseExternalUrl(url);
	if (external && !hasValidHost(external)) {
		return `\`${url}\` is not loaded, as \`${external.hostname}\` is not a valid host name. Fix the URL.`;
	}
	if (isFileUrl(url) || (external && isLocalHost(external))) return describeLocalFile(url);
	if (!external && !URL.canParse(url)) return `\`${url}\` is not a valid URL. Fix it.`;
	return describeMisspeltScheme(url);
}
