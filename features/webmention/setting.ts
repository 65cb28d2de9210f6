import { z } from "zod";
import { setting } from "@/lib/declarations/setting";

const endpoint = z.url({ protocol: /^https?$/, message: "must be a full URL, such as https://example.org/mention." });

const webmentionFields = z.strictObject({ endpoint: endpoint.optional(), pingback: endpoint.optional() });

const schema = z.union(
	[endpoint.transform((url): z.output<typeof webmentionFields> => ({ endpoint: url })), webmentionFields],
	{
		error: "must be a full URL, or have `endpoint:` and `pingback:` below it.",
	},
);

/** The endpoints for Webmention, https://www.w3.org/TR/webmention/, and for Pingback. */
export const webmentionSetting = setting({
	schema: schema.optional(),
	type: "URL, or `endpoint` and `pingback`",
	description: "The service that receives Webmentions (and Pingbacks) for the blog. Every page names it.",
	example: "webmention: https://webmention.example/my-blog",
	unset: "no page names a service",
	isGrant: true,
});
