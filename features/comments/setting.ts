import { z } from "zod";
import { setting } from "@/lib/declarations/setting";
import { flag, listOf, normalized, text } from "@/lib/utils/scalars";
import { identifier, repository, serviceUrl } from "@/lib/utils/service-values";

/** The themes of a service for a light and a dark page; one name is for both. */
function themes(light: string, dark: string) {
	const both = text.transform((name) => ({ light: name, dark: name }));
	return z
		.union([both, z.strictObject({ light: text, dark: text })], {
			error: "must be a theme, or have `light:` and `dark:`.",
		})
		.default({ light, dark });
}

/** The settings have the names of attributes of the script of https://giscus.app. */
const giscus = z.strictObject({
	repo: repository,
	repoId: identifier,
	category: text.optional(),
	categoryId: identifier.optional(),
	mapping: z
		.enum(["pathname", "url", "title", "og:title"], "must be pathname, url, title or og:title.")
		.default("pathname"),
	strict: flag.default(false),
	reactions: flag.default(true),
	inputPosition: z.enum(["top", "bottom"], "must be top or bottom.").default("bottom"),
	theme: themes("noborder_light", "noborder_dark"),
	host: serviceUrl.transform(toOrigin).default("https://giscus.app"),
});

/** The replies to a post on Mastodon that the front matter names. */
const mastodonFields = z.strictObject(
	{
		/** `true` for images from any host, or the hosts. */
		avatars: z
			.union([flag, listOf(serviceUrl.transform(toOrigin))], {
				error: "must be true, false or the URLs that avatars come from, such as https://files.mastodon.social.",
			})
			.default(false),
	},
	"must be true, or have `avatars:` below it.",
);

const mastodon = normalized((value) => (value === "true" ? {} : value), mastodonFields, [flag, mastodonFields]);

const fields = z.strictObject(
	{
		giscus: giscus.optional(),
		mastodon: mastodon.optional(),
		load: z.enum(["scroll", "click"], "must be scroll or click.").default("scroll"),
	},
	"must have `giscus:` or `mastodon:` below it, or be `mastodon`.",
);

const schema = normalized(
	(value) => (value === "mastodon" ? { mastodon: {} } : value),
	fields.refine(
		({ giscus, mastodon }) => giscus !== undefined || mastodon !== undefined,
		"must have `giscus:` or `mastodon:` below it.",
	),
	[z.literal("mastodon"), fields],
);

export type CommentSettings = z.output<typeof schema>;

function toOrigin(url: string): string {
	return new URL(url).origin;
}

const SLOT_ADVICE =
	"Show its comments by a slot, as `docs/guides/own-code.md` of quire-blog explains, or use `giscus`.";

export const commentsSetting = setting({
	schema: schema.optional(),
	type: "`giscus`, `mastodon`",
	description:
		"Comments below posts; below a page if it has `comments: true`. `giscus` has `repo`, `repoId`, `category`, `categoryId`, `mapping`, `strict`, `reactions`, `inputPosition`, `theme` (a name, or `light` and `dark`) and `host`. With `mastodon: true`, a post whose front matter names a post there as `mastodon:` shows the replies to it; `avatars: true` below `mastodon` adds pictures, from any host or from the hosts that it lists. Nothing is loaded before a reader scrolls there, or with `load: click` before a reader asks. Other services are shown by a [slot](../guides/own-code.md#comments-of-other-services).",
	example:
		"comments:\n  giscus:\n    repo: ada/blog\n    repoId: R_kgDOabc\n    category: Announcements\n    categoryId: DIC_kwDOabc\n  load: click",
	unset: "there are no comments",
	isGrant: true,
	removed: {
		"comments.utterances": SLOT_ADVICE,
		"comments.remark42": SLOT_ADVICE,
		"comments.isso": SLOT_ADVICE,
	},
});
