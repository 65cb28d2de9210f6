import { formatElements } from "@/components/element-helpers";
import { pageImages } from "@/components/mdx/image/image-props";
import type { WithImages } from "@/components/mdx/types";
import { PostDate } from "@/components/post/post-meta";
import type { Site } from "@/lib/config/site";
import type { Review } from "./reviews";

/** Shows the last day of the review above a draft; `site` is in the language of the draft. */
export function ReviewBanner({ until, site }: Pick<Review, "until"> & { site: Site }) {
	return (
		<aside className="wide mb-6 [border-inline-start:2px_solid_var(--color-important)] ps-2" data-review="">
			<p className="ui font-semibold text-important">
				{formatElements(site.messages.reviews.until, { date: <PostDate date={until} site={site} /> })}
			</p>
		</aside>
	);
}

/**
 * Returns the images of a blog for the page of a draft for review. Each has a single URL, that of the original, which the build replaces
 * by the encrypted image.
 */
export function reviewImages(...args: Parameters<typeof pageImages>): WithImages["images"] {
	const images = pageImages(...args);
	const get: typeof images.get = async (src) => {
		const image = await images.get(src);
		return image && { ...image, asIs: true };
	};
	return { ...images, get };
}
