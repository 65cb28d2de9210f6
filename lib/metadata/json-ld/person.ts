import type { PersonLeaf } from "schema-dts";
import type { Site } from "@/lib/config/types";
import { type AuthorRef, absoluteUrl, authorUrl } from "@/lib/metadata/urls";

/** Who has written something, and where else to find them. */
export function toPerson(site: Site, writing: AuthorRef): PersonLeaf {
	const { name, url: own, socials = {} } = writing.author;
	const url = authorUrl(site, writing);
	const elsewhere = [...(own ? [absoluteUrl(site, own)] : []), ...Object.values(socials)];
	const sameAs = elsewhere.filter((address) => address !== url);
	return { "@type": "Person", name, ...(url && { url }), ...(sameAs.length > 0 && { sameAs }) };
}
