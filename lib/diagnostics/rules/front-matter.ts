import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const FRONT_MATTER_RULES = {
	"front-matter": rule({
		severity: "error",
		description:
			"The front matter isn't valid YAML or TOML, and its meaning isn't clear; it has more than 100 KB; or the beginning of a text looks like front matter, but isn't at its place or has other delimiters, or lines below a heading keep it from readers, as the properties of an export by Notion do (`Status: Not started`, `Publish date:` in the future). The post is left out, as it may be a draft. The build stops, unless `strict` is `false`.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": "---\ntitle: Hello\n  date: 2026-05-04\n---\n" },
	}),
	"front-matter-invalid": rule({
		severity: "error",
		description:
			"A field that decides who sees a post, and where, has a value that it can't have: `title`, `date`, `draft`, `published`, `unlisted`, `review`, `trust`, `slug` or `permalink`. The build stops. With `strict: false` the post is published without the field, but for `draft`, `published`, `unlisted`, `date` and `review`: if one of them is invalid, the post is left out.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": "---\ntitle: Hello\ndate: yesterday\n---\n" },
	}),
	"front-matter-left-out": rule({
		severity: "warning",
		description: "Any other field has a value that it can't have. The post is published without the field.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nimage: { file: cover.png }\n---\n",
		},
	}),
	"front-matter-corrected": rule({
		severity: "warning",
		description:
			"A line or a value of the front matter isn't valid, but its meaning is clear: a text that needs quotes, a day that its month doesn't have, a list in place of a text. A post whose `date` has a time, a zone or a day that can't be read is published when that day is over in all time zones. Or a key can't be used (`__proto__`). The message describes how it is read.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": "---\ntitle: Part one: Hello\ndate: 2026-02-30\n---\n" },
	}),
	"front-matter-duplicate": rule({
		severity: "warning",
		description: "A key occurs twice in the front matter. The last value is used.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": "---\ntitle: Hello\ntitle: Good day\ndate: 2026-05-04\n---\n",
		},
	}),
	"front-matter-unclear": rule({
		severity: "error",
		description:
			"A front matter field isn't used, and its value would keep the post from readers: a misspelt `drfat: true` or `dtae:` in the future; another name of a field with another value, such as `publishDate` beside `date`; a key of another system, such as `status: draft`, `private: true`, `password: …`, `published_at: null`, `embargo` in the future, `expiryDate` in the past, also in other languages (`status: черновик`); `draft: true` below another key or in a text; a `review` of a post that isn't a draft; exported metadata that isn't used; a day in the future in the file name in a form that isn't read (`2027-31-05-hello.md`). The post is left out. The build stops, unless `strict` is `false`. With `draft: false`, a value such as `status: draft` has no effect.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ndrfat: true\n---\n" },
	}),
	"draft-named": rule({
		severity: "warning",
		description:
			"A post is published although a name marks it as not for readers: that of its file (`hello.draft.md`, `wip-hello.md`, `Untitled.md` without a title, and `hello copy.md`, `hello 2.md` or `hello-DESKTOP-AB12CD3.md` beside `hello.md`), its folder (`My drafts/`, `private/`, without a date `templates/` or `scheduled/`), its title (`[Draft] Hello`), a tag (`draft`, `do-not-publish`), a category, a series, a term or its first line (`#draft #css`, `DRAFT — do not publish`). Or it has no date and is in the folder of an `index.md` that is a draft, or no front matter in that of an `index.md` whose day it gets. `draft: false` in the front matter, or a title with the word too, such as that of `draft-beer.md`, marks it as for readers.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.draft.md": EXAMPLE_POST },
	}),
	"front-matter-unknown": rule({
		severity: "notice",
		description:
			"The blog doesn't know a front matter field, and keeps its value for expressions in MDX. Or two keys, such as `image` and `ogImage`, are names of the same field, of which one is used. The other one has no effect.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ndescripton: Hi\n---\n",
		},
	}),
	"own-field": rule({
		severity: "error",
		description:
			"A field of a post that the blog itself doesn't know isn't as the schema `fields` of [`quire.config.ts`](../guides/own-code.md#fields-of-your-own) wants it, or the schema makes of it what JSON can't have. The post is left out. The build stops, unless `strict` is `false`.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"quire.config.js":
				'import { z } from "zod";\n\nexport default { fields: z.object({ rating: z.number().max(5) }) };\n',
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nrating: 6\n---\n",
		},
	}),
	"trust-invalid": rule({
		severity: "warning",
		description:
			"The front matter of a post asks for more trust than its folder has, or, in a folder with less trust than `posts` and the content folder, to be `pinned` or a translation of another post that doesn't name it; or `trust` in `site.yml` names a folder without posts.",
		example: {
			"site.yml": `${EXAMPLE_SITE}trust: text\n`,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ntrust: code\n---\n",
		},
	}),
	"title-missing": rule({
		severity: "warning",
		description:
			"A post has neither a `title` nor a heading, or its file is empty. Its title is made from its file name.",
		example: { "site.yml": EXAMPLE_SITE, "posts/2026-05-04-hello.md": "Good day.\n" },
	}),
	"title-twice": rule({
		severity: "notice",
		description:
			"The body begins with a first-level heading that is another form of the title. Only the title is shown.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}# Hello!\n\nGood day.\n` },
	}),
	"title-shared": rule({
		severity: "notice",
		description: "Another post of the same language has the same title.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": EXAMPLE_POST, "posts/hello-again.md": EXAMPLE_POST },
	}),
	"title-long": rule({
		severity: "notice",
		description: "A title is longer than search engines show.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": EXAMPLE_POST.replace(
				"Hello",
				"Hello, and a good day to everyone who has found a way to this blog",
			),
		},
	}),
	"description-shared": rule({
		severity: "notice",
		description: "Another post of the same language has the same description.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": EXAMPLE_POST.replace("Hello", "Hello\ndescription: A greeting"),
			"posts/good-day.md": EXAMPLE_POST.replace("Hello", "Good day\ndescription: A greeting"),
		},
	}),
	"description-long": rule({
		severity: "notice",
		description: "A description in the front matter is longer than search engines show.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": EXAMPLE_POST.replace("Hello", `Hello\ndescription: A greeting${", and another one".repeat(9)}`),
		},
	}),
	"date-missing": rule({
		severity: "warning",
		description: "A post has no date, in the front matter or the file name. It comes last in lists.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": "# Hello\n" },
	}),
	"author-unknown": rule({
		severity: "warning",
		description: "A post names an author who isn't in `authors.yml`, but whose name is almost the same as one there.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"authors.yml": "ada:\n  name: Ada Lovelace\n",
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nauthors: [adda]\n---\n",
		},
	}),
	"tag-similar": rule({
		severity: "notice",
		description:
			"A tag of a single post is nearly another one, or one of `tags.yml`, and may be misspelt. The [desk](../guides/desk.md) can merge tags.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"tags.yml": "typography: Typography\n",
			"posts/hello.md": EXAMPLE_POST.replace("Hello", "Hello\ntags: [typografy]"),
		},
	}),
};
