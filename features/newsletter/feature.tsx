import { component } from "@/components/mdx/component";
import type { Feature } from "@/features/feature";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { toPolicySource } from "@/lib/utils/policy-sources";
import { NAME, Newsletter, NewsletterMarkdown } from "./newsletter";

export const newsletter: Feature = {
	name: NAME,
	components: {
		Newsletter: component({
			page: Newsletter,
			markdown: NewsletterMarkdown,
			needs: ["settings"],
			isBlock: true,
			description:
				"The form of the newsletter that [`newsletter`](settings.md#newsletter) in `site.yml` names; nothing without one.",
			example: "<Newsletter />",
			props: {},
		}),
	},
	slots: {
		belowPost: ({ site, post }) => post.kind === "post" && site.newsletter?.posts && <Newsletter settings={site} />,
	},
	check: (post, { components }, { newsletter }) => {
		const form = newsletter ? undefined : components.find(({ name }) => name === "Newsletter");
		const message = "<Newsletter> shows nothing. Set `newsletter:` in `site.yml`, or remove the tag.";
		return form ? [createDiagnostic("service-missing", post.file, form, message)] : [];
	},
	policy: ({ newsletter }, use) =>
		newsletter && use !== undefined
			? { "form-action": [newsletter.form.action, ...newsletter.redirects].map(toPolicySource) }
			: {},
};
