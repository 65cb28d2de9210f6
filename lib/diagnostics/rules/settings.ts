import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const SETTING_RULES = {
	site: rule({
		severity: "error",
		description:
			"`site.yml` isn't valid YAML, or has an unknown key or a value that its key can't have. The build stops.",
		example: { "site.yml": "title: My blog\nlanguge: de\n" },
	}),
	"site-missing": rule({
		severity: "warning",
		description:
			"The content folder has no `site.yml`, or its title or URL can't be found. Its name is then `Blog`. Without a URL, a build ends with an error, and that of a blog in an app leaves out feeds and all else that needs one; [`url: false`](settings.md#url) is for a blog without one.",
		example: { "posts/2026-05-04-hello.md": "# Hello\n" },
	}),
	"url-unusable": rule({
		severity: "warning",
		description:
			"`url` is that of a computer or a private network (`http://localhost:3000`, `http://192.168.0.2`, `http://blog.local`), of an example (`https://example.org`), or of a page or feed, at which readers find no blog. In development it isn't reported.",
		example: { "site.yml": "title: My blog\nurl: http://localhost:3000\n" },
	}),
	"setting-ignored": rule({
		severity: "warning",
		description:
			"A setting, `theme.css` or a file in `slots` has no effect in a blog inside an app, whose pages are those of the app. Or `site.yml` in the folder of another system's site lets posts do more, opens other folders or adds services (`trust: code`, `scripts`, `links`, `head`, `analytics`, `comments`, `newsletter`, `webmention`, `indexNow`). That isn't followed, as the folder may be somebody else's, unless the environment variable `TRUST_SETTINGS` is `1`.",
		example: {
			"docusaurus.config.js": "module.exports = { title: 'A blog', url: 'https://blog.example' };\n",
			"site.yml": "scripts: true\ncomments: mastodon\n",
			"blog/hello.md": EXAMPLE_POST,
		},
	}),
	"settings-unreadable": rule({
		severity: "warning",
		description:
			"A settings file of another system, or a data or include file for its templates, has a syntax error, is too large (more than 200 kB, for templates) or can't be read. What is in it has no effect, or is read as it was most likely meant. Or the settings may hide texts by a value that can't be read.",
		example: {
			"_config.yml": "title: My blog: on ferns\nurl: https://blog.example\n",
			"_posts/2026-05-04-hello.md": "# Hello\n",
		},
	}),
	"words-missing": rule({
		severity: "notice",
		description: "The interface isn't translated into the blog's language. It is shown in English.",
		example: { "site.yml": "title: Folium\nlanguage: la\n" },
	}),
	"code-theme": rule({
		severity: "warning",
		description: "`codeTheme` names no theme of Shiki. Code has the built-in colors.",
		example: { "site.yml": "title: My blog\nurl: https://blog.example\ncodeTheme: github-ligth\n" },
	}),
	"code-contrast": rule({
		severity: "notice",
		description:
			"Text or comments of a theme of `codeTheme` are hard to read on its background: their contrast is below 4.5:1, as WCAG requires at level AA.",
		example: { "site.yml": "title: My blog\nurl: https://blog.example\ncodeTheme: nord\n" },
	}),
	authors: rule({
		severity: "error",
		description: "`authors.yml` isn't valid YAML, or has a value that its key can't have. The build stops.",
		example: { "site.yml": EXAMPLE_SITE, "authors.yml": "ada:\n  name: Ada Lovelace\n  url: ada.example\n" },
	}),
	tags: rule({
		severity: "error",
		description:
			"`tags.yml` isn't valid YAML, has an unknown key or value, or gives two tags the same name or URL. The build stops, unless only guests' posts have one of these tags: see [`path-conflict`](#path-conflict).",
		example: { "site.yml": EXAMPLE_SITE, "tags.yml": "css:\n  color: pink\n" },
	}),
};
