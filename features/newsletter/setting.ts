import { z } from "zod";
import { setting } from "@/lib/declarations/setting";
import { flag, listOf, text } from "@/lib/utils/scalars";
import { identifier, orShort, serviceUrl } from "@/lib/utils/service-values";
import { trimEndOf } from "@/lib/utils/text";

interface SubscribeForm {
	action: string;
	method: "post" | "get";
	/** The name of the field of the email address. */
	email: string;
	/** The values of hidden fields, by name. */
	fields: Readonly<Record<string, string>>;
	/** The name of a text field that must stay empty, by which the service recognizes bots. */
	honeypot?: string | undefined;
	page?: string | undefined;
}

/** Buttondown: https://docs.buttondown.com/building-your-subscriber-base */
const buttondown = z.strictObject({ username: identifier, tag: text.optional() }).transform(
	({ username, tag }): SubscribeForm => ({
		action: `https://buttondown.com/api/emails/embed-subscribe/${username}`,
		method: "post",
		email: "email",
		fields: { embed: "1", ...(tag !== undefined && { tag }) },
		page: `https://buttondown.com/${username}`,
	}),
);

/** Kit: https://help.kit.com */
const kit = z
	.strictObject({ form: text.refine((id) => /^\d+$/.test(id), "must be the number of the form.") })
	.transform(
		({ form }): SubscribeForm => ({
			action: `https://app.kit.com/forms/${form}/subscriptions`,
			method: "post",
			email: "email_address",
			fields: {},
		}),
	);

/** `action` is the URL in Mailchimp's embedded form. */
const mailchimp = z.strictObject({ action: serviceUrl }).transform(({ action }, context): SubscribeForm => {
	const { searchParams } = new URL(action.replaceAll("&amp;", "&"));
	const [user, list] = [searchParams.get("u"), searchParams.get("id")];
	if (!user || !list) {
		const message = "must be the `action` of Mailchimp's form, with `u=` and `id=` in it.";
		context.addIssue({ code: "custom", message, path: ["action"] });
	}
	return {
		action: action.replaceAll("&amp;", "&"),
		method: "post",
		email: "EMAIL",
		fields: {},
		honeypot: `b_${user}_${list}`,
	};
});

/** Listmonk: https://listmonk.app/docs/ */
const listmonk = z.strictObject({ host: serviceUrl, list: identifier }).transform(
	({ host, list }): SubscribeForm => ({
		action: `${trimEndOf(host, "/")}/subscription/form`,
		method: "post",
		email: "email",
		fields: { l: list },
		honeypot: "nonce",
		page: `${trimEndOf(host, "/")}/subscription/form`,
	}),
);

const customFields = z.strictObject({
	action: serviceUrl,
	method: z.enum(["post", "get"], "must be post or get.").default("post"),
	email: text.default("email"),
	fields: z.record(z.string(), text, "must list hidden fields with a value each, such as `list: abc`.").default({}),
	honeypot: text.optional(),
	page: serviceUrl.optional(),
});

const SERVICES = ["buttondown", "kit", "mailchimp", "listmonk", "form"] as const;

const fields = z.strictObject(
	{
		buttondown: orShort("username", buttondown).optional(),
		kit: orShort("form", kit).optional(),
		mailchimp: orShort("action", mailchimp).optional(),
		listmonk: listmonk.optional(),
		form: orShort("action", customFields).optional(),
		posts: flag.default(true),
		title: text.optional(),
		description: text.optional(),
		redirects: listOf(serviceUrl).optional(),
	},
	"must name a service below it, such as `buttondown: ada`.",
);

const newsletter = fields.transform(({ posts, title, description, redirects = [], ...services }, context) => {
	const named = SERVICES.filter((service) => services[service] !== undefined);
	const form = named[0] && services[named[0]];
	const [first, second] = named;
	if (form === undefined) {
		context.addIssue({ code: "custom", message: `must name a service: ${SERVICES.join(", ")}.` });
		return z.NEVER;
	}
	if (second !== undefined) {
		const message = `\`newsletter\` names ${first} and ${second}. Keep one of them.`;
		context.addIssue({ code: "custom", message, path: [second] });
	}
	return { form, posts, title, description, redirects };
});

export const newsletterSetting = setting({
	schema: newsletter.optional(),
	type: "`buttondown`, `kit`, `mailchimp`, `listmonk` or `form`",
	description:
		"A form for new posts by email, which works without JavaScript: below posts (unless `posts: false`) and where an MDX page has `<Newsletter />`. `buttondown: <username>`, `kit: <number of the form>`, `mailchimp: <action of the embedded form>`, `listmonk` with `host` and `list`, or `form` with `action`, `method`, `email` (the name of the field), `fields` (hidden ones), `honeypot` and `page`. `title` and `description` replace the text. If the service sends readers on to a page elsewhere, browsers need its URL in `redirects`.",
	example: "newsletter:\n  buttondown: ada\n  description: One letter a month.",
	unset: "there is no form",
	isGrant: true,
});
