import { resolve } from "node:path";
import type { Files } from "@/e2e/support/content";

const postSource = (title: string, body: string, moreFrontMatter = "") =>
	`---\ntitle: ${title}\n${moreFrontMatter}---\n\n${body}\n`;

/** A small site in the layout of Docusaurus. `lib/checks/other-systems.test.ts` has sites of other systems. */
export const docusaurusSite = {
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
		// Posts with errors: one is shown as Markdown, the other is left out.
		"blog/2022-02-02-krill.mdx": postSource("Krill", "<Details summary={{ a: 1 }}>Small.</Details>"),
		"blog/2021-02-02-barnacles.md": postSource("Barnacles", "Attached.", "draft: perhaps\n"),
	} satisfies Files,
	/** Paths of images, which the tests generate. */
	images: ["static/img/wave.png", "static/img/wanda.png", "blog/2024-05-04-teeth/tooth.png"],
};

/** The content folder of the site. */
export const DOCUSAURUS_CONTENT = resolve(".builds/e2e-docusaurus-site");
