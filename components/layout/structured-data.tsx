import type { Thing } from "schema-dts";
import { serializeJsonLd } from "@/lib/metadata/json-ld";

/** Renders JSON-LD for search engines; a Content Security Policy doesn't apply to it because it isn't code. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
	if (things.length === 0) return null;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the content is escaped.
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(things) }} />;
}
