import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const MARKDOWN_RULES = {
	"mdx-syntax": rule({
		severity: "warning",
		description:
			"The body isn't valid MDX. It is shown as Markdown. Raise this rule to `error` to stop builds instead.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.mdx": `${EXAMPLE_POST}<Callout>\n\nGood day.\n` },
	}),
	"markdown-syntax": rule({
		severity: "error",
		description:
			"The body can't be compiled or rendered as Markdown. Any text is valid Markdown, so this is rare. It is shown as plain text. The build stops, unless `strict` is `false`.",
		example: "No such text is known that is short.",
	}),
	"mdx-expression": rule({
		severity: "error",
		description:
			"An MDX post can't be rendered: an expression throws or uses something that isn't defined, or a tag has content or attributes that React refuses, such as those of `{...props}`; or a component of yours that runs in the browser gets what can't be sent there, such as a function. It is shown as Markdown. The build stops, unless `strict` is `false`.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.mdx": `${EXAMPLE_POST}It costs {price}.\n` },
	}),
	"mdx-esm": rule({
		severity: "warning",
		description:
			"An `export` of an MDX post can't be used, or an `import` in a post that may not run code. What depends on it is left out.",
		example: {
			"site.yml": `${EXAMPLE_SITE}trust: components\n`,
			"posts/hello.mdx": `${EXAMPLE_POST}import { sum } from "../lib/sum";\n\nGood day.\n`,
		},
	}),
	"mdx-import": rule({
		severity: "error",
		description:
			"An `import` in a post can't be resolved: the file, package or export is missing, has an error, or is of a kind that posts can't import. What uses it is left out.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/2026-05-04-hello.mdx": `${EXAMPLE_POST}import { total } from "./data";\n\nGood day.\n`,
		},
	}),
	"mdx-code": rule({
		severity: "warning",
		description: "A post has JavaScript that its `trust` doesn't allow. The code is left out.",
		example: {
			"site.yml": `${EXAMPLE_SITE}trust: components\n`,
			"posts/hello.mdx": `${EXAMPLE_POST}It is {new Date().getFullYear()}.\n`,
		},
	}),
	"template-unknown": rule({
		severity: "warning",
		description:
			'A template tag of another system has no equivalent. It is left out, its content stays. Shown as they are written are shortcodes of WordPress, such as `[gallery ids="1"]`; of Obsidian the first link (`[[note]]`) and embed (`![[image.png]]`); and the first comment of Obsidian (`%%…%%`), Nunjucks (`{#…#}`), kramdown (`{::comment}`), Handlebars (`{{!…}}`) and ERB (`<%#…%>`).',
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}{{< chart "sales" >}}\n` },
	}),
	"template-limit": rule({
		severity: "warning",
		description:
			"The templates of Liquid or Nunjucks in a post take more than 100,000 steps, such as a loop in a loop over long lists, or make more than 250,000 characters. The tag with which they do, and those after it, are shown as they are written.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}{% for a in (1..900) %}{% for b in (1..900) %}{{ a }}{% endfor %}{% endfor %}\n`,
		},
	}),
	"math-syntax": rule({
		severity: "warning",
		description: "A formula can't be parsed. Its source is shown.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}$$\n\\frac{1\n$$\n` },
	}),
	footnote: rule({
		severity: "warning",
		description:
			"A footnote is referred to and has no text, or has a text and is not referred to, or has two. A text that would not be shown is shown where it is written.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}Good day.[^1]\n\n[^l]: Or good evening.\n` },
	}),
	"table-row": rule({
		severity: "warning",
		description:
			"A row of a table has more cells than the head. Markdown would leave them out; they are shown in the last column, as they are written.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}| Sign | Meaning |\n| --- | --- |\n| \`a || b\` | or |\n`,
		},
	}),
	"block-unclosed": rule({
		severity: "warning",
		description:
			"A block of code, or one between colons, has no end. The rest of the text, or of the list item, belongs to it.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}:::note\n\nGood day.\n` },
	}),
	"code-language": rule({
		severity: "warning",
		description: "The highlighter doesn't know the language of a code block. The code is shown without colors.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}\`\`\`pyhton\nprint("Hello")\n\`\`\`\n` },
	}),
	"code-empty": rule({
		severity: "warning",
		description:
			"A block of code is empty, and has a text on the line of its fence after the language. That describes the block, and isn't shown.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}\`\`\`js let a = 1;\n\`\`\`\n` },
	}),
	"code-limit": rule({
		severity: "warning",
		description:
			"The grammar of a language takes more than ten seconds for the code blocks of a post, such as for a line of C# with dozens of `<`. They are shown without colors.",
		example: "It takes more than ten seconds.",
	}),
	diagram: rule({
		severity: "warning",
		description:
			"A block of the language `mermaid` can't be drawn: its kind isn't a flowchart (`graph`), a sequence, state or class diagram, or entities (`erDiagram`), or its name is misspelt; its syntax is invalid; or it has more than 500 lines. It is shown as code.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}\`\`\`mermaid\nflowchrat LR\n  A --> B\n\`\`\`\n`,
		},
	}),
	"merge-conflict": rule({
		severity: "error",
		description:
			"A merge of Git isn't resolved: its versions are in the text, between lines such as `<<<<<<< HEAD`. If they are in the front matter, the post is left out. The build stops, unless `strict` is `false`. Code isn't looked at.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}<<<<<<< HEAD\nGood day.\n=======\nGood evening.\n>>>>>>> evening\n`,
		},
	}),
	"post-limit": rule({
		severity: "error",
		description:
			"A post takes more than ten seconds of processor time, or 512 MB of memory, such as one of thousands of brackets that are never closed, or an expression with a loop without an end; or a guest's post has more than 50 lists of posts. Its text is shown as it is written.",
		example: "It takes more than ten seconds.",
	}),
	"heading-empty": rule({
		severity: "warning",
		description: "A heading has no text. The table of contents leaves it out.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}##\n\nGood day.\n` },
	}),
	"heading-skipped": rule({
		severity: "notice",
		description: "A heading is two or more levels below the one before it.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}## Morning\n\n#### Six o’clock\n` },
	}),
	"text-encoding": rule({
		severity: "warning",
		description:
			"Characters of the text, the title, the description or `imageAlt` were decoded twice: the text was saved as UTF-8, and read as another encoding before it was saved again.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}Good day, FranÃ§ois.\n` },
	}),
	"text-unfinished": rule({
		severity: "notice",
		description:
			"A note to do something is in the text, the title, the description or `imageAlt`: `TKTK`, and `TODO` or `FIXME` in capitals before a colon, a bracket or the end of a line, or at the beginning of a line or sentence. Code, and sentences about such notes (“A TODO app”), aren't looked at. So is a comment such as `[//]: # (…)` right below a line of text, which needs a blank line above.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.md": `${EXAMPLE_POST}Good day. TODO: name the guests.\n` },
	}),
	"component-unknown": rule({
		severity: "warning",
		description:
			"An MDX post uses a component that doesn't exist, whose content is shown without it, or one of another system that can't be shown, such as `<Head>`, which is left out with its content. Or a text has a component that is Markdown all the same: one with templates or shortcodes of another system, a `.markdown` file, or one with the trust `text`. Or the name of a block (`:::nte`) is nearly that of a callout.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.mdx": `${EXAMPLE_POST}<Calout>Good day.</Calout>\n` },
	}),
	"component-prop": rule({
		severity: "warning",
		description:
			"A component lacks what it has to show, such as the `id` of a `<YouTube>` or the `src` of a `<Figure>`, or a prop has a value without effect, such as the `type` of a `<Callout>` or the `limit` of `<Posts>`.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.mdx": `${EXAMPLE_POST}<YouTube id="me-at-the-zoo" />\n` },
	}),
	"posts-unknown": rule({
		severity: "warning",
		description:
			"A list of posts, `<Posts>`, names a tag, an author or a series that no post has, or a section that doesn't exist.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.mdx": `${EXAMPLE_POST.replace("Hello", "Hello\ntags: [talks]")}<Posts tag="talk" />\n`,
		},
	}),
	"service-missing": rule({
		severity: "warning",
		description: "A post asks for a service that `site.yml` doesn't name, and nothing is shown.",
		example: { "site.yml": EXAMPLE_SITE, "posts/hello.mdx": `${EXAMPLE_POST}<Newsletter />\n` },
	}),
	"check-ignore": rule({
		severity: "notice",
		description: "A comment that switches a rule off names a rule that doesn't exist, or that reports nothing there.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": `${EXAMPLE_POST}<!-- check-ignore image-alt: a drawing -->\nGood day.\n`,
		},
	}),
};
