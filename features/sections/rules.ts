import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const SECTION_RULES = {
	"section-missing": rule({
		severity: "warning",
		description:
			"`sections` of `site.yml` names a folder that doesn't exist. The section has no posts, and so no list.",
		example: { "site.yml": `${EXAMPLE_SITE}sections: talks\n`, "posts/hello.md": EXAMPLE_POST },
	}),
};
