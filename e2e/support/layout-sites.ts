import { resolve } from "node:path";
import type { BlogName } from "@/e2e/support/blogs";
import type { Files } from "@/e2e/support/content";

/** A small site in the layout of another system, with what its pages are expected to have. */
export interface LayoutSite {
	system: string;
	blog: BlogName;
	files: Files;
	/** Paths of images, which the tests generate. */
	images: string[];
	/** The title of the index page. */
	title: RegExp;
	/** The posts, newest first; `images` are the alt texts of their images. */
	posts: { path: string; title: string; images: string[] }[];
	/** Paths of posts by their legacy paths. */
	redirects: Record<string, string>;
	/** Texts that the index must not have. */
	absent: string[];
	/** Beginnings of lines that the build prints. */
	problems: string[];
}

const postSource = (title: string, body: string, moreFrontMatter = "") =>
	`---\ntitle: ${title}\n${moreFrontMatter}---\n\n${body}\n`;

const docusaurus: LayoutSite = {
	system: "Docusaurus",
	blog: "docusaurus",
	files: {
		"docusaurus.config.ts":
			"import type { Config } from '@docusaurus/types';\n\nconst config: Config = {\n\ttitle: 'Whale Notes',\n\ttagline: 'On whales.',\n\turl: 'https://whales.example',\n\tbaseUrl: '/',\n\tpresets: [['classic', { blog: { routeBasePath: 'news' } }]],\n};\n\nexport default config;\n",
		// Settings of Quire can be added to those of the other system.
		"site.yml": "lightPages: false\n",
		"blog/authors.yml": "wanda:\n  name: Wanda Wal\n  image_url: /img/wanda.png\n",
		"blog/README.md": "How we write here.\n",
		"blog/_template.md": postSource("A template", "Fill me in."),
		"blog/2024-12-31-songs.md": postSource("Songs", "A song.\n\n![A wave](/img/wave.png)", "authors: [wanda]\n"),
		"blog/2024-05-04-teeth/index.mdx": postSource("Teeth", "Of baleen.\n\n![A tooth](./tooth.png)", "slug: of-teeth\n"),
		"blog/2023-01-02-songs.md": postSource(
			"Older songs",
			"See [songs](./2024-12-31-songs.md) and ![none](/img/none.png).",
		),
		"blog/2022-02-02-krill.mdx": postSource("Krill", "<Details summary={{ a: 1 }}>Small.</Details>"),
		"blog/2021-02-02-barnacles.md": postSource("Barnacles", "Attached.", "draft: perhaps\n"),
	},
	images: ["static/img/wave.png", "static/img/wanda.png", "blog/2024-05-04-teeth/tooth.png"],
	title: /Whale Notes/,
	posts: [
		{ path: "/blog/2024/12/31/songs", title: "Songs", images: ["A wave"] },
		{ path: "/blog/of-teeth", title: "Teeth", images: ["A tooth"] },
		{ path: "/blog/songs", title: "Older songs", images: [] },
		{ path: "/blog/krill", title: "Krill", images: [] },
	],
	redirects: {
		"/news/2024/12/31/songs": "/blog/2024/12/31/songs",
		"/news/2023/01/02/songs": "/blog/songs",
		"/news/of-teeth": "/blog/of-teeth",
	},
	absent: ["How we write here", "A template", "Barnacles"],
	problems: [
		"blog/2023-01-02-songs.md:5:40 warning image-missing No image static/img/none.png",
		"blog/2022-02-02-krill.mdx:5:1 error mdx-expression",
		"blog/2021-02-02-barnacles.md:3:1 error front-matter-invalid",
		"1 post with errors left out, 1 post with errors shown as far as possible.",
	],
};

const jekyll: LayoutSite = {
	system: "Jekyll",
	blog: "jekyll",
	files: {
		"_config.yml": "title: Fern Diary\ndescription: On ferns.\nurl: https://ferns.example\nbaseurl: /diary\n",
		"README.md": "How this site is built.\n",
		Gemfile: "source 'https://rubygems.example'\n",
		"_drafts/spores.md": postSource("Spores", "Not yet."),
		"_posts/notes.md": postSource("Notes without a date", "Jekyll shows none of it."),
		"_posts/2019-01-02-bark.html": "<p>Bark.</p>",
		"_posts/2021-03-04-Fronds.markdown": postSource("Fronds", "![A frond](/img/frond.png)", "categories: green wet\n"),
		"_posts/2020-02-03-roots.md": postSource(
			"Roots",
			"Deep. ![none](/img/none.png)",
			"permalink: /under/ground.html\n",
		),
	},
	images: ["img/frond.png"],
	title: /Fern Diary/,
	posts: [
		{ path: "/blog/Fronds", title: "Fronds", images: ["A frond"] },
		{ path: "/blog/under/ground", title: "Roots", images: [] },
	],
	redirects: {
		"/diary/green/wet/2021/03/04/Fronds.html": "/blog/Fronds",
		"/diary/under/ground.html": "/blog/under/ground",
		"/under/ground.html": "/blog/under/ground",
	},
	absent: ["Spores", "Notes without a date", "How this site is built"],
	problems: [
		"_posts/2020-02-03-roots.md:6:7 warning image-missing No image img/none.png",
		"_posts/notes.md:1:1 warning post-left-out",
		"_posts/2019-01-02-bark.html:1:1 warning post-left-out",
	],
};

const hugo: LayoutSite = {
	system: "Hugo",
	blog: "hugo",
	files: {
		"hugo.toml":
			'title = "Tide Tables"\nbaseURL = "https://tides.example/"\nlanguageCode = "en-us"\n[params]\ndescription = "On tides."\n',
		"content/_index.md": postSource("The start page", "Words of the start page."),
		"content/posts/_index.md": postSource("All posts", "Words of the section."),
		"content/posts/spring/index.md":
			'+++\ntitle = "Spring tides"\ndate = 2022-03-21T10:00:00Z\naliases = ["/flood"]\n+++\n\n![The moon](moon.png)\n',
		"content/posts/spring/aside.md": "Belongs to the bundle.\n",
		"content/posts/2021/Neap Tides.md": '+++\ntitle = "Neap tides"\ndate = 2021-03-14\n+++\n\n![none](/none.png)\n',
		"public/index.html": "What Hugo has built.",
	},
	images: ["content/posts/spring/moon.png", "static/chart.png"],
	title: /Tide Tables/,
	posts: [
		{ path: "/blog/spring", title: "Spring tides", images: ["The moon"] },
		{ path: "/blog/2021/neap-tides", title: "Neap tides", images: [] },
	],
	redirects: {
		"/posts/spring/": "/blog/spring",
		"/flood": "/blog/spring",
		"/posts/2021/neap-tides": "/blog/2021/neap-tides",
	},
	absent: ["All posts", "Words of the start page", "Belongs to the bundle"],
	problems: ["content/posts/2021/Neap Tides.md:6:1 warning image-missing No image static/none.png"],
};

/** Returns the folder of the site of a system. */
export const layoutSiteFolder = (system: string) => resolve(`.builds/e2e-layouts/${system}`);

/** Sites in the layouts of other systems. */
export const layoutSites: LayoutSite[] = [docusaurus, jekyll, hugo];
