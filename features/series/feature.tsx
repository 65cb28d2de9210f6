import type { Feature } from "@/features/feature";
import { SeriesParts, SeriesPosition } from "./series-navigation";

export const series: Feature = {
	name: "series",
	slots: {
		postHeader: ({ links: { sequence }, post, messages }) =>
			sequence && <SeriesPosition series={sequence} post={post} messages={messages} />,
		postFooter: ({ links: { sequence }, post, site, messages }) =>
			sequence && <SeriesParts series={sequence} post={post} site={site} messages={messages} />,
	},
};
