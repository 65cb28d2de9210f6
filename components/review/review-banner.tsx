import { formatElements } from "@/components/format-elements";
import { PostDate } from "@/components/post/post-date";
import type { Site } from "@/lib/config/site";
import type { PostDate as DateOfPost } from "@/lib/content/types";

/** Renders the last day of the review above a draft. */
export function ReviewBanner({ until, site }: { until: DateOfPost; site: Site }) {
	return (
		<aside className="wide mb-6 [border-inline-start:2px_solid_var(--color-important)] ps-2" data-review="">
			<p className="ui font-semibold text-important">
				{formatElements(site.messages.review.until, { date: <PostDate date={until} site={site} /> })}
			</p>
		</aside>
	);
}
