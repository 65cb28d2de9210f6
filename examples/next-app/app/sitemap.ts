import type { MetadataRoute } from "next";

const ORIGIN = "https://tidewatch.example";

/** The pages of the app. Those of the blog are in `/blog/sitemap.xml`. */
export default function sitemap(): MetadataRoute.Sitemap {
	return [{ url: ORIGIN }, { url: `${ORIGIN}/pricing` }];
}
