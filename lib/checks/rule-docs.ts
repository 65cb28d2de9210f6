import type { Rule } from "@/lib/utils/diagnostics";

/** The documentation of a rule; `npm run docs` writes it to `docs/reference/checks.md`. */
export interface RuleDoc {
	meaning: string;
	/** The smallest content folder that the rule reports: file names, relative to the content folder, and their text. */
	example?: Readonly<Record<string, string>>;
}

const SITE = "title: My blog\n";
const HELLO = "---\ntitle: Hello\ndate: 2026-05-04\n---\n\n";

export const RULE_DOCS = {
	site: {
		meaning: "`site.yml` isn't valid YAML, or has an unknown key or a value that its key can't have. The build stops.",
		example: { "site.yml": "title: My blog\nlanguge: de\n" },
	},
	"site-missing": {
		meaning:
			"The content folder has no `site.yml`, or its title or URL can't be found. Its name is then `Blog`. Without a URL, a build ends with an error, and that of a blog in an app leaves out feeds and all else that needs one; [`url: false`](settings.md#url) says that there is none.",
		example: { "posts/2026-05-04-hello.md": "# Hello\n" },
	},
	"setting-ignored": {
		meaning:
			"`site.yml` in the folder of another system's site lets posts do more, opens other folders or adds services (`trust: code`, `scripts`, `links`, `head`, `analytics`, `comments`, `newsletter`, `webmention`, `indexNow`). That isn't followed, as the folder may be somebody else's, unless the environment variable `TRUST_SETTINGS` is `1`.",
		example: {
			"docusaurus.config.js": "module.exports = { title: 'A blog', url: 'https://blog.example' };\n",
			"site.yml": "scripts: true\ncomments: mastodon\n",
			"blog/hello.md": HELLO,
		},
	},
	"settings-unreadable": {
		meaning:
			"A settings file of another system, or a data or include file for the templates of its posts, has a syntax error, is too large (more than 200 kB, for templates) or can't be read. What is in it, such as the title, the URL and the permalinks of the site, has no effect, or is read as it was most likely meant.",
		example: {
			"_config.yml": "title: My blog: on ferns\nurl: https://blog.example\n",
			"_posts/2026-05-04-hello.md": "Good day.\n",
		},
	},
	"words-missing": {
		meaning: "The interface isn't translated into the blog's language. It is shown in English.",
		example: { "site.yml": "title: Blogg\nlanguage: sv\n" },
	},
	"color-contrast": {
		meaning:
			"A color of `colors` is hard to read on the paper: its contrast is below 4.5:1, as WCAG requires at level AA. The color is used. The message names the nearest one that is readable.",
		example: { "site.yml": 'title: My blog\nurl: https://blog.example\ncolors:\n  accent:\n    light: "#e8a33d"\n' },
	},
	"code-theme": {
		meaning: "`codeTheme` names no theme of Shiki. Code has the built-in colors.",
		example: { "site.yml": "title: My blog\nurl: https://blog.example\ncodeTheme: github-ligth\n" },
	},
	"code-contrast": {
		meaning:
			"Text or comments of a theme of `codeTheme` are hard to read on its background: their contrast is below 4.5:1, as WCAG requires at level AA.",
		example: { "site.yml": "title: My blog\nurl: https://blog.example\ncodeTheme: nord\n" },
	},
	authors: {
		meaning: "`authors.yml` isn't valid YAML, or has a value that its key can't have. The build stops.",
		example: { "site.yml": SITE, "authors.yml": "ada:\n  name: Ada Lovelace\n  url: ada.example\n" },
	},
	"section-missing": {
		meaning: "`sections` of `site.yml` names a folder that doesn't exist. The section has no posts, and so no list.",
		example: { "site.yml": `${SITE}sections: talks\n`, "posts/hello.md": HELLO },
	},
	"author-unknown": {
		meaning: "A post names an author who isn't in `authors.yml`, but whose name is almost the same as one there.",
		example: {
			"site.yml": SITE,
			"authors.yml": "ada:\n  name: Ada Lovelace\n",
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nauthors: [adda]\n---\n",
		},
	},
	tags: {
		meaning:
			"`tags.yml` isn't valid YAML, has an unknown key or value, or gives two tags the same name. The build stops.",
		example: { "site.yml": SITE, "tags.yml": "css:\n  color: pink\n" },
	},
	"front-matter": {
		meaning:
			"The front matter isn't valid YAML or TOML, and its meaning isn't clear; or the beginning of a text looks like front matter, but isn't at its place or has other delimiters. The post is left out, as it may be a draft. The build stops, unless `strict` is `false`.",
		example: { "site.yml": SITE, "posts/hello.md": "---\ntitle: Hello\n  date: 2026-05-04\n---\n" },
	},
	"front-matter-invalid": {
		meaning:
			"A field that decides who sees a post, and where, has a value that it can't have: `title`, `date`, `draft`, `published`, `unlisted`, `review`, `trust`, `slug` or `permalink`. The build stops. With `strict: false` the post is published without the field, but for `draft`, `published` and `unlisted`: if one of them is invalid, the post is left out.",
		example: { "site.yml": SITE, "posts/hello.md": "---\ntitle: Hello\ndate: yesterday\n---\n" },
	},
	"front-matter-left-out": {
		meaning: "Any other field has a value that it can't have. The post is published without the field.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nimage: { file: cover.png }\n---\n",
		},
	},
	"front-matter-corrected": {
		meaning:
			"A line or a value of the front matter isn't valid, but its meaning is clear: a text that needs quotes, a day that its month doesn't have, a list in place of a text. Or a key can't be used (`__proto__`). The message describes how it is read.",
		example: { "site.yml": SITE, "posts/hello.md": "---\ntitle: Part one: Hello\ndate: 2026-02-30\n---\n" },
	},
	"front-matter-duplicate": {
		meaning: "A key occurs twice in the front matter. The last value is used.",
		example: { "site.yml": SITE, "posts/hello.md": "---\ntitle: Hello\ntitle: Good day\ndate: 2026-05-04\n---\n" },
	},
	"front-matter-unclear": {
		meaning:
			"A front matter field isn't used, and its value would keep the post from readers: a misspelt `drfat: true`, `publishd: false` or `dtae:` with a date in the future, or another name of a field that says otherwise, such as `publishDate` beside `date`. The post is left out. The build stops, unless `strict` is `false`.",
		example: { "site.yml": SITE, "posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ndrfat: true\n---\n" },
	},
	"front-matter-unknown": {
		meaning:
			"The blog doesn't know a front matter field, and keeps its value for expressions in MDX. Or two keys, such as `image` and `ogImage`, are names of the same field, of which one is used. The other one has no effect.",
		example: { "site.yml": SITE, "posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ndescripton: Hi\n---\n" },
	},
	"title-missing": {
		meaning: "A post has neither a `title` nor a heading. Its title is made from its file name.",
		example: { "site.yml": SITE, "posts/2026-05-04-hello.md": "Good day.\n" },
	},
	"date-missing": {
		meaning: "A post has no date, in the front matter or the file name. It comes last in lists.",
		example: { "site.yml": SITE, "posts/hello.md": "# Hello\n" },
	},
	"content-missing": {
		meaning:
			"The content folder can't be read any more, such as after it was renamed while `npm run dev` runs. Commands that begin without it, such as `CONTENT_DIR=../my-blgo npm run build`, end with the same sentence.",
	},
	"package-missing": {
		meaning:
			"The folder looks like another system's site, and the package `quire-migrate`, which reads these, isn't installed. Only the folders of this blog in it are read. The build stops.",
		example: {
			"_config.yml": "title: My blog\nurl: https://blog.example\n",
			"_posts/2026-05-04-hello.md": "Good day.\n",
		},
	},
	"file-unreadable": {
		meaning:
			"A post can't be read from disk, has more than 5 MB, or its text or name isn't encoded in UTF-8. Its text is read as UTF-16 or windows-1252 if it is likely to be that, and left out otherwise. The build stops, unless `strict` is `false`. Or `site.yml`, `authors.yml`, `tags.yml` or `theme.css` can't be read, as it is a folder, for example. The rest is checked as if there were none.",
	},
	"symbolic-link": {
		meaning:
			"A symbolic link leads out of the content folder, to nothing, to the content folder itself, to a hidden file, to a draft, to the source of a post, or, beside posts, to a single file outside the folders of the blog. Or a file is a hard link to the source of a post. It isn't read or published, and the build stops, unless `strict` is `false` and the link is inside a folder, as `posts/guests/a.png` is. The setting `links` allows other folders. A symbolic link to nothing among the static files of another system's site is [`file-missing`](#file-missing).",
	},
	"file-left-out": {
		meaning:
			"A file in `public/` isn't published, as its name is that of a hidden file (except in `.well-known/`), a copy, an unfinished download or a private key.",
		example: { "site.yml": SITE, "public/.env": "TOKEN=secret\n" },
	},
	"post-left-out": {
		meaning:
			"A file in the folder of posts or pages isn't rendered, as it is in another format than Markdown. Or a folder of posts isn't read, as it is beside the folder of posts and not in it.",
		example: { "site.yml": SITE, "posts/2026-05-04-hello.html": "<h1>Hello</h1>\n" },
	},
	"list-left-out": {
		meaning: "The page on which another system lists its posts isn't rendered, as this blog makes its own list.",
		example: {
			"docusaurus.config.js": "module.exports = { title: 'A blog', url: 'https://blog.example' };\n",
			"blog/index.md": "# All posts\n",
			"blog/hello.md": HELLO,
		},
	},
	"path-conflict": {
		meaning:
			"Two posts want the same URL, but for upper and lower case, or a post wants that of a list, of a static file or of a redirect; or a static file has the place of something else. The build stops. With `strict: false`, what gives way isn't published, and of two posts see [`path-twice`](#path-twice). If `trust` in `site.yml` trusts the folder of a post less than what has the URL, the post is left out with a warning, and the build goes on.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": HELLO,
			"posts/2026-05-05-hi.md": "---\ntitle: Hi\nslug: hello\n---\n",
		},
	},
	"path-invalid": {
		meaning:
			"A URL that a post asks for is reserved or can't be served. The post is left out. The build stops, unless `strict` is `false` or `trust` in `site.yml` trusts the folder of the post less than others.",
		example: { "site.yml": SITE, "pages/dev.md": "# For developers\n" },
	},
	"path-twice": {
		meaning:
			"With `strict: false`, two posts want the same URL and have the same date. The URL of the later one gets a number.",
		example: {
			"site.yml": `${SITE}strict: false\n`,
			"posts/hello.md": HELLO,
			"posts/hi.md": "---\ntitle: Hi\ndate: 2026-05-04\nslug: hello\n---\n",
		},
	},
	"name-twice": {
		meaning: "Two posts have the same name and different dates. The URL of the newer one contains its date.",
		example: { "site.yml": SITE, "posts/2025-05-04-hello.md": "# Hello\n", "posts/2026-05-04-hello.md": "# Hello\n" },
	},
	"old-address": {
		meaning:
			"An old URL of a post, made by a pattern in `oldPermalinks`, can't redirect to it. Or `permalink` was another one in an earlier build, which `oldPermalinks` doesn't have, so that links to the old addresses lead nowhere.",
		example: {
			"site.yml": "title: My blog\noldPermalinks: /:slug\n",
			"posts/2026-05-04-about.md": "# About this blog\n",
			"pages/about.md": "# About\n",
		},
	},
	"title-twice": {
		meaning: "The body begins with a first-level heading that is another form of the title. Only the title is shown.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}# Hello!\n\nGood day.\n` },
	},
	"title-shared": {
		meaning: "Another post of the same language has the same title.",
		example: { "site.yml": SITE, "posts/hello.md": HELLO, "posts/hello-again.md": HELLO },
	},
	"title-long": {
		meaning: "A title is longer than search engines show.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": HELLO.replace("Hello", "Hello, and a good day to everyone who has found a way to this blog"),
		},
	},
	"description-shared": {
		meaning: "Another post of the same language has the same description.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": HELLO.replace("Hello", "Hello\ndescription: A greeting"),
			"posts/good-day.md": HELLO.replace("Hello", "Good day\ndescription: A greeting"),
		},
	},
	"description-long": {
		meaning: "A description in the front matter is longer than search engines show.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": HELLO.replace("Hello", `Hello\ndescription: A greeting${", and another one".repeat(9)}`),
		},
	},
	"tag-similar": {
		meaning:
			"A tag of a single post is nearly another one, or one of `tags.yml`, and may be misspelt. The [desk](../desk.md) can merge tags.",
		example: {
			"site.yml": SITE,
			"tags.yml": "typography: Typography\n",
			"posts/hello.md": HELLO.replace("Hello", "Hello\ntags: [typografy]"),
		},
	},
	"mdx-syntax": {
		meaning: "The body isn't valid MDX. It is shown as Markdown. Raise this rule to `error` to stop builds instead.",
		example: { "site.yml": SITE, "posts/hello.mdx": `${HELLO}<Callout>\n\nGood day.\n` },
	},
	"markdown-syntax": {
		meaning:
			"The body can't be compiled or rendered as Markdown. Any text is valid Markdown, so this is rare. It is shown as plain text. The build stops, unless `strict` is `false`.",
	},
	"mdx-expression": {
		meaning:
			"An MDX post can't be rendered: an expression throws or uses something that isn't defined, or a tag has content or attributes that React refuses, such as those of `{...props}`; or a component of yours that runs in the browser gets what can't be sent there, such as a function. It is shown as Markdown. The build stops, unless `strict` is `false`.",
		example: { "site.yml": SITE, "posts/hello.mdx": `${HELLO}It costs {price}.\n` },
	},
	"mdx-import": {
		meaning:
			"An `import` in a post can't be resolved: the file, package or export is missing, has an error, or is of a kind that posts can't import. What uses it is left out.",
		example: {
			"site.yml": SITE,
			"posts/2026-05-04-hello.mdx": `${HELLO}import { total } from "./data"\n\n{total} words.\n`,
		},
	},
	"mdx-esm": {
		meaning:
			"An `export` of an MDX post can't be used, or an `import` in a post that may not run code. What depends on it is left out.",
		example: {
			"site.yml": `${SITE}trust: components\n`,
			"posts/hello.mdx": `${HELLO}import { sum } from "../lib/sum";\n\nGood day.\n`,
		},
	},
	"mdx-code": {
		meaning: "A post has JavaScript that its `trust` doesn't allow. The code is left out.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}import year from "./year.js";\n\nIt is {new Date().getFullYear()}.\n`,
		},
	},
	"trust-invalid": {
		meaning:
			"The front matter of a post asks for more trust than its folder has, or `trust` in `site.yml` names a folder without posts.",
		example: {
			"site.yml": `${SITE}trust: text\n`,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ntrust: code\n---\n",
		},
	},
	"template-unknown": {
		meaning:
			'A template tag of another system has no equivalent. The tag is left out, its content stays. Without the package `quire-migrate`, which reads these tags, the first one of a post is reported, and all are shown as they are written. So are shortcodes of WordPress, such as `[gallery ids="1"]`, each of which is reported once.',
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}{{< chart "sales" >}}\n` },
	},
	"template-limit": {
		meaning:
			"The templates of Liquid or Nunjucks in a post take more than 100,000 steps, such as a loop in a loop over long lists, or make more than 250,000 characters. The tag with which they do, and those after it, are shown as they are written.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}{% for a in (1..900) %}{% for b in (1..900) %}{{ a }}{% endfor %}{% endfor %}\n`,
		},
	},
	"math-syntax": {
		meaning: "A formula can't be parsed. Its source is shown.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}$$\n\\frac{1\n$$\n` },
	},
	footnote: {
		meaning:
			"A footnote is referred to and has no text, or has a text and is not referred to, or has two. A text that would not be shown is shown where it is written.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}Good day.[^1]\n\n[^l]: Or good evening.\n` },
	},
	"table-row": {
		meaning:
			"A row of a table has more cells than the head. Markdown would leave them out; they are shown in the last column, as they are written.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}| Sign | Meaning |\n| --- | --- |\n| \`a || b\` | or |\n`,
		},
	},
	"block-unclosed": {
		meaning:
			"A block of code, or one between colons, has no end. The rest of the text, or of the list item, belongs to it.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}:::note\n\nGood day.\n` },
	},
	"html-event": {
		meaning: "A tag has an attribute with script, such as `onclick`. The attribute is dropped.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<p onclick="alert(1)">Good day.</p>\n` },
	},
	"html-script": {
		meaning:
			"A post contains a `<script>`, or what runs code without one: a URL such as `javascript:`, a frame with its own document (`srcdoc`), or an animation of such an attribute. It is dropped. Or it uses a file beside it of a type that may run scripts, which isn't published. `scripts: true` in `site.yml` allows scripts, such frames and such files.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<script>alert(1)</script>\n` },
	},
	"html-head": {
		meaning:
			"A post has a `<meta>`, `<title>`, `<base>` or `<link>`, which would change the head of the page. It is dropped.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<meta name="robots" content="noindex">\n` },
	},
	"html-unsafe": {
		meaning:
			"A tag, attribute or style could lead readers away or change the page; or, in a post with the trust `text`, send data, or restyle or cover the page. It is dropped.",
		example: { "site.yml": `${SITE}trust: text\n`, "posts/hello.md": `${HELLO}<style>p { color: red }</style>\n` },
	},
	"html-blocked": {
		meaning:
			"A tag or style loads an image in a way that the page's Content Security Policy doesn't allow. Browsers don't show it. An `<object>` or `<embed>` is dropped.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<object data="/hills.svg"></object>\n` },
	},
	"html-style": {
		meaning: "The `style` attribute of a tag isn't valid CSS. It is dropped.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<p style="red">Good day.</p>\n` },
	},
	"html-class": {
		meaning:
			"A post has classes of Tailwind, which are made for the blog's own files and those in `components/` only. It is reported once for each post.",
		example: { "site.yml": SITE, "posts/hello.mdx": `${HELLO}<p className="mt-8 bg-red-500">Good day.</p>\n` },
	},
	"html-tag": {
		meaning:
			"The name of a tag isn't a valid tag name, or it is a tag that only pages have, such as `<body>`, or that browsers never show, such as `<template>`: its content is shown without it. Or it is code such as `<?php … ?>`, which is shown as text.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<p>Prices are in <us$>dollars</us$>.</p>\n` },
	},
	"html-unclosed": {
		meaning:
			"A tag or comment in Markdown has no end. A tag that would hide the text after it, or is of no element, such as in `Promise<string>`, is shown as text; one that loads a file, such as `<video src=…>`, ends at once.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}It returns a Promise<string> of the day.\n` },
	},
	"code-language": {
		meaning: "The highlighter doesn't know the language of a code block. The code is shown without colors.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}\`\`\`pyhton\nprint("Hello")\n\`\`\`\n` },
	},
	"code-limit": {
		meaning:
			"The grammar of a language takes more than ten seconds for the code blocks of a post, such as for a line of C# with dozens of `<`. They are shown without colors.",
	},
	diagram: {
		meaning:
			"A block of the language `mermaid` can't be drawn: its kind isn't a flowchart (`graph`), a sequence, state or class diagram, or entities (`erDiagram`), or its name is misspelt; its syntax is invalid; or it has more than 500 lines. It is shown as code.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}\`\`\`mermaid\nflowchrat LR\n  A --> B\n\`\`\`\n` },
	},
	"post-limit": {
		meaning:
			"A post takes more than ten seconds of processor time, or 512 MB of memory, such as one of thousands of brackets that are never closed, or an expression with a loop without an end. Its text is shown as it is written.",
	},
	"heading-empty": {
		meaning: "A heading has no text. The table of contents leaves it out.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}##\n\nGood day.\n` },
	},
	"heading-skipped": {
		meaning: "A heading is two or more levels below the one before it.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}## Morning\n\n#### Six o’clock\n` },
	},
	"text-encoding": {
		meaning:
			"Characters of the text, the title, the description or `imageAlt` were decoded twice: the text was saved as UTF-8, and read as another encoding before it was saved again.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}Good day, FranÃ§ois.\n` },
	},
	"text-unfinished": {
		meaning:
			"A note to do something is in the text, the title, the description or `imageAlt`: `TKTK`, and `TODO` or `FIXME` in capitals before a colon, a bracket or the end of a line, or at the beginning of a line or sentence. Code isn't looked at, and neither are sentences about such notes (“A TODO app”, “TODO lists are …”).",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}Good day. TODO: name the guests.\n` },
	},
	"component-unknown": {
		meaning:
			"An MDX post uses a component that doesn't exist, whose content is shown without it, or one of another system that can't be shown, such as `<Head>`, which is left out with its content. Or a text has a component that is Markdown all the same: one with templates or shortcodes of another system, a `.markdown` file, or one with the trust `text`.",
		example: { "site.yml": SITE, "posts/hello.mdx": `${HELLO}<Calout>Good day.</Calout>\n` },
	},
	"posts-unknown": {
		meaning:
			"A list of posts, `<Posts>`, names a tag, an author or a series that no post has, or has an option that doesn't exist.",
		example: {
			"site.yml": SITE,
			"posts/hello.mdx": `${HELLO.replace("Hello", "Hello\ntags: [talks]")}<Posts tag="talk" />\n`,
		},
	},
	"service-missing": {
		meaning: "A post asks for a service that `site.yml` doesn't name, and nothing is shown.",
		example: { "site.yml": SITE, "posts/hello.mdx": `${HELLO}<Newsletter />\n` },
	},
	"embed-missing": {
		meaning:
			"Nothing is stored of the page that an `<Embed>` names. It is a plain link until `quire embed` has stored its title and picture.",
		example: {
			"site.yml": SITE,
			"posts/2026-05-04-hello.mdx": `${HELLO}<Embed url="https://vimeo.com/76979871" />\n`,
		},
	},
	"image-missing": {
		meaning: "An image file doesn't exist. Readers see its alternative text.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}![Hills](./hills.jpg)\n` },
	},
	"image-unreadable": {
		meaning: "An image file is damaged, or in a format that can't be read. Readers see its alternative text.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}![Hills](./hills.jpg)\n`,
			"posts/hills.jpg": "<html></html>\n",
		},
	},
	"image-too-large": {
		meaning: "An image has too many pixels to be decoded safely. Readers see its alternative text.",
	},
	"svg-content": {
		meaning:
			"An SVG file has more than a drawing: a script, an event attribute, HTML, or an address of another file. Readers get it without, and the text of HTML as plain text.",
		example: { "site.yml": SITE, "public/a.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>\n' },
	},
	"image-alt": {
		meaning:
			'An image has no alternative text, which screen readers read out, and which is shown if the image can\'t be loaded. A decorative image can have `<img alt="" aria-hidden="true">`.',
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}![](./square.svg)\n`,
			"posts/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
		},
	},
	"image-heavy": {
		meaning:
			"An image has more than 1 MB, or far more pixels than any page shows, or is more than 1,000 pixels wide and more than four times as wide as all its `width` and `height` attributes in a post say. Readers get a smaller version where one can be made. An image that a link leads to may be as large as any.",
	},
	"image-misnamed": {
		meaning: "The extension of an image file doesn't match its format. Readers see its alternative text.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}![A square](./square.png)\n`,
			"posts/square.png":
				'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>\n',
		},
	},
	"og-image-font": {
		meaning:
			"The title of a post without an image is in a script of which no font is installed, so its OG image shows the name of the blog. The message has the command that installs one.",
		example: {
			"site.yml": SITE,
			"posts/2026-05-04-vanakkam.md": "---\ntitle: வணக்கம்\ndate: 2026-05-04\nslug: vanakkam\n---\n\nHello.\n",
		},
	},
	"font-missing": {
		meaning: "The file of `font` in `site.yml` doesn't exist. The system's fonts are used.",
		example: { "site.yml": "title: My blog\nfont: /fonts/literata.woff2\n" },
	},
	"font-unreadable": {
		meaning: "The file of `font` in `site.yml` isn't a usable WOFF2 font. The system's fonts are used.",
		example: { "site.yml": "title: My blog\nfont: /literata.woff2\n", "public/literata.woff2": "<html></html>\n" },
	},
	"translation-missing": {
		meaning: "A post names a translation that isn't a post or page of the blog. No link to it is shown.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ntranslations:\n  de: /blog/hallo\n---\n",
		},
	},
	"translation-language": {
		meaning: "A translation is in another language than the one under which a post names it.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\ntranslations:\n  de: /blog/bonjour\n---\n",
			"posts/bonjour.md": "---\ntitle: Bonjour\ndate: 2026-05-04\nlang: fr\n---\n",
		},
	},
	"translation-outdated": {
		meaning:
			"The text of the post that `translationOf` names has changed since the translation was made. `quire translated <post>` writes its present version, once the translation is complete again.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": HELLO,
			"posts/hallo.md":
				"---\ntitle: Hallo\ndate: 2026-05-04\nlang: de\ntranslationOf: { post: /blog/hello, version: 3f2a91c04d5e }\n---\n\nGuten Tag.\n",
		},
	},
	"file-missing": {
		meaning:
			"A video, audio or other file that a tag loads doesn't exist. Or a post uses a file of `drafts/`, or one beside posts in a folder with more `trust`, which isn't published for it, or a hard link in a folder with less `trust` than others. Or a symbolic link among the static files of another system's site leads to nothing.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<video src="./hills.mp4" controls></video>\n` },
	},
	"url-scheme": {
		meaning:
			"The address of a file has a scheme of another program, such as a site's bundler, before its relative path. The file is used without the scheme.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}![A square](asset-url:./square.svg)\n`,
			"posts/square.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>',
		},
	},
	"link-missing": {
		meaning:
			"A link within the site, of a post, of `navigation:` or of `links:` in `footer:`, leads to a path without a page or file.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}[The next post](/blog/helo)\n` },
	},
	"link-part": {
		meaning: "A link leads to an existing page, but its fragment (`#id`) isn't on that page.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}[Conclusion](#conclusion)\n\n## In conclusion\n` },
	},
	"link-label": {
		meaning:
			"A link by a label, `[text][label]`, whose label isn't defined, or words that Markdown reads as the address of a label, as in `[Ada]: Yes`, that no link has. Both are shown as they are written.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": `${HELLO}Good day to [you][fern].\n\n[ferns]: https://ferns.example\n`,
		},
	},
	"link-external": {
		meaning:
			"A link leads to a page of another site that is gone, or to a server that can't be reached. Checked with `--links` alone.",
	},
	"link-moved": {
		meaning:
			"A link leads to an alias of a post, from which it redirects to the post's path; or, with `--links`, to a page of another site that has moved for good.",
		example: {
			"site.yml": SITE,
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\naliases: [/old/hello]\n---\n",
			"posts/again.md": "---\ntitle: Again\ndate: 2026-05-05\n---\n\n[Hello](/old/hello)\n",
		},
	},
	"review-secret": {
		meaning:
			"A draft is open for review, but `REVIEW_SECRET`, from which its link is made, isn't set or is too short. The draft has no page.",
		example: {
			"site.yml": SITE,
			"drafts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nreview: 2199-01-15\n---\n",
		},
	},
	"review-ended": {
		meaning: "The review of a draft has ended. It has no page any more.",
		example: {
			"site.yml": SITE,
			"drafts/hello.md": "---\ntitle: Hello\ndate: 2026-05-04\nreview: 2026-05-10\n---\n",
		},
	},
	"owner-code": {
		meaning:
			"A file in `components/` or `slots/` can't be compiled or loaded. The build stops; `next dev` shows the error where the component stands.",
		example: { "site.yml": SITE, "components/chart.tsx": "export function Chart() {\n\treturn <b>;\n}\n" },
	},
	config: {
		meaning:
			"`quire.config.ts` can't be loaded, has an unknown key or a value that its key can't have, or makes no file, or one at a path that something else has.",
		example: { "site.yml": SITE, "quire.config.js": "export default { remarkPlugin: [] };\n" },
	},
	plugin: {
		meaning: "A plugin of `quire.config.ts` fails in a post, which is shown without what the plugin does.",
		example: {
			"site.yml": SITE,
			"quire.config.js":
				"const count = () => (tree) => {\n\tthrow new Error('Nothing to count.');\n};\n\nexport default { remarkPlugins: [count] };\n",
			"posts/2026-05-04-hello.md": `${HELLO}Good day.\n`,
		},
	},
	"slot-unknown": {
		meaning: "A file in `slots/` has the name of no slot, and isn't used.",
		example: { "site.yml": SITE, "posts/hello.md": HELLO, "slots/after-posts.tsx": "export default () => <hr />;\n" },
	},
	"check-ignore": {
		meaning: "A comment that switches a rule off names a rule that doesn't exist, or that reports nothing there.",
		example: { "site.yml": SITE, "posts/hello.md": `${HELLO}<!-- check-ignore image-alt: a drawing -->\nGood day.\n` },
	},
	theme: {
		meaning:
			"A part of `theme.css` is invalid and left out; the file names a stylesheet, font or image that pages don't load; or the name of a property of CSS or of a token is misspelt, and has no effect.",
		example: { "site.yml": SITE, "theme.css": "a {\n\tcolor red;\n}\n" },
	},
} as const satisfies Record<Rule, RuleDoc>;
