import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const LINK_RULES = {
	"file-missing": rule({
		severity: "warning",
		description:
			"A video, audio or other file that a tag loads doesn't exist, or is on the computer of its author (`file:`, `localhost`). Or it isn't published for the post, as it is in a folder `drafts` or in one with more `trust`, or a guest's hard link; of such an image the alternative text is shown. Or code of a post writes a relative URL of an image, which only Markdown and plain attributes of tags can have. Or a symbolic link among the static files of another system's site leads to nothing.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}<video src="./hills.mp4" controls></video>\n`,
		},
	}),
	"url-scheme": rule({
		severity: "warning",
		description:
			"The address of a file has a scheme of another program, such as a site's bundler, before its relative path. The file is used without the scheme.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}![A square](asset-url:./square.svg)\n`,
			"posts/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
		},
	}),
	"link-missing": rule({
		severity: "warning",
		description:
			"A link within the site, of a post, of `navigation:` or of `links:` in `footer:`, leads to a path without a page or file. Or it leads to the computer of its author: to a file (`file:`, `C:/`), or to a page of the blog on `localhost`.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}[The next post](/blog/helo)\n` },
	}),
	"link-part": rule({
		severity: "warning",
		description: "A link leads to an existing page, but its fragment (`#id`) isn't on that page.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}[Conclusion](#conclusion)\n\n## In conclusion\n`,
		},
	}),
	"link-label": rule({
		severity: "warning",
		description:
			"A link by a label, `[text][label]`, whose label isn't defined, or words that Markdown reads as the address of a label, as in `[Ada]: Yes`, that no link has. Or a link or image whose path has a space, `![](my photo.jpg)`. They are shown as they are written.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}Good day to [you][fern].\n\n[ferns]: https://ferns.example\n`,
		},
	}),
	"link-external": rule({
		severity: "warning",
		description:
			"A link leads to a page of another site that is gone, or to a server that can't be reached. Checked with `--links` alone.",
		example: "It depends on another site.",
	}),
	"link-moved": rule({
		severity: "notice",
		description:
			"A link leads to an alias of a post, from which it redirects to the post's path; or, with `--links`, to a page of another site that has moved for good.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\naliases: [/old/hello]\n---\n",
			"posts/again.md": "---\ntitle: Again\ndate: 2026-05-05\n---\n\n[Hello](/old/hello)\n",
		},
	}),
};
