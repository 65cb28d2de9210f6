import type { Element } from "hast";
import { fromHtml } from "hast-util-from-html";
import sharp from "sharp";
import { z } from "zod";
import { fetchPublic } from "@/lib/utils/fetch-public";
import { logIgnored } from "@/lib/utils/log-ignored";
import { visit } from "@/lib/utils/visit";

export interface PageInfo {
	title: string;
	site?: string;
	isVideo?: boolean;
	/** A JPEG. */
	picture?: Buffer;
}

/** The oEmbed endpoints of sites whose pages need a script or consent: https://oembed.com */
const ENDPOINTS: readonly (readonly [RegExp, string])[] = [
	[/^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be)\//, "https://www.youtube.com/oembed?format=json&url="],
	[/^https?:\/\/(?:www\.|player\.)?vimeo\.com\//, "https://vimeo.com/api/oembed.json?url="],
	[/^https?:\/\/codepen\.io\//, "https://codepen.io/api/oembed?format=json&url="],
];

/** Milliseconds for each request. */
const TIMEOUT = 20_000;
/** Bytes of the longest answer. */
const MAX_LENGTH = 20_000_000;
const MAX_WIDTH = 1280;

const oEmbedSchema = z.object({
	type: z.string().catch(""),
	title: z.string().optional().catch(undefined),
	provider_name: z.string().optional().catch(undefined),
	thumbnail_url: z.string().optional().catch(undefined),
});

interface Described {
	title?: string | undefined;
	site?: string | undefined;
	isVideo: boolean;
	image?: string | undefined;
}

/** Asks a page of another site for its title and picture, by oEmbed or its Open Graph tags. */
export async function fetchPageInfo(url: string): Promise<PageInfo | { problem: string }> {
	try {
		const endpoint = ENDPOINTS.find(([pattern]) => pattern.test(url))?.[1];
		const { title, site, isVideo, image } = endpoint
			? await readOEmbed(endpoint + encodeURIComponent(url))
			: await readPage(url);
		if (!title) return { problem: "It has no title." };
		const picture = image === undefined ? undefined : await fetchPicture(new URL(image, url).href);
		return { title, ...(site && { site }), ...(isVideo && { isVideo }), ...(picture && { picture }) };
	} catch (error) {
		return { problem: `It can't be read: ${(error as Error).message}.` };
	}
}

async function readOEmbed(endpoint: string): Promise<Described> {
	const found = oEmbedSchema.parse(JSON.parse((await request(endpoint)).toString("utf8")));
	const { type, title, provider_name: site, thumbnail_url: image } = found;
	return { title, site, image, isVideo: type === "video" };
}

async function readPage(url: string): Promise<Described> {
	const tree = fromHtml((await request(url)).toString("utf8"));
	const properties = new Map<string, string>();
	let [title, endpoint] = ["", ""];
	visit(tree, "element", ({ tagName, properties: { property, name, content, type, href }, children }: Element) => {
		const key = String(property ?? name ?? "");
		if (tagName === "meta" && key && !properties.has(key)) properties.set(key, String(content ?? "").trim());
		if (tagName === "title" && !title && children[0]?.type === "text") title = children[0].value.trim();
		if (tagName === "link" && String(type) === "application/json+oembed") endpoint ||= String(href ?? "");
	});
	// Without its answer, the tags describe the page.
	const ignore = (error: unknown) => logIgnored(`asking ${endpoint}`, error);
	const described = endpoint ? await readOEmbed(new URL(endpoint, url).href).catch(ignore) : undefined;
	return {
		title: described?.title || properties.get("og:title") || title,
		site: described?.site || properties.get("og:site_name") || new URL(url).hostname.replace(/^www\./, ""),
		image: described?.image || properties.get("og:image") || undefined,
		isVideo: described?.isVideo || /^video\b/.test(properties.get("og:type") ?? ""),
	};
}

/** Returns `undefined` for what is no image: the page is shown without one. */
async function fetchPicture(url: string): Promise<Buffer | undefined> {
	try {
		const image = sharp(await request(url)).autoOrient();
		return await image.resize({ width: MAX_WIDTH, withoutEnlargement: true }).jpeg({ quality: 82 }).toBuffer();
	} catch (error) {
		return logIgnored(`fetching ${url}`, error);
	}
}

async function request(url: string): Promise<Buffer> {
	const headers = { "user-agent": "quire-blog (embed)", accept: "text/html,application/json,image/*;q=0.9,*/*;q=0.8" };
	const { status, body } = await fetchPublic(url, { headers, timeout: TIMEOUT, maxLength: MAX_LENGTH });
	if (status < 200 || status > 299) throw new Error(`${new URL(url).host} answers with ${status}`);
	return body;
}
