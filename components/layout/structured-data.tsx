import type { Thing } from "schema-dts";
import { serializeJsonLd } from "@/lib/metadata/json-ld/serialize";

/** What a page says of itself to search engines; it is no code, and so no policy has to allow it. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
	if (things.length === 0) return null;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: text of the content is escaped.
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(things) }} />;
}
