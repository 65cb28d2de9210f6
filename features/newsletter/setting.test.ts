import assert from "node:assert/strict";
import { test } from "node:test";
import { messages, site } from "@/lib/config/parse.support";

const newsletter = (source: string) => site(`newsletter:\n${source}`).newsletter;

test("reads the form of each newsletter service", () => {
	assert.deepEqual(newsletter("  buttondown: ada"), {
		form: {
			action: "https://buttondown.com/api/emails/embed-subscribe/ada",
			method: "post",
			email: "email",
			fields: { embed: "1" },
			page: "https://buttondown.com/ada",
		},
		posts: true,
		title: undefined,
		description: undefined,
		redirects: [],
	});
	assert.equal(newsletter("  kit: 123")?.form.action, "https://app.kit.com/forms/123/subscriptions");
	const mailchimp = newsletter(
		"  mailchimp: https://x.us1.list-manage.com/subscribe/post?u=u1&amp;id=l1&amp;f_id=2",
	)?.form;
	assert.equal(mailchimp?.action, "https://x.us1.list-manage.com/subscribe/post?u=u1&id=l1&f_id=2");
	assert.equal(mailchimp?.honeypot, "b_u1_l1");
	assert.deepEqual(newsletter("  listmonk:\n    host: https://l.example/\n    list: 12-ab")?.form, {
		action: "https://l.example/subscription/form",
		method: "post",
		email: "email",
		fields: { l: "12-ab" },
		honeypot: "nonce",
		page: "https://l.example/subscription/form",
	});
	const own =
		"  form:\n    action: https://f.example/in\n    method: get\n    email: mail\n    fields:\n      list: a\n  posts: no";
	assert.deepEqual(newsletter(own), {
		form: { action: "https://f.example/in", method: "get", email: "mail", fields: { list: "a" } },
		posts: false,
		title: undefined,
		description: undefined,
		redirects: [],
	});
});
for (const [source, message] of Object.entries({
	"newsletter:\n  posts: true": "1:1 `newsletter` must name a service: buttondown, kit, mailchimp, listmonk, form.",
	"newsletter:\n  kit: abc": "2:3 `newsletter.kit.form` must be the number of the form.",
	"newsletter:\n  kit: 1\n  buttondown: a": "2:3 `newsletter` names buttondown and kit. Keep one of them.",
	"newsletter:\n  mailchimp: https://x.example/post":
		"2:3 `newsletter.mailchimp.action` must be the `action` of Mailchimp's form, with `u=` and `id=` in it.",
	"newsletter:\n  form:\n    action: /in":
		"3:5 `newsletter.form.action` must be a full URL, such as https://example.org.",
})) {
	test(`reports ${source.replaceAll("\n", " ")}`, () =>
		assert.ok(messages(source).includes(message), messages(source).join()));
}
