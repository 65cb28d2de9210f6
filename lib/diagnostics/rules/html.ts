import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const HTML_RULES = {
	"html-event": rule({
		severity: "warning",
		description: "A tag has an attribute with script, such as `onclick`. The attribute is dropped.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}<p onclick="alert(1)">Good day.</p>\n` },
	}),
	"html-script": rule({
		severity: "warning",
		description:
			"A post contains a `<script>`, a URL such as `javascript:`, a frame with its own document (`srcdoc`), or an animation of such an attribute. It is dropped. Or it uses a file beside it of a type that may run scripts, which isn't published. `scripts: true` in `site.yml` allows scripts, such frames and such files.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}<script>alert(1)</script>\n` },
	}),
	"html-head": rule({
		severity: "warning",
		description:
			"A post has a `<meta>`, `<title>`, `<base>` or `<link>`, which would change the head of the page. It is dropped.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}<meta name="robots" content="noindex">\n` },
	}),
	"html-unsafe": rule({
		severity: "warning",
		description:
			"A tag, attribute or style could lead readers away or change the page; or, in a post with the trust `text`, send data, or restyle or cover the page. It is dropped.",
		example: {
			"site.yml": `${EXAMPLE_SITE}trust: text\n`,
			"posts/hello.md": `${EXAMPLE_POST}<style>p { color: red }</style>\n`,
		},
	}),
	"html-blocked": rule({
		severity: "warning",
		description:
			"A tag or style loads an image in a way that the page's Content Security Policy doesn't allow. Browsers don't show it. An `<object>` or `<embed>` is dropped.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}<object data="/hills.svg"></object>\n` },
	}),
	"html-style": rule({
		severity: "warning",
		description: "The `style` attribute of a tag isn't valid CSS. It is dropped.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}<p style="red">Good day.</p>\n` },
	}),
	"html-class": rule({
		severity: "notice",
		description:
			"A post has classes of Tailwind, which are made for the blog's own files and those in `components/` only. It is reported once for each post.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.mdx": `${EXAMPLE_POST}<p className="mt-8 bg-red-500">Good day.</p>\n`,
		},
	}),
	"html-tag": rule({
		severity: "warning",
		description:
			"The name of a tag isn't a valid tag name, or it is a tag that only pages have, such as `<body>`, or that browsers never show, such as `<template>`: its content is shown without it. Or it is code such as `<?php … ?>`, which is shown as text.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}<p>Prices are in <us$>dollars</us$>.</p>\n`,
		},
	}),
	"html-unclosed": rule({
		severity: "warning",
		description:
			"A tag or comment in Markdown has no end. A tag that would hide the text after it, or is of no element, such as in `Promise<string>`, is shown as text; one that loads a file, such as `<video src=…>`, ends at once. Or the text has a comment that is none, of which the first is reported: `<!-` with a blank line within a paragraph, `<!—`, that of MDX in Markdown (`{/_ … _/}`), or the end of one after a comment in a comment.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}It returns a Promise<string> of the day.\n`,
		},
	}),
};
