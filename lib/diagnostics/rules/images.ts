import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const IMAGE_RULES = {
	"image-missing": rule({
		severity: "warning",
		description:
			"An image file doesn't exist, or is on the computer of its author (`file:`, `C:/`, `localhost`). Readers see its alternative text.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}![Hills](./hills.jpg)\n` },
	}),
	"image-unreadable": rule({
		severity: "warning",
		description:
			"An image file is damaged, or in a format that can't be read. Readers see its alternative text. An SVG file in `public/` that can't be read isn't published.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}![Hills](./hills.jpg)\n`,
			"posts/hills.jpg": "<html></html>\n",
		},
	}),
	"image-too-large": rule({
		severity: "warning",
		description: "An image has too many pixels to be decoded safely. Readers see its alternative text.",
		example: "The file of such an image is not a text.",
	}),
	"image-misnamed": rule({
		severity: "warning",
		description: "The extension of an image file doesn't match its format. Readers see its alternative text.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}![A square](./square.png)\n`,
			"posts/square.png":
				'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>\n',
		},
	}),
	"image-alt": rule({
		severity: "notice",
		description:
			'An image has no alternative text, which screen readers read out, and which is shown if the image can\'t be loaded. A decorative image can have `<img alt="" aria-hidden="true">`.',
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}![](./square.svg)\n`,
			"posts/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
		},
	}),
	"image-heavy": rule({
		severity: "notice",
		description:
			"An image has more than 1 MB, or far more pixels than any page shows, or is more than 1,000 pixels wide and more than four times as wide as its `width` and `height` in a post say. Readers get a smaller version where one can be made. An image that a link leads to may be as large as any.",
		example: "The file of such an image is not a text.",
	}),
	"image-location": rule({
		severity: "warning",
		description:
			"An image that is published has the place where it was taken in its metadata (EXIF or XMP), as photographs of phones do. Pages show copies without it, but the file itself is published as well.",
		example: "The file of such an image is not a text.",
	}),
	"svg-content": rule({
		severity: "warning",
		description:
			"An SVG file has more than a drawing: a script, an event attribute, HTML, or an address of another file. Readers get it without, and the text of HTML as plain text.",
		example: { "site.yml": EXAMPLE_SITE, "public/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>\n' },
	}),
	"og-image-font": rule({
		severity: "notice",
		description:
			"The title of a post without an image is in a script of which no font is installed, so its OG image shows the name of the blog. The message has the command that installs one.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/2026-05-04-vanakkam.md": "---\ntitle: வணக்கம்\ndate: 2026-05-04\nslug: vanakkam\n---\n\nHello.\n",
		},
	}),
};
