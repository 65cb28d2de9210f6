import { resolve } from "node:path";
import type { BlogName } from "@/e2e/support/blogs";
import type { Files } from "@/e2e/support/content";

/** A small site of another system, and what a visitor finds of it. */
export interface LayoutSite {
	system: string;
	blog: BlogName;
	files: Files;
	/** Files that are pictures. */
	pictures: string[];
	/** The title of the index. */
	title: RegExp;
	/** Newest first. */
	posts: { path: string; title: string; pictures: string[] }[];
	/** Old address to the one it leads to. */
	redirects: Record<string, string>;
	/** Texts that are no posts. */
	absent: string[];
	/** Beginnings of lines of the report. */
	problems: string[];
}

const post = (title: string, body: string, more = "") => `---\ntitle: ${title}\n${more}---\n\n${body}\n`;

const docusaurus: LayoutSite = {
	system: "Docusaurus",
	blog: "docusaurus",
	files: {
		"docusaurus.config.ts":
			"import type { Config } from '@docusaurus/types';\n\nconst config: Config = {\n\ttitle: 'Whale Notes',\n\ttagline: 'On whales.',\n\turl: 'https://whales.example',\n\tbaseUrl: '/',\n\tpresets: [['classic', { blog: { routeBasePath: 'news' } }]],\n};\n\nexport default config;\n",
		// Beside the settings of the system, for what only this blog knows.
		"site.yml": "lightPages: false\n",
		"blog/authors.yml": "wanda:\n  name: Wanda Wal\n  image_url: /img/wanda.png\n",
		"blog/README.md": "How we write here.\n",
		"blog/_template.md": post("A template", "Fill me in."),
		"blog/2024-12-31-songs.md": post("Songs", "A song.\n\n![A wave](/img/wave.png)", "authors: [wanda]\n"),
		"blog/2024-05-04-teeth/index.mdx": post("Teeth", "Of baleen.\n\n![A tooth](./tooth.png)", "slug: of-teeth\n"),
		"blog/2023-01-02-songs.md": post("Older songs", "See [songs](./2024-12-31-songs.md) and ![none](/img/none.png)."),
	},
	pictures: ["static/img/wave.png", "static/img/wanda.png", "blog/2024-05-04-teeth/tooth.png"],
	title: /Whale Notes/,
	posts: [
		{ path: "/blog/2024/12/31/songs", title: "Songs", pictures: ["A wave"] },
		{ path: "/blog/of-teeth", title: "Teeth", pictures: ["A tooth"] },
		{ path: "/blog/songs", title: "Older songs", pictures: [] },
	],
	redirects: {
		"/news/2024/12/31/songs": "/blog/2024/12/31/songs",
		"/news/2023/01/02/songs": "/blog/songs",
		"/news/of-teeth": "/blog/of-teeth",
	},
	absent: ["How we write here", "A template"],
	problems: ["blog/2023-01-02-songs.md:5:40 warning image-missing There is no image static/img/none.png"],
};

const jekyll: LayoutSite = {
	system: "Jekyll",
	blog: "jekyll",
	files: {
		"_config.yml": "title: Fern Diary\ndescription: On ferns.\nurl: https://ferns.example\nbaseurl: /diary\n",
		"README.md": "How this site is built.\n",
		Gemfile: "source 'https://rubygems.example'\n",
		"_drafts/spores.md": post("Spores", "Not yet."),
		"_posts/notes.md": post("Notes without a date", "Jekyll shows none of it."),
		"_posts/2019-01-02-bark.html": "<p>Bark.</p>",
		"_posts/2021-03-04-Fronds.markdown": post("Fronds", "![A frond](/img/frond.png)", "categories: green wet\n"),
		"_posts/2020-02-03-roots.md": post("Roots", "Deep. ![none](/img/none.png)", "permalink: /under/ground.html\n"),
	},
	pictures: ["img/frond.png"],
	title: /Fern Diary/,
	posts: [
		{ path: "/blog/Fronds", title: "Fronds", pictures: ["A frond"] },
		{ path: "/blog/under/ground", title: "Roots", pictures: [] },
	],
	redirects: {
		"/diary/green/wet/2021/03/04/Fronds.html": "/blog/Fronds",
		"/diary/under/ground.html": "/blog/under/ground",
		"/under/ground.html": "/blog/under/ground",
	},
	absent: ["Spores", "Notes without a date", "How this site is built"],
	problems: [
		"_posts/2020-02-03-roots.md:6:7 warning image-missing There is no image img/none.png",
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
		"content/_index.md": post("The start page", "Words of the start page."),
		"content/posts/_index.md": post("All posts", "Words of the section."),
		"content/posts/spring/index.md":
			'+++\ntitle = "Spring tides"\ndate = 2022-03-21T10:00:00Z\naliases = ["/flood"]\n+++\n\n![The moon](moon.png)\n',
		"content/posts/spring/aside.md": "Belongs to the bundle.\n",
		"content/posts/2021/Neap Tides.md": '+++\ntitle = "Neap tides"\ndate = 2021-03-14\n+++\n\n![none](/none.png)\n',
		"public/index.html": "What Hugo has built.",
	},
	pictures: ["content/posts/spring/moon.png", "static/chart.png"],
	title: /Tide Tables/,
	posts: [
		{ path: "/blog/spring", title: "Spring tides", pictures: ["The moon"] },
		{ path: "/blog/2021/neap-tides", title: "Neap tides", pictures: [] },
	],
	redirects: {
		"/posts/spring/": "/blog/spring",
		"/flood": "/blog/spring",
		"/posts/2021/neap-tides": "/blog/2021/neap-tides",
	},
	absent: ["All posts", "Words of the start page", "Belongs to the bundle"],
	problems: ["content/posts/2021/Neap Tides.md:6:1 warning image-missing There is no image static/none.png"],
};

/** Where the site of a system lies. */
export const layoutContent = (system: string) => resolve(`.builds/e2e-layouts/${system}`);

/** Sites of other systems, as they lie on disk. */
export const layoutSites: LayoutSite[] = [docusaurus, jekyll, hugo];
