import "./view-bar.css";
import type { Site } from "@/lib/config/site";
import { formatDate, isoDay, parseDate } from "@/lib/content/dates/dates";
import type { RequestedView } from "@/lib/next/dev/requested-view";
import { VIEW_PARAMETER, withView } from "@/lib/next/dev/view";

interface Props {
	requested: RequestedView;
	site: Site;
}

/** Renders a bar with the name of the shown view of the site, and its day. It leads to other days and back. */
export function ViewBar({ requested: { url, name, view }, site }: Props) {
	const date = parseDate(name, site.timeZone);
	return (
		<aside className="view-bar ui" lang="en" dir="ltr" aria-label="View of the site">
			<p>{describe(view && (date ? formatDate(date, { ...site, language: "en" }) : "now"), name)}</p>
			<form action={withView(url, undefined).replace(/\?.*/, "")}>
				<input
					type="date"
					name={VIEW_PARAMETER}
					aria-label="Another day"
					defaultValue={date && isoDay(date, site.timeZone)}
					required
				/>
				<button type="submit">Show</button>
			</form>
			{/* Without a referrer, the view isn't kept. */}
			<a href={withView(url, undefined)} rel="noreferrer">
				Show everything
			</a>
		</aside>
	);
}

function describe(time: string | undefined, name: string): string {
	if (time === undefined) return `Unknown view \`${name}\`: write \`reader\` or a day such as \`2026-12-24\`.`;
	return time === "now" ? "As readers see it now" : `As readers will see it on ${time}`;
}
