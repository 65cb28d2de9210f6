import { type Theme, tokenHex } from "@/features/look/palette";
import type { Site } from "@/lib/config/site";

/**
 * Returns the style of RSS and Atom in a browser: it shows the feed's title, and the titles, dates and summaries of its
 * posts, in the colors of pages.
 */
export function feedCss({ colors }: Site): string {
	const hex = (token: "paper" | "ink", theme: Theme) => tokenHex(colors, token, theme);
	return `@namespace h "http://www.w3.org/1999/xhtml";

:root {
	display: block;
	max-width: 42rem;
	margin: 0 auto;
	padding: 2.5rem 1.25rem 4rem;
	background: ${hex("paper", "light")};
	color: ${hex("ink", "light")};
	color-scheme: light dark;
	font: 1.0625rem/1.6 ui-serif, Georgia, serif;
	overflow-wrap: anywhere;
}

*|channel,
*|item,
*|entry,
*|title,
*|description,
*|subtitle,
*|summary,
*|pubDate,
*|published {
	display: block;
	unicode-bidi: plaintext;
}

h|p {
	margin: 0 0 2.5rem;
	padding: 0.75rem 1rem;
	border: 1px solid #8886;
	border-radius: 0.25rem;
	font: 0.9375rem/1.5 ui-sans-serif, system-ui, sans-serif;
}

h|a {
	color: inherit;
}

*|title {
	font-size: 2rem;
	line-height: 1.2;
}

*|item,
*|entry {
	margin-top: 2rem;
	padding-top: 2rem;
	border-top: 1px solid #8886;
}

*|item > *|title,
*|entry > *|title {
	font-size: 1.3rem;
}

*|pubDate,
*|published {
	font: 0.875rem/1.8 ui-sans-serif, system-ui, sans-serif;
	opacity: 0.75;
}

*|link,
*|language,
*|lastBuildDate,
*|generator,
*|docs,
*|archive,
*|guid,
*|id,
*|updated,
*|author,
*|creator,
*|category,
*|encoded,
*|content {
	display: none;
}

@media (prefers-color-scheme: dark) {
	:root {
		background: ${hex("paper", "dark")};
		color: ${hex("ink", "dark")};
	}
}
`;
}
