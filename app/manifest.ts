import type { MetadataRoute } from "next";
import { getSite } from "@/lib/config/load";
import { getIcons } from "@/lib/metadata/icons/icons";
import { siteManifest } from "@/lib/metadata/manifest";

// An export takes no other: https://nextjs.org/docs/app/guides/static-exports
export const dynamic = "force-static";

export default async function manifest(): Promise<MetadataRoute.Manifest> {
	return siteManifest(await getSite(), await getIcons());
}
