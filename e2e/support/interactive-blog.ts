import { readFile } from "node:fs/promises";
import { expect, type Page } from "playwright/test";
import { copyInto, type Files, writeFiles } from "@/e2e/support/content";
import { FONTS } from "@/e2e/support/fonts";

const postSource = (title: string, day: number, body: string, moreFrontMatter = "") =>
	`---\ntitle: ${title}\ndate: 2026-01-0${day}\n${moreFrontMatter}---\n\n${body}\n`;

const staticCounterSource = `export function Counter() {
	return <button type="button">0 times</button>;
}
`;

/** The file of the component, relative to the content folder. */
const COUNTER_FILE = "components/counter.tsx";
/** The same component with state, as the fixture has it. */
const COUNTER = { [COUNTER_FILE]: `e2e/fixtures/blog/${COUNTER_FILE}` };
/** The file of a post that uses it. */
const COUNTER_POST = "posts/counter.mdx";

const SETTINGS = "title: Counting\ndescription: Interactive.\nurl: https://counting.example\nfont: fonts/boxes.woff2\n";

const content: Files = {
	"public/img/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>',
	[COUNTER_POST]: postSource(
		"A counter",
		3,
		"Press it.\n\n<Counter />\n\n```js\nconst answer = 42;\n```",
		// So that it is on the first page of the index of any blog.
		"pinned: true\n",
	),
	"posts/nested.mdx": postSource(
		"A counter in a box",
		2,
		'<Callout>\n<Tabs>\n<Tab label="Words">Only words.</Tab>\n<Tab label="Count"><Counter /></Tab>\n</Tabs>\n</Callout>',
	),
	"posts/light/index.md": postSource(
		"Words alone",
		1,
		"Nothing to press.\n\n![A dot](/img/dot.svg)\n\n![Beside](beside.svg)",
		"aliases: [/old/light.html, /former/light/]\n",
	),
	"posts/light/beside.svg":
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>',
	"posts/ünïcode.md": postSource("Odd letters", 1, "In the address, and حروف."),
	"posts/quokkadraft.md": postSource("quokkadraft", 1, "quokkadraft", "draft: true\n"),
};

/** Writes a component, posts that use it, and a `site.yml` with a font, into a content folder. */
export async function writeInteractiveContent(folder: string): Promise<void> {
	await copyInto(folder, COUNTER);
	await writeFiles(folder, {
		...content,
		"site.yml": SETTINGS,
		"public/fonts/boxes.woff2": await readFile(FONTS.variable),
	});
}

/** Writes a component with state, and a post that uses it. */
export async function writeCounter(folder: string): Promise<void> {
	await copyInto(folder, COUNTER);
	await writeFiles(folder, { [COUNTER_POST]: content[COUNTER_POST] ?? "" });
}

/** Replaces the component by one without state, which renders the same HTML, so that no page is interactive. */
export async function removeInteractivity(contentDir: string): Promise<void> {
	await writeFiles(contentDir, { [COUNTER_FILE]: staticCounterSource });
}

/** Clicks the counter once it is hydrated, and expects that it counts up from `from`. */
export async function clickCounter(page: Page, from: number): Promise<void> {
	const button = page.getByRole("button", { name: `${from} times` });
	const isHydrated = () =>
		button.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
	await expect.poll(isHydrated).toBe(true);
	await button.click();
	await expect(page.getByRole("button", { name: `${from + 1} times` })).toBeVisible();
}
