import type { PersonLeaf } from "schema-dts";
import type { Site } from "@/lib/config/types";
import { type AuthorRef, absoluteUrl, authorUrl } from "@/lib/metadata/urls";

export function toPerson(site: Site, authorRef: AuthorRef): PersonLeaf {
	const { name, url: homepage, socials = {} } = authorRef.author;
	const url = authorUrl(site, authorRef);
	const profiles = [...(homepage ? [absoluteUrl(site, homepage)] : []), ...Object.values(socials)];
	const sameAs = profiles.filter((profile) => profile !== url);
	return { "@type": "Person", name, ...(url && { url }), ...(sameAs.length > 0 && { sameAs }) };
}
