import { z } from "zod";
import { maskCode } from "./preprocess/mask-code";

/** The file beside posts with what `quire embed` has stored. */
export const EMBEDS_FILE = "embeds.json";

export const embedsSchema = z.record(
	z.string(),
	z.strictObject({
		title: z.string(),
		/** The name of the site. */
		site: z.string().optional(),
		/** The name of an image in the same folder. */
		image: z.string().optional(),
		isVideo: z.boolean().optional(),
	}),
);

/** What is stored, by URL. */
export type Embeds = Readonly<z.output<typeof embedsSchema>>;

const TAG = /<Embed\b[^<>]{0,2000}?\b(?:url|src|href|link)=(?:"([^"]+)"|'([^']+)'|\{\s*["']([^"']+)["']\s*\})/g;

/** Lists the URLs that a body embeds. */
export function listEmbeddedUrls(body: string): string[] {
	if (!body.includes("<Embed")) return [];
	const tags = maskCode(body, { indented: false }).matchAll(TAG);
	return [...new Set(Array.from(tags, ([, double, single, inBraces]) => double ?? single ?? inBraces ?? ""))];
}
