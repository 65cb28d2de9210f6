import type { Author } from "@/lib/content/types";
import { getImage, isLocal } from "@/lib/media/images";
import type { Site } from "@/lib/site/types";
import { absolute } from "./addresses";

/** The full address of an author's portrait; nothing if there is none, or its file isn't there. */
export async function portraitAddress(site: Site, { image }: Author): Promise<string | undefined> {
	if (!image) return undefined;
	if (!isLocal(image)) return URL.canParse(image, site.url) ? absolute(site, image) : undefined;
	const found = await getImage(image);
	return found && absolute(site, found.path);
}
