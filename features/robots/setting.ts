import { z } from "zod";
import { setting } from "@/lib/declarations/setting";

/**
 * `allow`: train models and use pages in answers; `no-training`: use them in answers only; `block`: neither. Search engines
 * may list the blog in all cases.
 */
const schema = z.enum(["allow", "no-training", "block"], "must be allow, no-training or block.");

export type AiPolicy = z.output<typeof schema>;

/** `undefined` to state nothing. */
export const aiSetting = setting({
	schema: schema.optional(),
	type: "`allow`, `no-training` or `block`",
	description:
		"What AI services may do with the blog: `robots.txt` states it by content signals and by the names of crawlers. `no-training` excludes crawlers that collect texts for training, `block` also those that read pages for answers; both reserve text and data mining by a header and by `/.well-known/tdmrep.json`. Search engines are welcome in all cases. A `robots.txt` of your own takes its place.",
	example: "ai: no-training",
	unset: "`robots.txt` doesn't mention AI",
	insideApp: "Write the rules in the `robots.txt` of the app.",
});
