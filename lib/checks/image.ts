import { assetFile, isAbsolute } from "@/lib/content/assets";
import { ownPath } from "@/lib/content/own-path";
import type { Reference } from "@/lib/markdown/types";
import type { ImageFault } from "@/lib/media/types";
import { type Problem, problem } from "@/lib/problem";

/** What a check needs to know of the images of the site. */
export interface ImageContext {
	/** Origin of the site: links to it are its own. */
	url: string;
	/** Whether a file is there, relative to the content folder. */
	isFile(file: string): Promise<boolean>;
	/** What is wrong with an image that is there, if anything. */
	imageFault(src: string): Promise<ImageFault | undefined>;
}

/** Finds what is wrong with an image that a file of the content names. */
export async function checkImage(
	namedIn: string,
	image: Reference,
	context: ImageContext,
): Promise<Problem | undefined> {
	const path = isAbsolute(image.url) ? ownPath(image.url, context.url) : image.url;
	if (path === undefined) {
		const isAddress = URL.canParse(image.url, context.url);
		const message = `\`${image.url}\` is no address of an image. Mend it.`;
		return isAddress ? undefined : problem("image-missing", namedIn, image, message);
	}
	const file = assetFile(path);
	if (!file || !(await context.isFile(file))) {
		const message = `There is no image ${file ?? image.url}; its alternative text is shown. Add the file, or mend the path.`;
		return problem("image-missing", namedIn, image, message);
	}
	const fault = await context.imageFault(path);
	return fault && problem(fault.rule, namedIn, image, `${file} ${fault.message}`);
}
