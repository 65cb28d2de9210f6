import { readFile } from "node:fs/promises";
import { expect, type Page } from "playwright/test";
import { type Files, writeFiles } from "@/e2e/support/content";
import { FONTS } from "@/e2e/support/fonts";
import { makeProject } from "@/e2e/support/project";

const post = (title: string, day: number, body: string, more = "") =>
	`---\ntitle: ${title}\ndate: 2026-01-0${day}\n${more}---\n\n${body}\n`;

const counter = `"use client";
import { useState } from "react";

export function Counter() {
	const [count, setCount] = useState(0);
	return <button type="button" onClick={() => setCount(count + 1)}>{count} times</button>;
}
`;

/** A line for the settings. */
const FONT = "font: fonts/boxes.woff2\n";

const content: Files = {
	"public/img/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8H0z"/></svg>',
	"posts/counter.mdx": post("A counter", 3, "Press it.\n\n<Counter />\n\n```js\nconst answer = 42;\n```"),
	"posts/nested.mdx": post(
		"A counter in a box",
		2,
		'<Callout>\n<Tabs>\n<Tab label="Words">Only words.</Tab>\n<Tab label="Count"><Counter /></Tab>\n</Tabs>\n</Callout>',
	),
	"posts/light/index.md": post(
		"Words alone",
		1,
		"Nothing to press.\n\n![A dot](/img/dot.svg)\n\n![Beside](beside.svg)",
		"aliases: [/old/light.html, /former/light/]\n",
	),
	"posts/light/beside.svg":
		'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9H0z"/></svg>',
	"posts/ünïcode.md": post("Odd letters", 1, "In the address, and حروف."),
	"posts/quokkadraft.md": post("quokkadraft", 1, "quokkadraft", "draft: true\n"),
};

/** Makes a project whose owner has added a component, as the README says: a file, and a line in the map. */
export async function makeOwnersProject(folder: string): Promise<void> {
	const map = await readFile("components/mdx/index.tsx", "utf8");
	await makeProject(folder, {
		"components/mdx/counter.tsx": counter,
		"components/mdx/index.tsx": `import { Counter } from "@/components/mdx/counter";\n${map.replace("return {\n", "return {\n\t\tCounter,\n")}`,
	});
}

/** Writes posts that use the component into a content folder, and names a font in its settings. */
export async function writeInteractive(
	folder: string,
	settings = "title: Counting\ndescription: Interactive.\nurl: https://counting.example\n",
): Promise<void> {
	await writeFiles(folder, {
		...content,
		"site.yml": settings + FONT,
		"public/fonts/boxes.woff2": await readFile(FONTS.variable),
	});
}

/** Counts one up, once React has taken the counter over. */
export async function countFrom(page: Page, from: number): Promise<void> {
	const button = page.getByRole("button", { name: `${from} times` });
	const isReacts = () =>
		button.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps")));
	await expect.poll(isReacts).toBe(true);
	await button.click();
	await expect(page.getByRole("button", { name: `${from + 1} times` })).toBeVisible();
}
