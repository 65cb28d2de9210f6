import type { Site } from "@/lib/config/site";
import { formatDate } from "@/lib/content/dates/dates";
import type { PostDate as Value } from "@/lib/content/types";

export function PostDate({ date, site }: { date: Value; site: Pick<Site, "language" | "timeZone"> }) {
	return <time dateTime={date.iso}>{formatDate(date, site)}</time>;
}
