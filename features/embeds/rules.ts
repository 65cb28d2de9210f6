import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const EMBED_RULES = {
	"embed-missing": rule({
		severity: "warning",
		description:
			"Nothing is stored of the page that an `<Embed>` names. It is a plain link until `quire embed` has stored its title and picture.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/2026-05-04-hello.mdx": `${EXAMPLE_POST}<Embed url="https://vimeo.com/76979871" />\n`,
		},
	}),
};
