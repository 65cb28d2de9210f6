import { EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const UPDATE_RULES = {
	"update-date": rule({
		severity: "warning",
		description:
			"The date of an update, or `updated`, is before that of the post; or the date of an update is in the future, so that readers see the update from then on; or another update has the same date and note, and only one of them is shown.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md":
				"---\ntitle: Hello\ndate: 2026-05-04\nupdates:\n  - { date: 2025-05-10, note: A second greeting. }\n---\n",
		},
	}),
};
