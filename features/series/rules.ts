import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

const PART = EXAMPLE_POST.replace("Hello", "Hello\nseries: { name: Greetings, part: 1 }");

export const SERIES_RULES = {
	"series-part": rule({
		severity: "warning",
		description: "Another post of the same language is the same part of a series.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": PART,
			"posts/good-day.md": PART.replace("Hello", "Good day"),
		},
	}),
};
