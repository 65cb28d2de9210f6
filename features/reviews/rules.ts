import { EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const REVIEW_RULES = {
	"review-secret": rule({
		severity: "warning",
		description:
			"A draft is open for review, but `REVIEW_SECRET`, from which its link is made, isn't set or is too short, or the blog is inside an app. The draft has no page.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"drafts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nreview: 2199-01-15\n---\n",
		},
	}),
	"review-ended": rule({
		severity: "notice",
		description: "The review of a draft has ended. It has no page any more.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"drafts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nreview: 2026-05-10\n---\n",
		},
	}),
};
