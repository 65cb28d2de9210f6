import { z } from "zod";
import type { ContentSource } from "@/lib/content/source/content-source";
import { listPropValues } from "@/lib/markdown/element-compiler";
import { maskCode } from "@/lib/markdown/preprocess/mask-code";
import { logIgnored } from "@/lib/utils/log-ignored";

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

/** Reads what is stored in a folder of posts; empty if the file is missing or isn't valid. */
export async function readEmbeds(source: ContentSource, folder: string): Promise<Embeds> {
	const file = `${folder}/${EMBEDS_FILE}`;
	const text = await source.readTextFileIfPresent(file);
	try {
		return text === undefined ? {} : embedsSchema.parse(JSON.parse(text));
	} catch (error) {
		return logIgnored(`reading ${file}`, error) ?? {};
	}
}

/** Lists the URLs that a body embeds. */
export function listEmbeddedUrls(body: string): string[] {
	if (!body.includes("<Embed")) return [];
	return listPropValues(maskCode(body, { indented: false }), "Embed", "url", "src", "href", "link");
}
