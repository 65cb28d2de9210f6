import type { MetadataRoute } from "next";
import { getIcons } from "@/lib/seo/icons/icons";
import { siteManifest } from "@/lib/seo/manifest";
import { getSite } from "@/lib/site";

// An export takes no other: https://nextjs.org/docs/app/guides/static-exports
export const dynamic = "force-static";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
	return siteManifest(await getSite(), await getIcons());
}
