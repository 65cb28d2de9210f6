import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Page } from "playwright";
import { makePlainProject } from "@/bench/subjects";
import { NEXT } from "@/e2e/support/build";
import { run, type Server, startServer } from "@/e2e/support/process";

const PROJECT = ".builds/e2e-plain";
/** The post whose body all posts of the plain blog have. */
const POST = "content/posts/2026-09-24-a-page-on-the-scales.md";

/** The blog turns off Next's telemetry by itself, and this one doesn't. */
const ENV = { NEXT_TELEMETRY_DISABLED: "1" };

/** The content of a post card. */
interface Card {
	path: string;
	title: string;
	description: string;
	date: string;
	image?: { src: string; width: number; height: number } | undefined;
}

/** Builds and serves the plain blog, with the posts of the open index page. */
export async function servePlainBlog(index: Page): Promise<Server> {
	await makePlainProject(PROJECT);
	await mkdir(`${PROJECT}/public`);
	// Without front matter and title.
	const body = (await readFile(POST, "utf8")).replace(/^---\n.*?\n---\n\s*(# [^\n]*\n)?/s, "");
	for (const card of await readCards(index)) await writePost(card, body);
	const next = resolve(NEXT);
	const { code, output } = await run(process.execPath, [next, "build"], ENV, PROJECT);
	if (code !== 0) throw new Error(`The build of the plain blog ended with ${code}:\n${output}`);
	return startServer(process.execPath, (port) => [next, "start", "--port", port], { env: ENV, cwd: PROJECT });
}

/** Reads the post cards of an index page. */
function readCards(index: Page): Promise<Card[]> {
	return index.locator("article").evaluateAll((articles) =>
		articles.map((article) => {
			const link = article.querySelector<HTMLAnchorElement>("h2 a");
			const image = article.querySelector("img");
			return {
				path: link?.pathname ?? "",
				title: link?.textContent ?? "",
				description: article.querySelector("p.narrow")?.textContent ?? "",
				date: article.querySelector("time")?.dateTime ?? "",
				image: image ? { src: image.src, width: image.width, height: image.height } : undefined,
			};
		}),
	);
}

/** Writes a post with the front matter of a card, and its image. */
async function writePost({ path, image, ...fields }: Card, body: string): Promise<void> {
	const slug = basename(decodeURIComponent(path));
	const lines = Object.entries({ ...fields, image: image && (await saveImage(image, slug)) })
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
	await writeFile(`${PROJECT}/posts/${slug}.md`, `---\n${lines.join("\n")}\n---\n\n${body}`);
}

/** Downloads an image into `public`; returns its new URL and its size. */
async function saveImage(image: NonNullable<Card["image"]>, slug: string) {
	const response = await fetch(image.src);
	const extension = response.headers.get("content-type")?.split("/")[1] ?? "jpeg";
	await writeFile(`${PROJECT}/public/${slug}.${extension}`, Buffer.from(await response.arrayBuffer()));
	return { ...image, src: `/${slug}.${extension}` };
}
