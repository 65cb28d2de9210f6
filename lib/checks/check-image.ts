import { isExternalUrl, urlToFile } from "@/lib/content/urls/assets";
import { internalPath } from "@/lib/content/urls/internal-path";
import type { ImageIssue } from "@/lib/images/types";
import type { Reference } from "@/lib/markdown/types";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";

/** What a check needs to know of the images of the site. */
export interface ImageContext {
	/** Origin of the site: links to it are its own. */
	url: string;
	/** Whether a file is there, relative to the content folder. */
	isFile(file: string): Promise<boolean>;
	/** What is wrong with an image that is there, if anything. */
	imageIssue(src: string): Promise<ImageIssue | undefined>;
}

/** Finds what is wrong with an image that a file of the content names. */
export async function checkImage(
	namedIn: string,
	image: Reference,
	context: ImageContext,
): Promise<Diagnostic | undefined> {
	const path = isExternalUrl(image.url) ? internalPath(image.url, context.url) : image.url;
	if (path === undefined) {
		const isAddress = URL.canParse(image.url, context.url);
		const message = `\`${image.url}\` is no address of an image. Mend it.`;
		return isAddress ? undefined : createDiagnostic("image-missing", namedIn, image, message);
	}
	const file = urlToFile(path);
	if (!file || !(await context.isFile(file))) {
		const message = `There is no image ${file ?? image.url}; its alternative text is shown. Add the file, or mend the path.`;
		return createDiagnostic("image-missing", namedIn, image, message);
	}
	const fault = await context.imageIssue(path);
	return fault && createDiagnostic(fault.rule, namedIn, image, `${file} ${fault.message}`);
}
