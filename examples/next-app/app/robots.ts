import type { MetadataRoute } from "next";

export default function robots(): MetadataRoute.Robots {
	return {
		rules: { userAgent: "*", allow: "/" },
		sitemap: ["https://tidewatch.example/sitemap.xml", "https://tidewatch.example/blog/sitemap.xml"],
	};
}
