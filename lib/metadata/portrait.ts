import type { Site } from "@/lib/config/types";
import type { Author } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/images/images";
import { absoluteUrl } from "./urls";

/** The full address of an author's portrait; nothing if there is none, or its file isn't there. */
export async function portraitUrl(site: Site, { image }: Author): Promise<string | undefined> {
	if (!image) return undefined;
	if (!isLocal(image)) return URL.canParse(image, site.url) ? absoluteUrl(site, image) : undefined;
	const found = await getImage(image);
	return found && absoluteUrl(site, found.path);
}
