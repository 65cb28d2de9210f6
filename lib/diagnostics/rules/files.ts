import { EXAMPLE_POST, EXAMPLE_SITE, rule } from "@/lib/declarations/rule";

export const FILE_RULES = {
	"content-missing": rule({
		severity: "error",
		description:
			"The content folder can't be read any more, such as after it was renamed while `npm run dev` runs. Commands that begin without it, such as `CONTENT_DIR=../my-blgo npm run build`, end with the same sentence.",
		example: "A content folder that exists isn't missing.",
	}),
	"file-unreadable": rule({
		severity: "error",
		description:
			"A post can't be read from disk, or iCloud has removed a file from the computer (`.hello.md.icloud`). Or a post has more than 5 MB, or its text isn't encoded in UTF-8. Its text is read as UTF-16 or windows-1252 if it is likely to be that, and left out otherwise. Or the name of a file or folder isn't encoded in UTF-8, and it is left out. The build stops, unless `strict` is `false`. Or `site.yml`, `authors.yml`, `tags.yml` or `theme.css` can't be read, as it is a folder, for example. The rest is checked as if there were none.",
		example: { "site.yml": EXAMPLE_SITE, "tags.yml/css.yml": "color: pink\n" },
	}),
	"symbolic-link": rule({
		severity: "error",
		description:
			"A symbolic link leads out of the content folder, to nothing, to the content folder itself, to a hidden file, to a draft, to the source of a post, or, beside posts, to a single file outside the folders of the blog; in a guest's folder, also to a folder of `links`. Or a file is a hard link to the source of a post, or a guest's post is any hard link. It isn't read or published, and the build stops, unless `strict` is `false` and the link is inside a folder, as `posts/guests/a.png` is. The setting `links` allows other folders.",
		example: "A symbolic link has no text.",
	}),
	"file-left-out": rule({
		severity: "notice",
		description:
			"A file in `public/` isn't published, as its name is that of a hidden file (except in `.well-known/`), a copy, an unfinished download, a private key or passwords (`.pem`, `.p8`, `id_rsa_work`, `config.env`, `wp-config.php`, `client_secret.json`, `.tfstate`). Or it is the page of another system for missing paths.",
		example: { "site.yml": EXAMPLE_SITE, "public/.env": "TOKEN=secret\n" },
	}),
	"folder-missing": rule({
		severity: "warning",
		description: "`posts` or `static` of `site.yml` names a folder that doesn't exist.",
		example: { "site.yml": `${EXAMPLE_SITE}static: asets\n`, "assets/a.txt": "Good day.\n" },
	}),
	"file-misnamed": rule({
		severity: "warning",
		description:
			"A file or folder has nearly the name of one that the blog reads, such as `site.yaml`, `Pages/`, `static/` or `theme.scss`, or belongs in `public/`, such as `robots.txt`. It isn't read.",
		example: { "site.yml": EXAMPLE_SITE, "page/about.md": "# About\n" },
	}),
	"folder-settings": rule({
		severity: "error",
		description:
			"A file keeps posts from readers in another system, and isn't read in a folder with `site.yml`: `_index.md` with `draft` or `cascade` (Hugo, Zola), `talks/talks.json` and `hello.json` beside `hello.md` (Eleventy), `_config.yml` with `defaults` (Jekyll). The posts would be published, unless they say otherwise: the build stops, also if `strict` is `false`. In a guest's folder, it is a warning.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/notes/_index.md": "---\ntitle: Notes\ncascade:\n  draft: true\n---\n",
			"posts/notes/hello.md": EXAMPLE_POST,
		},
	}),
	"post-left-out": rule({
		severity: "warning",
		description:
			"A file in the folder of posts or pages isn't rendered: it is in another format than Markdown (`.html`, `.rst`, `.org`), has another extension (`.mdown`, `.md.txt`), or has front matter but is a `.txt`, a `README.md`, an `AGENTS.md`, `CLAUDE.md`, `CONTRIBUTING.md` or `LICENSE.md` in capitals, or without an extension; or it is a copy by a program (`hello (conflicted copy 2026-01-01).md`, `hello.bak.md`, `hello~.md` beside `hello.md`). A file to which a post links, or in the folder of an `index.md`, is one for that post. Or a folder of posts is beside the folder of posts and not in it, or a post is in the content folder itself.",
		example: { "site.yml": EXAMPLE_SITE, "posts/2026-05-04-hello.html": "<h1>Hello</h1>\n" },
	}),
	"list-left-out": rule({
		severity: "notice",
		description: "The page on which another system lists its posts isn't rendered, as this blog makes its own list.",
		example: {
			"docusaurus.config.js": "module.exports = { title: 'A blog', url: 'https://blog.example' };\n",
			"blog/index.md": "# All posts\n",
			"blog/hello.md": EXAMPLE_POST,
		},
	}),
	"path-conflict": rule({
		severity: "error",
		description:
			"Two posts, a post and a list, a static file or a redirect, or a static file and something else want the same URL, but for upper and lower case; or one of the `aliases` of a post is taken, or has the name of a file that hosts read. The build stops. With `strict: false`, what gives way isn't published; of two posts see [`path-twice`](#path-twice). It is a warning, and the build goes on, if a guest's post gives way, which is left out, or a guest's tag, which is taken for the other one; and if a draft, a scheduled post or one with an error does, which has a number at the end of its URL then.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/hello.md": EXAMPLE_POST,
			"posts/2026-05-05-hi.md": "---\ntitle: Hi\nslug: hello\n---\n",
		},
	}),
	"path-twice": rule({
		severity: "warning",
		description:
			"With `strict: false`, two posts want the same URL and have the same date, or one that readers don't see wants that of a newer one. The URL of the later one, or of that which readers don't see, gets a number.",
		example: {
			"site.yml": `${EXAMPLE_SITE}strict: false\n`,
			"posts/hello.md": EXAMPLE_POST,
			"posts/hi.md": "---\ntitle: Hi\ndate: 2026-05-04\nslug: hello\n---\n",
		},
	}),
	"path-invalid": rule({
		severity: "error",
		description:
			"A URL that a post asks for is reserved or can't be served, or has the name of a file that hosts read, such as `/vercel.json`, or an extension by which servers run files, such as `.php`. The post is left out; if only a segment of its URL is too long, that is shortened. The build stops, unless `strict` is `false` or it is a guest's post.",
		example: { "site.yml": EXAMPLE_SITE, "pages/dev.md": "# For developers\n" },
	}),
	"name-twice": rule({
		severity: "notice",
		description: "Two posts have the same name and different dates. The URL of the newer one contains its date.",
		example: {
			"site.yml": EXAMPLE_SITE,
			"posts/2025-05-04-hello.md": "# Hello\n",
			"posts/2026-05-04-hello.md": "# Hello again\n",
		},
	}),
	"old-address": rule({
		severity: "warning",
		description:
			"An old URL of a post, made by a pattern in `oldPermalinks`, can't redirect to it. Or `permalink` was another one in an earlier build, which `oldPermalinks` doesn't have, or `posts` had one folder and has several now, so that links to the old addresses lead nowhere.",
		example: {
			"site.yml": "title: My blog\noldPermalinks: /:slug\n",
			"posts/2026-05-04-about.md": "# About this blog\n",
			"pages/about.md": "# About\n",
		},
	}),
};
