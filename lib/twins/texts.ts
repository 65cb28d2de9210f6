import { getPages, getPaths, getPost, getPosts } from "@/lib/content/posts";
import { addressOf } from "@/lib/seo/addresses";
import { getSite } from "@/lib/site";
import { getTaken, getTwinPath, LLMS, LLMS_FULL } from "./addresses";
import type { Components } from "./draw-body";
import { formatLlms, headOf } from "./llms";
import { makeTwin } from "./twin";

/** A file of text for programs that read. */
export interface Text {
	/** Its path on the site, not percent-encoded. */
	path: string;
	text: string;
	/** When its content changed last, in milliseconds since the epoch, where that is known. */
	modified?: number;
}

/** The most that all texts together may have in one file, in characters: more than a model reads at once. */
const FULL = 2_000_000;

/** Every text of the blog, one after the other: that of each post and page, and the files that gather them. */
export async function* makeTexts(componentsFor: Components): AsyncGenerator<Text> {
	const [site, posts, pages, taken, paths] = await Promise.all([
		getSite(),
		getPosts(),
		getPages(),
		getTaken(),
		getPaths(),
	]);
	const listed = new Set([...pages, ...posts].map((post) => post.path));
	// Listed ones in their order, then those of which only their address is told.
	const order = new Set([...listed, ...paths]);
	const gathered: string[] = [headOf(site)];
	let room = FULL;
	let leftOut = 0;
	for (const path of order) {
		const [post, twin] = [await getPost(path), await getTwinPath(path)];
		if (!post) continue;
		const text = await makeTwin(post, componentsFor);
		if (twin) yield { path: twin, text };
		if (!listed.has(path)) continue;
		if (leftOut === 0 && text.length <= room) gathered.push(text);
		else leftOut += 1;
		room -= text.length;
	}
	if (leftOut > 0)
		gathered.push(`Left out for the size of this file: ${leftOut} older posts, listed in ${addressOf(site, LLMS)}\n`);
	if (!taken.has(LLMS)) yield { path: LLMS, text: await formatLlms(site, posts, pages) };
	if (!taken.has(LLMS_FULL)) yield { path: LLMS_FULL, text: gathered.join("\n") };
}

/** One of these texts, if there is one at that path. */
export async function findText(path: string, componentsFor: Components): Promise<string | undefined> {
	if (path === LLMS || path === LLMS_FULL) {
		for await (const one of makeTexts(componentsFor)) if (one.path === path) return one.text;
		return undefined;
	}
	const post = await getPost(path.replace(/\.md$/, ""));
	return post && (await getTwinPath(post.path)) === path.normalize("NFC") ? makeTwin(post, componentsFor) : undefined;
}
