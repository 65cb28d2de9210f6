import type { MetadataRoute } from "next";
import { getIcons } from "@/lib/metadata/icons";
import { siteManifest } from "@/lib/metadata/manifest";
import { getBlog } from "@/lib/next/kept-pages/page-blog";

// Exports support no other value: https://nextjs.org/docs/app/guides/static-exports
export const dynamic = "force-static";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
	const blog = await getBlog();
	return siteManifest(await blog.site(), await getIcons(blog), await blog.basePath());
}
