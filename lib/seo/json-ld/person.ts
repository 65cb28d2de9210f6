import type { PersonLeaf } from "schema-dts";
import { absolute, authorAddress, type Writing } from "@/lib/seo/addresses";
import type { Site } from "@/lib/site/types";

/** Who has written something, and where else to find them. */
export function personOf(site: Site, writing: Writing): PersonLeaf {
	const { name, url: own, socials = {} } = writing.author;
	const url = authorAddress(site, writing);
	const elsewhere = [...(own ? [absolute(site, own)] : []), ...Object.values(socials)];
	const sameAs = elsewhere.filter((address) => address !== url);
	return { "@type": "Person", name, ...(url && { url }), ...(sameAs.length > 0 && { sameAs }) };
}
