import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Page } from "playwright";
import type { Build } from "@/e2e/support/build";

const PROJECT = ".builds/e2e-plain";
/** The post whose body every post of the plain blog has. */
const POST = "content/posts/2026-09-24-a-page-on-the-scales.md";

/** The plain blog, to be built with Next. */
export const plain: Build = { name: "plain", contentDir: PROJECT, project: PROJECT };

/** What the card of a post says. */
interface Card {
	path: string;
	title: string;
	description: string;
	date: string;
	image?: { src: string; width: number; height: number };
}

/** Makes the project of the plain blog, with the posts that an open page of this blog's index shows. */
export async function makePlain(index: Page): Promise<void> {
	await rm(PROJECT, { recursive: true, force: true });
	await cp("bench/plain", PROJECT, { recursive: true });
	await symlink(resolve("node_modules"), `${PROJECT}/node_modules`, "junction");
	await writeFile(
		`${PROJECT}/tsconfig.json`,
		JSON.stringify({ compilerOptions: { paths: { "@/bench/plain/*": ["./*"] } } }),
	);
	for (const folder of ["posts", "public"]) await mkdir(`${PROJECT}/${folder}`);
	const body = bodyOf(await readFile(POST, "utf8"));
	for (const card of await cardsOf(index)) await writePost(card, body);
}

/** A Markdown post without its front matter and its title. */
const bodyOf = (source: string) => source.replace(/^---\n.*?\n---\n\s*(# [^\n]*\n)?/s, "");

function cardsOf(index: Page): Promise<Card[]> {
	return index.locator("article").evaluateAll((articles) =>
		articles.map((article) => {
			const link = article.querySelector<HTMLAnchorElement>("h2 a");
			const image = article.querySelector("img");
			return {
				path: link?.pathname ?? "",
				title: link?.textContent ?? "",
				description: article.querySelector(".excerpt")?.textContent ?? "",
				date: article.querySelector("time")?.dateTime ?? "",
				image: image ? { src: image.src, width: image.width, height: image.height } : undefined,
			};
		}),
	);
}

async function writePost({ path, image, ...facts }: Card, body: string): Promise<void> {
	const slug = basename(decodeURIComponent(path));
	const lines = Object.entries({ ...facts, image: image && (await saveImage(image, slug)) })
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	await writeFile(`${PROJECT}/posts/${slug}.md`, `---\n${lines.join("\n")}\n---\n\n${body}`);
}

async function saveImage(image: NonNullable<Card["image"]>, slug: string) {
	const response = await fetch(image.src);
	const type = response.headers.get("content-type")?.split("/")[1] ?? "jpeg";
	await writeFile(`${PROJECT}/public/${slug}.${type}`, Buffer.from(await response.arrayBuffer()));
	return { ...image, src: `/${slug}.${type}` };
}
