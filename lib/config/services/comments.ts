import { z } from "zod";
import { flag, listOf, normalized, text } from "@/lib/utils/scalars";
import { trimEndOf } from "@/lib/utils/trim";
import { identifier, listNestedKeys, orShort, repository, serviceUrl } from "./values";

/** The themes of a service for a light and a dark page; one name is for both. */
function themes(light: string, dark: string) {
	const both = text.transform((name) => ({ light: name, dark: name }));
	return z
		.union([both, z.strictObject({ light: text, dark: text })], {
			error: "must be a theme, or have `light:` and `dark:`.",
		})
		.default({ light, dark });
}

/** giscus, https://giscus.app: its settings are named as the attributes of its script. */
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

/** utterances, https://utteranc.es */
const utterances = z.strictObject({
	repo: repository,
	issueTerm: text.default("pathname"),
	label: text.optional(),
	theme: themes("github-light", "github-dark"),
});

/** Remark42, https://remark42.com/docs/configuration/frontend/ */
const remark42 = z.strictObject({ host: serviceUrl.transform(withoutSlash), siteId: identifier.default("remark") });

/** Isso, https://isso-comments.de/docs/reference/client-config/ */
const isso = z.strictObject({ host: serviceUrl.transform(withoutSlash) });

/** Replies to a post on Mastodon that the front matter of each post names. */
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

const SERVICES = ["giscus", "utterances", "remark42", "isso"] as const;

const fields = z.strictObject(
	{
		giscus: giscus.optional(),
		utterances: orShort("repo", utterances).optional(),
		remark42: orShort("host", remark42).optional(),
		isso: orShort("host", isso).optional(),
		mastodon: mastodon.optional(),
		load: z.enum(["scroll", "click"], "must be scroll or click.").default("scroll"),
	},
	"must name a service below it, such as `utterances: ada/blog`, or be `mastodon`.",
);

/**
 * The comments below posts: one service, and replies on Mastodon for posts that name a post there. Nothing is loaded before
 * a reader scrolls to them or asks for them.
 */
export const commentsSetting = normalized(
	(value) => (value === "mastodon" ? { mastodon: {} } : value),
	fields.superRefine((settings, context) => {
		const services = SERVICES.filter((service) => settings[service] !== undefined);
		const [first, second] = services;
		if (first !== undefined && second !== undefined) {
			const message = `\`comments\` names ${first} and ${second}. Keep one of them.`;
			context.addIssue({ code: "custom", message, path: [second] });
		} else if (first === undefined && settings.mastodon === undefined) {
			context.addIssue({ code: "custom", message: `must name a service: ${[...SERVICES, "mastodon"].join(", ")}.` });
		}
	}),
	[z.literal("mastodon"), fields],
);

/** The comments below posts. */
export type CommentSettings = z.output<typeof commentsSetting>;

function toOrigin(url: string): string {
	return new URL(url).origin;
}

function withoutSlash(url: string): string {
	return trimEndOf(url, "/");
}

export const COMMENTS_KEYS = listNestedKeys("comments", {
	"": fields,
	giscus,
	utterances,
	remark42,
	isso,
});
