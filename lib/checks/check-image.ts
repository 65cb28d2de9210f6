import type { ImageIssue } from "@/lib/content/images/inspect";
import { isExternalUrl, toInternalPath, urlToFile } from "@/lib/content/urls/resolve-url";
import type { Reference } from "@/lib/markdown/compiled-post";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { describeMisspeltScheme } from "@/lib/utils/suggest";
import { hasValidHost, parseExternalUrl } from "@/lib/utils/url";

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
	const path = isExternalUrl(image.url) ? toInternalPath(image.url, context.url) : image.url;
	if (path === undefined) {
		const message = describeExternalUrl(image.url);
		return message === undefined ? undefined : createDiagnostic("image-missing", file, image, message);
	}
	const imageFile = urlToFile(path);
	const exists = imageFile !== undefined && (await context.isFile(imageFile));
	const otherCase = imageFile && (await context.findOtherCase(imageFile, exists));
	if (otherCase) return createDiagnostic("image-missing", file, image, describeOtherCase(imageFile, otherCase));
	if (!exists) {
		const message =
			image.url === ""
				? "This image has no file; its alternative text is shown. Write the path of the file, or remove it."
				: `No image ${imageFile ?? image.url}; its alternative text is shown. Add the file or fix the path.`;
		return createDiagnostic("image-missing", file, image, message);
	}
	const issue = await context.imageIssue(path);
	if (issue) return createDiagnostic(issue.rule, file, image, `${imageFile} ${issue.message}`);
	const excess = await context.imageExcess(path, shown);
	if (excess === undefined) return undefined;
	return createDiagnostic("image-heavy", file, image, `${imageFile}: ${excess}. Save it smaller.`);
}

export function describeOtherCase(file: string, actual: string): string {
	return `No file ${file}, but \`${actual}\`. Write it with the same upper and lower case: most servers tell them apart.`;
}

/** Describes the mistake in the URL of a file on another site; `undefined` if there is none. */
export function describeExternalUrl(url: string): string | undefined {
	const external = parseExternalUrl(url);
	if (external && !hasValidHost(external)) {
		return `\`${url}\` is not loaded, as \`${external.hostname}\` is not a valid host name. Fix the URL.`;
	}
	if (!external && !URL.canParse(url)) return `\`${url}\` is not a valid URL. Fix it.`;
	return describeMisspeltScheme(url);
}
