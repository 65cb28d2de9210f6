import { formatDate } from "@/lib/content/dates";
import type { PostDate as Value } from "@/lib/content/types";
import type { Site } from "@/lib/site/types";

/** A date for readers and machines. */
export function PostDate({ date, site }: { date: Value; site: Pick<Site, "language" | "timeZone"> }) {
	return <time dateTime={date.iso}>{formatDate(date, site)}</time>;
}
