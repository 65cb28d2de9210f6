import { EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const LOOK_RULES = {
	"color-contrast": rule({
		severity: "warning",
		description:
			"A color of `colors` is hard to read on the paper: its contrast is below 4.5:1, as WCAG requires at level AA. The color is used. The message names the nearest one that is readable.",
		example: { "site.yml": 'title: My blog\nurl: https://blog.example\ncolors:\n  accent:\n    light: "#e8a33d"\n' },
	}),
	"font-missing": rule({
		severity: "warning",
		description: "The file of `font` in `site.yml` doesn't exist. The system's fonts are used.",
		example: { "site.yml": "title: My blog\nfont: /fonts/literata.woff2\n" },
	}),
	"font-unreadable": rule({
		severity: "warning",
		description: "The file of `font` in `site.yml` isn't a usable WOFF2 font. The system's fonts are used.",
		example: { "site.yml": "title: My blog\nfont: /literata.woff2\n", "public/literata.woff2": "<html></html>\n" },
	}),
	theme: rule({
		severity: "warning",
		description:
			"A part of `theme.css` is invalid and left out; the file names a stylesheet, font or image that pages don't load; or the name of a property of CSS or of a token is misspelt, and has no effect.",
		example: { "site.yml": EXAMPLE_SITE, "theme.css": "a {\n\tcolor red;\n}\n" },
	}),
};
