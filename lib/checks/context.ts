import { isFile } from "@/lib/content/files";
import { getCollection, getMoved, getReaderPaths } from "@/lib/content/posts";
import { getImageFault } from "@/lib/media/images";
import { getSite } from "@/lib/site";
import type { CheckContext } from "./check";

/** What the checks know of the site as its readers will see it. */
export async function getContext(components: readonly string[]): Promise<CheckContext> {
	const [{ url }, paths, { moved }, { portraits }] = await Promise.all([
		getSite(),
		getReaderPaths(),
		getMoved(),
		getCollection(),
	]);
	return {
		url,
		paths: new Set([...paths, ...moved.keys()]),
		components,
		portraits: new Set(portraits.map((portrait) => portrait.url)),
		isFile,
		imageFault: getImageFault,
	};
}
